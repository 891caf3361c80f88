import type { PageType } from '../../web/layout/addresses.ts';
import type { Scribe } from '../support/world.ts';

/** A name that would do harm in a page that did not escape it. */
export const HOSTILE = `<img src=x onerror=alert(1)>"'</script><script>alert(2)</script>&amp;{{7*7}}\u202e`;

/** One thing of every type, each with a name that would do harm, and someone of every answer to being shown. */
export function entitiesOfEveryType(scribe: Scribe) {
  const named = (slug: string) => ({ slug, nameTranslations: { en: `${HOSTILE} en` } });
  const sector = scribe.sector(HOSTILE, named('el-sector'));
  const series = scribe.series(HOSTILE, named('la-serie'));
  const organization = scribe.organization(HOSTILE, {
    ...named('la-organizacion'),
    sector,
    acronym: '</title>',
    country: 'México',
    foundedOn: '2001-02',
  });
  const other = scribe.organization('Otra', { sector });
  const edition = scribe.edition(series, HOSTILE, {
    ...named('la-edicion'),
    year: 2022,
    startsOn: '2022-11-09',
    endsOn: '2022-11-10',
    theme: HOSTILE,
  });
  const venue = scribe.venue(edition, {
    givenName: HOSTILE,
    city: 'Hermosillo',
    timeZone: 'America/Hermosillo',
  });
  const activity = scribe.activity(edition, HOSTILE, {
    slug: 'la-actividad',
    venue,
    startsAt: new Date('2022-11-09T16:00:00Z'),
    endsAt: new Date('2022-11-09T17:30:00Z'),
    language: 'es',
  });
  const untitled = scribe.activity(edition, 'sin', { slug: 'sin-titulo', title: null, kind: 'KEYNOTE' });
  const topic = scribe.topic(HOSTILE, { slug: 'el-tema', wikidata: 'Q309901' });
  scribe.about(activity, topic);
  const outcome = scribe.outcome(edition, HOSTILE, {
    slug: 'el-acuerdo',
    kind: 'AGREEMENT',
    from: activity,
    dueOn: '2023',
  });
  scribe.proposal(outcome, organization);
  const agendaItem = scribe.agendaItem(HOSTILE, {
    slug: 'la-agenda',
    titleTranslations: { en: `${HOSTILE} en` },
    owner: organization,
  });
  scribe.feeds(outcome, agendaItem);
  scribe.evidence(outcome, '2023-01', { note: HOSTILE });
  for (const each of [organization, other])
    scribe.convening(edition, each, { sectorAtTime: sector, nameAtTime: HOSTILE });
  const expert = scribe.expert(HOSTILE, { slug: 'la-persona', consent: 'GRANTED', biography: HOSTILE });
  scribe.affiliation(expert, organization, { title: HOSTILE, from: '2020' });
  const on = { sectorAtTime: sector, nameAtTime: HOSTILE };
  scribe.participation(activity, expert, { onBehalfOf: organization, billedAs: HOSTILE, ...on });
  scribe.participation(activity, scribe.expert('Beto'), { onBehalfOf: other, ...on });
  const withheld = (['DENIED', 'WITHDRAWN', 'EMBARGOED'] as const).map((consent) => {
    const person = scribe.expert(`Secreta ${consent}`, { consent });
    scribe.participation(activity, person, { onBehalfOf: other, billedAs: `Secreta ${consent}`, ...on });
    return person;
  });
  scribe.cite(edition, scribe.source(HOSTILE, { slug: 'fuente', url: 'https://example.org/"><b>' }));
  const partner = scribe.partner(organization, { slug: 'la-aliada', publisher: HOSTILE });
  scribe.subgraph(partner, 'becas');
  scribe.figure(edition, 'EXPERTS', 10, { qualifier: 'ABOUT' });
  return {
    sector,
    organization,
    series,
    edition,
    activity,
    untitled,
    outcome,
    agendaItem,
    topic,
    partner,
    expert,
    withheld,
  };
}

/** The path of the page of each thing. */
export const PATHS = {
  Organization: '/organizations/la-organizacion',
  Expert: '/experts/la-persona',
  Series: '/series/la-serie',
  Edition: '/editions/la-edicion',
  Activity: '/activities/la-actividad',
  Outcome: '/outcomes/el-acuerdo',
  AgendaItem: '/agenda/la-agenda',
  Sector: '/sectors/el-sector',
  Topic: '/topics/el-tema',
  Partner: '/partners/la-aliada',
} as const satisfies Record<PageType, string>;

export const LISTS = [
  '/organizations',
  '/experts',
  '/series',
  '/editions',
  '/outcomes',
  '/agenda',
  '/sectors',
  '/partners',
];

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it expects to be there
export type LinkedData = Record<string, any>;

/** The JSON-LD of a page: its structured data, and its breadcrumbs. */
export function linkedDataIn(body: string): LinkedData[] {
  const scripts = [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.map(([, json]) => JSON.parse(json!) as LinkedData);
}

/** The text of a page as somebody reads it: without what is between angle brackets. */
export const textIn = (body: string): string =>
  body
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
