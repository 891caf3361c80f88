import { html } from '@lit-labs/ssr';
import { HomeOutcomes, HomePage, HomeSectors } from '../graphql/operations.ts';
import { homeMessages } from '../i18n/home.ts';
import { address } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { languageField, syntheticNote } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { Page, Visit } from '../layout/page.ts';
import { suggestionInput } from '../layout/suggestion-input.ts';
import { syntheticSeries } from '../layout/synthetic-series.ts';
import type { HomeEdition } from './home-edition.ts';
import { editionOutcomes } from './outcomes.ts';
import { sectorMixing } from './sector-mixing.ts';
import { timeline } from './timeline.ts';

/** A series and its editions, the latest first. */
interface SeriesGroup {
  series: HomeEdition['series'];
  editions: HomeEdition[];
}

/** How many series the home page shows; the list of editions has all. */
const MAX_SERIES = 3;

/** The home page: entry points first, then each series in brief. */
export const homePage: Page = async (visit) => {
  const { runQuery, locale } = visit;
  const messages = homeMessages[locale];
  const { editions, invented } = await runQuery(HomePage, { locale });
  const groups = groupBySeries(editions.nodes);
  const sections = await Promise.all(groups.slice(0, MAX_SERIES).map((group) => seriesSection(group, visit)));
  return {
    kind: 'found',
    title: messages.title,
    description: messages.description,
    path: '/',
    structuredData: [inSchemaOrg(visit)],
    scripts: ['search/suggest.ts'],
    body: html`<div class="home">
      <section class="hero">
        <h1>${messages.title}</h1>
        <p class="lead">${messages.lead(editions.totalCount)}</p>
        ${searchForm(visit)}
      </section>
      ${entryPoints(visit)} ${sections.length > 0 ? sections : html`<p class="empty">${messages.nothing}</p>`}
      ${syntheticSeries(invented, editions, visit)}
    </div>`,
  };
};

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

/** Groups editions by series, by their latest editions. */
const groupBySeries = (editions: readonly HomeEdition[]): SeriesGroup[] =>
  Object.values(Object.groupBy(editions, ({ series }) => series.id)).map((of) => ({
    series: of![0]!.series,
    editions: of!,
  }));

const searchForm = ({
  locale,
  namedLocale,
}: Visit) => html`<form class="search" role="search" action="/search" method="get">
  ${suggestionInput({ name: 'q', label: homeMessages[locale].searchLabel, locale, type: 'search' })}
  ${languageField(namedLocale)}<button type="submit">${homeMessages[locale].search}</button>
</form>`;

function entryPoints({ locale, namedLocale, to }: Visit) {
  const messages = homeMessages[locale];
  return html`<section aria-label=${messages.doors}>
    <h2 class="visually-hidden">${messages.doors}</h2>
    <ul class="doors">
      <li class="card wide">
        <h3>${messages.connectTitle}</h3>
        <form class="fields" action="/connect" method="get">
          ${suggestionInput({ name: 'from', label: messages.from, locale, types: ['ORGANIZATION', 'EXPERT'] })}
          ${suggestionInput({ name: 'to', label: messages.to, locale, types: ['ORGANIZATION', 'EXPERT'] })}
          ${languageField(namedLocale)}<button type="submit">${messages.connect}</button>
        </form>
      </li>
      <li class="card">
        <h3>${messages.growTitle}</h3>
        <p>${messages.growWhy}</p>
        <a class="button quiet" href=${to('/sectors')}>${messages.sectors}</a>
      </li>
      <li class="card">
        <h3>${messages.embedTitle}</h3>
        <p>${messages.embedWhy}</p>
        <a class="button quiet" href=${to('/embeds')}>${messages.embed}</a>
      </li>
      <li class="card">
        <h3>${messages.mapTitle}</h3>
        <p>${messages.mapWhy}</p>
        <a class="button" href=${to('/map')}>${messages.map}</a>
      </li>
    </ul>
  </section>`;
}

/** A series in brief. Slow queries run by themselves, so that the page can do without their results. */
async function seriesSection({ series, editions }: SeriesGroup, visit: Visit) {
  const { tryQuery, locale, to } = visit;
  const messages = homeMessages[locale];
  const [latest] = editions;
  const [sectors, outcomes] = await Promise.all([
    tryQuery(HomeSectors, { series: series.id, channels: [...CHANNELS], locale }),
    tryQuery(HomeOutcomes, { edition: latest!.slug, locale }),
  ]);
  return html`<article class="chapter" aria-labelledby=${`series-${series.slug}`}>
    <header>
      <h2 id=${`series-${series.slug}`}>${linkTo('Series', series, visit)}</h2>
      <a class="button quiet" href=${to(address('/map', { series: series.slug }))}>${messages.seriesMap(series.name)}</a>
    </header>
    ${series.synthetic ? syntheticNote(locale) : ''} ${timeline(editions, visit)}
    <div class="halves">
      ${sectorMixing(sectors?.network, visit)}
      ${editionOutcomes(latest!, outcomes?.edition?.outcomes, visit)}
    </div>
  </article>`;
}
