import { html } from '@lit-labs/ssr';
import {
  SeriesEditions,
  SeriesPage,
  type SeriesPageQuery,
  SeriesStates,
  type SeriesStatesQuery,
} from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';
import { seriesMessages } from '../i18n/series.ts';
import { address, calendarPath, httpUrl, pathOf } from '../layout/addresses.ts';
import { externalLink, factList, pageSection, sourceList } from '../layout/components.ts';
import { linkTo, pager } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Alternate, Page, Visit } from '../layout/page.ts';
import { type CollectedList, readAllPages } from '../layout/read-all-pages.ts';
import { shortNameOf } from '../layout/short-names.ts';
import { attendanceMode, datesOf, locationsOf } from './schema-org.ts';
import { editionCards, type SeriesEdition } from './series-editions.ts';
import { statesSection } from './series-states.ts';

type Series = NonNullable<SeriesPageQuery['series']>;
type States = NonNullable<SeriesStatesQuery['series']>['states'];
type Editions = CollectedList<SeriesEdition>;

/** The page of a series: its editions with how much of each is recorded, and who convened them. */
export const seriesPage: Page = async (visit) => {
  const { runQuery, locale, slug, searchParams, origin } = visit;
  const after = searchParams.get('after');
  const { series } = await runQuery(SeriesPage, { slug, locale, after });
  if (!series) return missingOrGone(visit, 'SERIES');
  const path = pathOf('Series', series.slug);
  if (series.slug !== slug) return { kind: 'moved', path };
  const [editions, states] = await Promise.all([
    editionsOf(visit),
    visit.tryQuery(SeriesStates, { slug: series.slug }),
  ]);
  const messages = seriesMessages[locale];
  return {
    kind: 'found',
    title: series.name,
    description: messages.about(series.name, countAndSpan(editions, locale)),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/series' },
      { name: series.name, path },
    ],
    synthetic: series.synthetic,
    structuredData: [inSchemaOrg(series, editions, origin)],
    alternates: editions.nodes.map((edition) => calendarOf(edition, visit)),
    body: bodyOf(series, { editions, states: states?.series?.states }, path, visit),
  };
};

const editionsOf = async ({ runQuery, locale, slug }: Visit): Promise<Editions> =>
  (await readAllPages(
    async (after) => (await runQuery(SeriesEditions, { slug, locale, after })).editions,
  )) ?? { nodes: [], totalCount: 0 };

interface Dated {
  year: number | null;
  startsOn: string | null;
}

/** How many editions there are, and from which year to which, as far as their years are known. */
export function countAndSpan(
  { nodes, totalCount }: { nodes: readonly Dated[]; totalCount: number },
  locale: Locale,
): string {
  const messages = seriesMessages[locale];
  const years = nodes.flatMap(({ year, startsOn }) => startsOn?.slice(0, 4) ?? year?.toString() ?? []);
  const [first, last] = [years[0], years.at(-1)];
  const span = first && last ? messages.span(formatDate(first, locale), formatDate(last, locale)) : '';
  return [messages.countOf(totalCount), span].filter(Boolean).join(' ');
}

const calendarOf = ({ slug, name }: SeriesEdition, { origin, locale }: Visit): Alternate => ({
  type: 'text/calendar',
  href: origin + calendarPath('editions', slug, locale),
  title: name,
});

const inSchemaOrg = ({ slug, name, url: website }: Series, { nodes }: Editions, origin: string): object => {
  const url = origin + pathOf('Series', slug);
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    '@id': url,
    url,
    name,
    sameAs: httpUrl(website),
    startDate: nodes[0] && datesOf(nodes[0]).startDate,
    subEvent: nodes.map((edition) => eventOf(edition, origin)),
  };
};

function eventOf(edition: SeriesEdition, origin: string): object {
  const url = origin + pathOf('Edition', edition.slug);
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: edition.name,
    ...datesOf(edition),
    location: locationsOf(edition, [], url),
    eventAttendanceMode: attendanceMode(edition.modality, []),
    eventStatus: 'https://schema.org/EventScheduled',
  };
}

function bodyOf(
  series: Series,
  { editions, states }: { editions: Editions; states: States | undefined },
  path: string,
  visit: Visit,
) {
  const { locale, to } = visit;
  const messages = seriesMessages[locale];
  return html`<article>
    <h1>${series.name}</h1>
    <p class="lead">${countAndSpan(editions, locale)}</p>
    ${factList([[pageMessages[locale].website, httpUrl(series.url) && externalLink(series.url)]])}
    <p class="ways">
      <a class="button" href=${to(address('/map', { series: series.slug }))}>${messages.map}</a>
      <a class="button quiet" href=${to('/series')}>${messages.all}</a>
    </p>
    ${pageSection('editions', messages.editions, editionCards(editions, visit), messages.noEditions)}
    ${pageSection('states', messages.states(shortNameOf(series.name)), states ? statesSection(shortNameOf(series.name), states, editions.nodes, visit) : '')}
    ${pageSection('conveners', messages.convened, convenersOf(series, editions, path, visit), messages.noConveners)}
    ${sourceList(series.sources.nodes, locale)}
  </article>`;
}

/** The organizations that convened editions, with the number of editions, as far as it is recorded. */
function convenersOf({ conveners }: Series, { nodes, totalCount }: Editions, path: string, visit: Visit) {
  const { locale } = visit;
  const messages = seriesMessages[locale];
  if (conveners.nodes.length === 0) return '';
  const partial = nodes.filter(({ completeness }) => completeness.conveners.state === 'PARTIAL').length;
  return html`<p class="muted">
      ${messages.convenedNote} ${partial > 0 ? messages.convenedPart(partial, totalCount) : ''}
    </p>
    <ul class="plain rows">
      ${conveners.nodes.map(
        ({ organization, editions }) => html`<li>
          <strong>${linkTo('Organization', organization, visit)}</strong>
          <span class="muted">${messages.times(editions, totalCount)}</span>
        </li>`,
      )}
    </ul>
    ${pager(conveners, path, visit, '#conveners')}`;
}
