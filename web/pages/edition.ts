import { html } from '@lit-labs/ssr';
import { alternatesOfEdition } from '../embeds/alternates.ts';
import {
  EditionContext,
  type EditionContextQuery,
  EditionConveners,
  type EditionConvenersQuery,
  EditionPage,
  EditionProgramme,
  EditionSpeakers,
} from '../graphql/operations.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { editionMessages } from '../i18n/edition.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { pageMessages } from '../i18n/pages.ts';
import { turnoverMessages } from '../i18n/turnover.ts';
import { address, calendarPath, httpUrl, pathOf } from '../layout/addresses.ts';
import { changeFeedOf } from '../layout/change-feed.ts';
import { externalLink, pageSection, sourceList } from '../layout/components.ts';
import { activityName, linkTo } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { type CollectedList, readAllPages } from '../layout/read-all-pages.ts';
import { type Convener, convenersView } from './conveners.ts';
import { announced, editionStates, missingConveners, whenAndWhere } from './edition-known.ts';
import { peopleWall, type Speaker } from './edition-people.ts';
import { coverageGaps, type Edition, outcomeList, venueCards } from './edition-sections.ts';
import { contextVariables, editionBand, sectorShares, sectorsOf, turnoverOf } from './edition-sectors.ts';
import { type ProgrammeActivity, programmeByDay } from './programme.ts';
import { activityEvent, attendanceMode, datesOf, locationsOf, partyOf } from './schema-org.ts';

type Buckets = NonNullable<EditionConvenersQuery['edition']>['conveners']['facets'][number]['buckets'];

/** The lists of an edition, each read over several pages. */
export interface EditionLists {
  conveners: CollectedList<Convener>;
  bySector: Buckets;
  programme: CollectedList<ProgrammeActivity>;
  speakers: CollectedList<Speaker>;
}

/** The page of an edition: facts, figures, conveners, programme, speakers, outcomes, venues and gaps. */
export const editionPage: Page = async (visit) => {
  const { runQuery, tryQuery, locale, slug, origin } = visit;
  const { edition } = await runQuery(EditionPage, { slug, locale });
  if (!edition) return missingOrGone(visit, 'EDITION');
  const path = pathOf('Edition', edition.slug);
  if (edition.slug !== slug) return { kind: 'moved', path };
  const [lists, context] = await Promise.all([
    readEditionLists(visit),
    tryQuery(EditionContext, contextVariables(edition, locale)),
  ]);
  const when = formatDateSpan(edition.startsOn, edition.endsOn, locale);
  return {
    kind: 'found',
    title: edition.name,
    description: editionMessages[locale].about(edition.name, when, lists.speakers.totalCount),
    path,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: layoutMessages[locale].editions, path: '/editions' },
      { name: edition.series.name, path: pathOf('Series', edition.series.slug) },
      { name: edition.name, path },
    ],
    synthetic: edition.series.synthetic,
    structuredData: [inSchemaOrg(edition, lists, visit, origin + path)],
    alternates: [
      ...alternatesOfEdition({ slug: edition.slug, name: edition.name, locale, origin }),
      changeFeedOf('Edition', edition, visit),
    ],
    band: html`${editionBand(sectorsOf(edition.slug, context?.sectors ?? []))}`,
    body: await bodyOf(edition, lists, context, visit),
  };
};

async function readEditionLists({ runQuery, locale, slug }: Visit): Promise<EditionLists> {
  let bySector: Buckets = [];
  const [convened, activities, experts] = await Promise.all([
    readAllPages(async (after) => {
      const list = (await runQuery(EditionConveners, { slug, locale, after })).edition?.conveners;
      bySector = list?.facets[0]?.buckets ?? [];
      return list;
    }),
    readAllPages(
      async (after) => (await runQuery(EditionProgramme, { slug, locale, after })).edition?.activities,
    ),
    readAllPages(async (after) => (await runQuery(EditionSpeakers, { slug, after })).edition?.experts),
  ]);
  const none = { nodes: [], totalCount: 0 };
  return { conveners: convened ?? none, bySector, programme: activities ?? none, speakers: experts ?? none };
}

const partiesOf = ({ conveners }: EditionLists, counts: (convener: Convener) => boolean, { origin }: Visit) =>
  conveners.nodes.filter(counts).map(({ organization }) => partyOf('Organization', organization, origin));

const inSchemaOrg = (edition: Edition, lists: EditionLists, visit: Visit, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  '@id': url,
  url,
  name: edition.name,
  description: edition.theme ?? undefined,
  ...datesOf(edition),
  location: locationsOf(edition, edition.venues, url),
  eventAttendanceMode: attendanceMode(edition.modality, edition.venues),
  eventStatus: 'https://schema.org/EventScheduled',
  organizer: partiesOf(lists, ({ role }) => role !== 'SPONSOR', visit),
  sponsor: partiesOf(lists, ({ role }) => role === 'SPONSOR', visit),
  superEvent: {
    '@type': 'EventSeries',
    '@id': visit.origin + pathOf('Series', edition.series.slug),
    name: edition.series.name,
  },
  subEvent: lists.programme.nodes.map((each) =>
    activityEvent(each, activityName(each, visit), edition, visit.origin),
  ),
});

async function bodyOf(
  edition: Edition,
  lists: EditionLists,
  context: EditionContextQuery | undefined,
  visit: Visit,
) {
  const { locale } = visit;
  const messages = editionMessages[locale];
  const sectors = sectorsOf(edition.slug, context?.sectors ?? []);
  const people = peopleWall(lists.speakers, lists.programme.nodes, edition.slug, visit);
  const sections = [
    pageSection('figures', messages.figures, announced(edition, visit), messages.noFigures),
    pageSection('conveners', messages.conveners, convenersOf(edition, lists, visit), messages.noConveners),
    pageSection('programme', messages.programme, programmeOf(lists, visit), messages.noProgramme),
    pageSection('people', messages.people, people, messages.noPeople),
    pageSection('outcomes', messages.outcomes, outcomeList(edition.outcomes, visit), messages.noOutcomes),
    pageSection('turnover', turnoverMessages[locale].heading, await turnoverOf(edition, context, visit)),
    pageSection('sectors', messages.bySector, await sectorShares(sectors, edition, visit)),
    pageSection('venues', messages.venues, venueCards(edition.venues, visit), messages.noVenues),
    pageSection('gaps', messages.gaps, coverageGaps(edition, visit), messages.noGaps),
  ];
  return html`<article>
    <div class="head">
      <div>
        <h1>${edition.name}</h1>
        ${edition.theme ? html`<p class="lead">${edition.theme}</p>` : ''}
        <p class="lead">${whenAndWhere(edition, visit)}</p>
        ${actionLinks(edition, visit)} ${neighbours(edition, visit)}
      </div>
      ${editionStates(edition, visit)}
    </div>
    ${tableOfContents(locale)} ${sections} ${sourceList(edition.sources.nodes, locale)}
  </article>`;
}

const actionLinks = ({ slug }: Edition, { locale, to }: Visit) => {
  const messages = editionMessages[locale];
  return html`<p class="ways">
    <a class="button" href=${to(address('/map', { editions: slug }))}>${messages.map}</a>
    <a class="button quiet" href=${to(address('/embeds', { edition: slug }))}>${messages.embeds}</a>
    <a href=${calendarPath('editions', slug, locale)}>${messages.calendar}</a>
  </p>`;
};

/** The editions before and after, the series and the official site. */
function neighbours({ slug, series, url }: Edition, visit: Visit) {
  const at = series.editions.findIndex((each) => each.slug === slug);
  const [before, after] = [series.editions[at - 1], series.editions[at + 1]];
  const links = [
    before && html`‹ ${linkTo('Edition', before, visit)}`,
    after && html`${linkTo('Edition', after, visit)} ›`,
    linkTo('Series', series, visit),
    httpUrl(url) && externalLink(url, editionMessages[visit.locale].site),
  ].filter(Boolean);
  return html`<p class="small">${links.map((link, place) => html`${place > 0 ? ' · ' : ''}${link}`)}</p>`;
}

function tableOfContents(locale: Visit['locale']) {
  const messages = editionMessages[locale];
  const names = ['figures', 'conveners', 'programme', 'people', 'outcomes', 'venues', 'gaps'] as const;
  return html`<nav class="contents" aria-label=${pageMessages[locale].onThisPage}>
    ${names.map((name) => html`<a href=${`#${name}`}>${messages[name]}</a> `)}
  </nav>`;
}

/** The conveners, above what is missing of them; the empty string where neither is known. */
function convenersOf(edition: Edition, { conveners: { nodes }, bySector }: EditionLists, visit: Visit) {
  const list = nodes.length === 0 ? '' : convenersView(nodes, bySector, visit);
  const missing = missingConveners(edition, visit);
  return list === '' ? missing : html`${list} ${missing}`;
}

function programmeOf({ programme: { nodes, totalCount } }: EditionLists, visit: Visit) {
  if (nodes.length === 0) return '';
  const rest = totalCount - nodes.length;
  return html`${programmeByDay(nodes, visit)}${
    rest > 0 ? html`<p class="muted">${pageMessages[visit.locale].notShown(rest)}</p>` : ''
  }`;
}
