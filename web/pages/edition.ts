import { html } from '@lit-labs/ssr';
import { alternatesOfEdition } from '../embeds/alternates.ts';
import {
  EditionConveners,
  type EditionConvenersQuery,
  EditionPage,
  EditionProgramme,
  EditionSpeakers,
  type EditionSpeakersQuery,
} from '../graph/operations.ts';
import { absent } from '../shell/absent.ts';
import { address, calendarPath, pathOf } from '../shell/addresses.ts';
import { every, type Gathered } from '../shell/every.ts';
import { activityName } from '../shell/links.ts';
import type { Page, Visit } from '../shell/page.ts';
import { part, sources } from '../shell/parts.ts';
import { spanInWords } from '../words/dates.ts';
import { editionWords } from '../words/edition.ts';
import { pageWords } from '../words/pages.ts';
import { shellWords } from '../words/shell.ts';
import { type Convener, conveners } from './conveners.ts';
import { type Edition, figures, gaps, known, outcomesList, speakers, venues } from './edition-parts.ts';
import { activityEvent, attendanceOf, datesOf, locationsOf, partyOf } from './event-data.ts';

import { type ProgrammeActivity, programme } from './programme.ts';

type Speaker = NonNullable<EditionSpeakersQuery['edition']>['experts']['nodes'][number];
type Buckets = NonNullable<EditionConvenersQuery['edition']>['conveners']['facets'][number]['buckets'];

/** What an edition is made of, read over as many pages as it takes. */
export interface EditionParts {
  conveners: Gathered<Convener>;
  bySector: Buckets;
  programme: Gathered<ProgrammeActivity>;
  speakers: Gathered<Speaker>;
}

/** The page of an edition: what is known of it, who convened it, its programme, who took part, what came of it. */
export const editionPage: Page = async (visit) => {
  const { ask, locale, slug, origin } = visit;
  const { edition } = await ask(EditionPage, { slug, locale });
  if (!edition) return absent(visit, 'EDITION');
  const path = pathOf('Edition', edition.slug);
  if (edition.slug !== slug) return { kind: 'moved', path };
  const parts = await partsOf(visit);
  const when = spanInWords(edition.startsOn, edition.endsOn, locale);
  return {
    kind: 'found',
    title: edition.name,
    description: editionWords[locale].about(edition.name, when, parts.speakers.totalCount),
    path,
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: shellWords[locale].editions, path: '/editions' },
      { name: edition.name, path },
    ],
    synthetic: edition.series.synthetic,
    about: [inSchemaOrg(edition, parts, visit, origin + path)],
    alternates: alternatesOfEdition({ slug: edition.slug, name: edition.name, locale, origin }),
    body: bodyOf(edition, parts, visit),
  };
};

async function partsOf({ ask, locale, slug }: Visit): Promise<EditionParts> {
  let bySector: Buckets = [];
  const [convened, activities, experts] = await Promise.all([
    every(async (after) => {
      const list = (await ask(EditionConveners, { slug, locale, after })).edition?.conveners;
      bySector = list?.facets[0]?.buckets ?? [];
      return list;
    }),
    every(async (after) => (await ask(EditionProgramme, { slug, locale, after })).edition?.activities),
    every(async (after) => (await ask(EditionSpeakers, { slug, after })).edition?.experts),
  ]);
  const none = { nodes: [], totalCount: 0 };
  return { conveners: convened ?? none, bySector, programme: activities ?? none, speakers: experts ?? none };
}

const inSchemaOrg = (edition: Edition, parts: EditionParts, visit: Visit, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  '@id': url,
  url,
  name: edition.name,
  description: edition.theme ?? undefined,
  ...datesOf(edition),
  location: locationsOf(edition, edition.venues, url),
  eventAttendanceMode: attendanceOf(edition.modality, edition.venues),
  eventStatus: 'https://schema.org/EventScheduled',
  organizer: parts.conveners.nodes.map(({ organization }) =>
    partyOf('Organization', organization, visit.origin),
  ),
  superEvent: { '@type': 'EventSeries', name: edition.series.name },
  subEvent: parts.programme.nodes.map((each) =>
    activityEvent(each, activityName(each, visit), edition, visit.origin),
  ),
});

function bodyOf(edition: Edition, parts: EditionParts, visit: Visit) {
  const { locale } = visit;
  const words = editionWords[locale];
  const sections = [
    part('figures', words.figures, figures(edition, locale), words.noFigures),
    part('conveners', words.conveners, convenersOf(parts, visit), words.noConveners),
    part('programme', words.programme, programmeOf(parts, visit), words.noProgramme),
    part('people', words.people, speakers(parts.speakers, edition.slug, visit), words.noPeople),
    part('outcomes', words.outcomes, outcomesList(edition.outcomes, visit), words.noOutcomes),
    part('venues', words.venues, venues(edition.venues, visit), words.noVenues),
    part('gaps', words.gaps, gaps(edition, visit), words.noGaps),
  ];
  return html`<article>
    <h1>${edition.name}</h1>
    ${edition.theme ? html`<p class="lead">${edition.theme}</p>` : ''} ${known(edition, visit)} ${ways(edition, visit)}
    ${contents(locale)} ${sections} ${sources(edition.sources.nodes, locale)}
  </article>`;
}

const ways = ({ slug }: Edition, { locale, to }: Visit) => {
  const words = editionWords[locale];
  return html`<p class="ways">
    <a class="button" href=${to(address('/map', { editions: slug }))}>${words.map}</a>
    <a class="button quiet" href=${to(address('/embeds', { edition: slug }))}>${words.embeds}</a>
    <a class="button quiet" href=${calendarPath('editions', slug, locale)}>${words.calendar}</a>
  </p>`;
};

function contents(locale: Visit['locale']) {
  const words = editionWords[locale];
  const names = ['figures', 'conveners', 'programme', 'people', 'outcomes', 'venues', 'gaps'] as const;
  return html`<nav class="contents" aria-label=${pageWords[locale].onThisPage}>
    ${names.map((name) => html`<a href=${`#${name}`}>${words[name]}</a> `)}
  </nav>`;
}

const convenersOf = ({ conveners: { nodes }, bySector }: EditionParts, visit: Visit) =>
  nodes.length === 0 ? '' : conveners(nodes, bySector, visit);

function programmeOf({ programme: { nodes, totalCount } }: EditionParts, visit: Visit) {
  if (nodes.length === 0) return '';
  const rest = totalCount - nodes.length;
  return html`${programme(nodes, visit)}${
    rest > 0 ? html`<p class="muted">${pageWords[visit.locale].notShown(rest)}</p>` : ''
  }`;
}
