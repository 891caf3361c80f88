import { idOf, type Scribe } from '../support/world.ts';

/** The four answers to the question of consent, and the reason that is shown for the last three. */
export const REASONS = {
  DENIED: 'CONSENT_DENIED',
  WITHDRAWN: 'CONSENT_WITHDRAWN',
  EMBARGOED: 'EMBARGOED',
} as const;

export type Consent = 'GRANTED' | keyof typeof REASONS;

/** Where texts about a person are kept; each person's text there is `x-<place>-<consent>`. */
export const PLACES = [
  'name',
  'family-name',
  'slug',
  'biography',
  'translated-biography',
  'photo',
  'page',
  'identifier',
  'billed',
  'name-at-time',
  'title',
  'translated-title',
  'source-of-expert',
  'source-of-affiliation',
  'source-of-participation',
] as const;

export type Place = (typeof PLACES)[number];

/** What is written about a person at a place, unlike anything else in the world. */
export const secret = (place: Place, consent: Consent) => `x-${place}-${consent}`.toLowerCase();

/** An edition with one panel, where four people sit who answered differently; every text about them is a secret. */
export function peopleOfEveryConsent(scribe: Scribe) {
  const sector = scribe.sector('Academia');
  const university = scribe.organization('Universidad Inventada', {
    sector,
    scope: 'LOCAL',
    stateCode: 'MX-JAL',
  });
  const other = scribe.organization('Instituto Inventado', {
    sector: scribe.sector('Gobierno'),
    scope: 'NATIONAL',
  });
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { startsOn: '2021-05-13' });
  scribe.convening(edition, university);
  for (const measure of ['EXPERTS', 'SPEAKERS', 'MODERATORS']) scribe.figure(edition, measure, 4);
  const panel = scribe.activity(edition, 'Un panel', {
    venue: scribe.venue(edition, { city: 'Guadalajara' }),
  });
  scribe.about(panel, scribe.topic('Datos'));
  scribe.outcome(edition, 'Una conclusión', { from: panel });
  const people = (['GRANTED', 'DENIED', 'WITHDRAWN', 'EMBARGOED'] as const).map((consent) =>
    person(scribe, consent, panel, university, sector),
  );
  return { sector, university, other, edition, panel, people };
}

function person(
  scribe: Scribe,
  consent: Consent,
  panel: { edition?: unknown },
  organization: object,
  sector: object,
) {
  const written = (place: Place) => secret(place, consent);
  const cite = (place: Place, fact: object) =>
    scribe.cite(fact, scribe.source(written(place), { url: `https://example.org/${written(place)}` }));
  const expert = scribe.expert(written('name'), {
    consent,
    slug: written('slug'),
    familyName: written('family-name'),
    biography: written('biography'),
    biographyTranslations: { en: written('translated-biography') },
    url: `https://example.org/${written('page')}`,
    photo: {
      url: `https://example.org/${written('photo')}`,
      credit: written('photo'),
      width: 400,
      height: 400,
    },
  });
  scribe.identify(expert, 'WIKIDATA', written('identifier'));
  cite('source-of-expert', expert);
  const affiliation = scribe.affiliation(expert, organization, {
    title: written('title'),
    titleTranslations: { en: written('translated-title') },
    from: '2020',
  });
  cite('source-of-affiliation', affiliation);
  const participation = scribe.participation(panel, expert, {
    role: 'MODERATOR',
    onBehalfOf: organization,
    nameAtTime: written('name-at-time'),
    sectorAtTime: sector,
    scopeAtTime: 'LOCAL',
    billedAs: written('billed'),
    order: 1,
  });
  cite('source-of-participation', participation);
  return { consent, expert, affiliation, participation };
}

/** The ids of rows, to ask for. */
export const idsOf = (rows: { id: number }[]) => rows.map(idOf);
