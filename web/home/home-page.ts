import { html } from '@lit-labs/ssr';
import {
  HomeOutcomes,
  HomePage,
  type HomePageQuery,
  HomeSeries,
  type HomeSeriesQuery,
} from '../graphql/operations.ts';
import { homeMessages } from '../i18n/home.ts';
import { languageField } from '../layout/components.ts';
import type { Page, Visit } from '../layout/page.ts';
import { shortNameOf } from '../layout/short-names.ts';
import { suggestionInput } from '../layout/suggestion-input.ts';
import { syntheticSeries } from '../layout/synthetic-series.ts';
import { homeAgenda, questions } from './home-agenda.ts';
import { editionThreads } from './home-editions.ts';
import { homeMap, homeMapOf, networkFigures } from './home-map.ts';
import { homeStates, sisterGatherings } from './home-places.ts';
import { homeSectors } from './home-sectors.ts';
import { groupBySeries, type SeriesGroup } from './home-series.ts';
import { editionOutcomes } from './outcomes.ts';

/** The home page: what this is, the map, the editions with what is known of them, what came of it, whence all come. */
export const homePage: Page = async (visit) => {
  const { runQuery, tryQuery, locale } = visit;
  const messages = homeMessages[locale];
  const network = await runQuery(HomePage, { locale });
  const [chief, ...sisters] = groupBySeries(network.editions.nodes);
  const title = chief ? titleOf(chief, locale) : messages.title;
  const [map, series] = chief
    ? await Promise.all([
        homeMapOf(visit),
        tryQuery(HomeSeries, { series: chief.series.slug, scope: [chief.series.id], locale }),
      ])
    : [];
  return {
    kind: 'found',
    title,
    description: messages.description,
    path: '/',
    structuredData: [inSchemaOrg(visit)],
    scripts: ['search/suggest.ts', 'home/live-map.ts'],
    body: html`<div class="home">
      <section class="hero">
        <div class="words">
          <h1>${title}</h1>
          ${chief ? html`<p class="lead">${messages.lead(shortNameOf(chief.series.name), sisters.length > 0)}</p>` : ''}
        </div>
        ${chief ? homeMap(map, visit) : ''}
        <div class="ways-in">
          ${searchForm(visit)}
          <p class="ways"><a class="button quiet" href=${visit.to('/map')}>${messages.map}</a></p>
        </div>
        ${networkFigures(figuresOf(network, locale), visit)}
      </section>
      ${chief ? await chapters(network, series, { chief, sisters }, visit) : html`<p class="empty">${messages.nothing}</p>`}
      ${syntheticSeries(network.invented, network.editions, visit)}
    </div>`,
  };
};

const titleOf = ({ series }: SeriesGroup, locale: Visit['locale']): string =>
  homeMessages[locale].titles[series.slug] ?? homeMessages[locale].titleOf(shortNameOf(series.name));

function figuresOf(
  { editions, organizations, experts, activities, outcomes }: HomePageQuery,
  locale: Visit['locale'],
): [number, (count: number) => string][] {
  const messages = homeMessages[locale];
  return [
    [editions.totalCount, messages.editionsOf],
    [organizations.totalCount, messages.organizationsOf],
    [experts.totalCount, messages.peopleOf],
    [activities.totalCount, messages.activitiesOf],
    [outcomes.totalCount, messages.outcomesOf],
  ];
}

/** What stands below the map, of a network that has an edition. */
async function chapters(
  { sectors, organizations }: HomePageQuery,
  found: HomeSeriesQuery | undefined,
  { chief, sisters }: { chief: SeriesGroup; sisters: readonly SeriesGroup[] },
  visit: Visit,
) {
  const item = found?.agendaItems.nodes[0];
  return html`${editionThreads(chief, visit)}
    <div class="halves">
      ${item ? homeAgenda(item, visit) : await latestOutcomes(chief, visit)}
      ${homeSectors(sectors, organizations.totalCount, visit)}
    </div>
    <div class="halves">
      ${await sisterGatherings(sisters, visit)} ${homeStates(chief.series, found?.series?.states, visit)}
    </div>
    ${questions(visit)}`;
}

/** What the latest edition agreed, where nothing of it has become a point of the agenda. */
async function latestOutcomes({ editions: [latest] }: SeriesGroup, visit: Visit) {
  const { tryQuery, locale } = visit;
  const found = await tryQuery(HomeOutcomes, { edition: latest!.slug, locale });
  return editionOutcomes(latest!, found?.edition?.outcomes, visit);
}

const inSchemaOrg = ({ origin, locale }: Visit): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: 'Tejido',
  url: `${origin}/`,
  inLanguage: locale,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

const searchForm = ({
  locale,
  namedLocale,
}: Visit) => html`<form class="search" role="search" action="/search" method="get">
  ${suggestionInput({ name: 'q', label: homeMessages[locale].searchLabel, locale, type: 'search' })}
  ${languageField(namedLocale)}<button type="submit">${homeMessages[locale].search}</button>
</form>`;
