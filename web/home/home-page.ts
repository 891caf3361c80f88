import { html } from '@lit-labs/ssr';
import { HomeOutcomes, HomePage, HomeSectors } from '../graph/operations.ts';
import { address } from '../shell/addresses.ts';
import { CHANNELS } from '../shell/channels.ts';
import type { Page, Visit } from '../shell/page.ts';
import { languageField, syntheticNote } from '../shell/parts.ts';
import { suggestingInput } from '../shell/suggesting-input.ts';
import { homeWords } from '../words/home.ts';
import type { HomeEdition } from './home-edition.ts';
import { lastOutcomes } from './outcomes.ts';
import { sectorsMeeting } from './sectors-meeting.ts';
import { timeLine } from './time-line.ts';

/** A series and its editions, the latest first. */
interface SeriesGroup {
  series: HomeEdition['series'];
  editions: HomeEdition[];
}

/** How many series are told of on the home page; the others are in the list of editions. */
const MOST_SERIES = 3;

/** The home page: questions first, then each series in brief. */
export const homePage: Page = async (visit) => {
  const { ask, locale } = visit;
  const words = homeWords[locale];
  const { editions } = await ask(HomePage, { locale });
  const groups = bySeries(editions.nodes);
  const chapters = await Promise.all(groups.slice(0, MOST_SERIES).map((group) => chapter(group, visit)));
  return {
    kind: 'found',
    title: words.title,
    description: words.description,
    path: '/',
    about: [inSchemaOrg(visit)],
    scripts: ['search/suggest.ts'],
    body: html`<div class="home">
      <section class="hero">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead(editions.totalCount)}</p>
        ${searchForm(visit)}
      </section>
      ${doors(visit)} ${chapters.length > 0 ? chapters : html`<p class="empty">${words.nothing}</p>`}
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

/** What is real before what is invented, else in the order of their last editions. */
function bySeries(editions: readonly HomeEdition[]): SeriesGroup[] {
  const groups = Object.values(Object.groupBy(editions, ({ series }) => series.id)).map((of) => ({
    series: of![0]!.series,
    editions: of!,
  }));
  return groups.sort((a, b) => Number(a.series.synthetic) - Number(b.series.synthetic));
}

const searchForm = ({
  locale,
  named,
}: Visit) => html`<form class="search" role="search" action="/search" method="get">
  ${suggestingInput({ name: 'q', label: homeWords[locale].searchLabel, locale, type: 'search' })}
  ${languageField(named)}<button type="submit">${homeWords[locale].search}</button>
</form>`;

function doors({ locale, named, to }: Visit) {
  const words = homeWords[locale];
  return html`<section aria-label=${words.doors}>
    <h2 class="visually-hidden">${words.doors}</h2>
    <ul class="doors">
      <li class="card wide">
        <h3>${words.connectTitle}</h3>
        <form class="fields" action="/connect" method="get">
          ${suggestingInput({ name: 'from', label: words.from, locale, types: ['ORGANIZATION', 'EXPERT'] })}
          ${suggestingInput({ name: 'to', label: words.to, locale, types: ['ORGANIZATION', 'EXPERT'] })}
          ${languageField(named)}<button type="submit">${words.connect}</button>
        </form>
      </li>
      <li class="card">
        <h3>${words.growTitle}</h3>
        <p>${words.growWhy}</p>
        <a class="button quiet" href=${to('/sectors')}>${words.sectors}</a>
      </li>
      <li class="card">
        <h3>${words.embedTitle}</h3>
        <p>${words.embedWhy}</p>
        <a class="button quiet" href=${to('/embeds')}>${words.embed}</a>
      </li>
      <li class="card">
        <h3>${words.mapTitle}</h3>
        <p>${words.mapWhy}</p>
        <a class="button" href=${to('/map')}>${words.map}</a>
      </li>
    </ul>
  </section>`;
}

/** A series in brief. What takes long is asked apart, so that the page comes without it if it must. */
async function chapter({ series, editions }: SeriesGroup, visit: Visit) {
  const { attempt, locale, to } = visit;
  const words = homeWords[locale];
  const [latest] = editions;
  const [sectors, outcomes] = await Promise.all([
    attempt(HomeSectors, { series: series.id, channels: [...CHANNELS], locale }),
    attempt(HomeOutcomes, { edition: latest!.slug, locale }),
  ]);
  return html`<article class="chapter" aria-labelledby=${`series-${series.slug}`}>
    <header>
      <h2 id=${`series-${series.slug}`}>${series.name}</h2>
      <a class="button quiet" href=${to(address('/map', { series: series.slug }))}>${words.seriesMap(series.name)}</a>
    </header>
    ${series.synthetic ? syntheticNote(locale) : ''} ${timeLine(editions, visit)}
    <div class="halves">
      ${sectorsMeeting(sectors?.network, visit)}
      ${lastOutcomes(latest!, outcomes?.edition?.outcomes, visit)}
    </div>
  </article>`;
}
