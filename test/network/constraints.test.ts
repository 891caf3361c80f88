import { describe, expect, it } from 'vitest';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { createWorld, freshWorld, type Scribe } from '../support/world.ts';

const world = await createWorld();

/** A row of each kind, for others to hang on. */
function base(scribe: Scribe) {
  const organization = scribe.organization('Una');
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro');
  const expert = scribe.expert('Ana');
  const activity = scribe.activity(edition, 'Panel');
  const outcome = scribe.outcome(edition, 'Acuerdo');
  return { organization, edition, expert, activity, outcome, source: scribe.source('Fuente') };
}

type Rows = ReturnType<typeof base>;

/** Writes what should not be, in a transaction that is never kept. */
async function attempt(write: (scribe: Scribe, rows: Rows) => unknown): Promise<string> {
  const kept = new Error('kept');
  const outcome = await world
    .write(async (scribe) => {
      const rows = base(scribe);
      await scribe.em.flush();
      await write(scribe, rows);
      await scribe.em.flush();
      throw kept;
    })
    .catch((error: Error) => error);
  return outcome === kept ? 'it was written' : (outcome as Error).message;
}

const run = ({ em }: Scribe, statement: string) =>
  em.getConnection().execute(statement, [], 'run', em.getTransactionContext());

describe('PostgreSQL itself refuses', () => {
  it.each<[string, (scribe: Scribe, rows: Rows) => unknown, string]>([
    ['a slug twice', (s) => [s.organization('Dos'), s.organization('Dos')], 'organization_slug_unique'],
    ['a slug with capitals', (s) => s.sector('X', { slug: 'Mayor' }), 'sector_slug_check'],
    ['a slug with two hyphens', (s) => s.topic('X', { slug: 'a--b' }), 'topic_slug_check'],
    ['a slug that ends in a hyphen', (s) => s.expert('X', { slug: 'a-' }), 'expert_slug_check'],
    ['an empty slug', (s) => s.source('X', { slug: '' }), 'source_slug_check'],
    ['a slug with an accent', (s) => s.series('X', { slug: 'é' }), 'series_slug_check'],
    [
      'a slug of two lines',
      (s, { edition }) => s.outcome(edition, 'X', { slug: 'a\nb' }),
      'outcome_slug_check',
    ],
    [
      'the same convening twice',
      (s, { edition, organization }) => [
        s.convening(edition, organization),
        s.convening(edition, organization),
      ],
      'convening_once',
    ],
    [
      'the same participation twice',
      (s, { activity, expert }) => [s.participation(activity, expert), s.participation(activity, expert)],
      'participation_once',
    ],
    [
      'the same participation without an activity twice',
      (s, { edition, expert }) => [
        s.participation({ edition }, expert, { activity: null }),
        s.participation({ edition }, expert, { activity: null }),
      ],
      'participation_once',
    ],
    [
      'the same affiliation without a date twice',
      (s, { expert, organization }) => [
        s.affiliation(expert, organization),
        s.affiliation(expert, organization),
      ],
      'affiliation_once',
    ],
    [
      'the same figure twice',
      (s, { edition }) => [s.figure(edition, 'DAYS', 3), s.figure(edition, 'DAYS', 3)],
      'figure_once',
    ],
    [
      'the same change twice',
      (s, { organization }) => [s.succession(organization, undefined), s.succession(organization, undefined)],
      'organization_change_once',
    ],
    [
      'one identifier for two nodes',
      (s, { organization }) => [
        s.identify(organization, 'ROR', '1'),
        s.identify(s.organization('Dos'), 'ROR', '1'),
      ],
      'organization_identifier_once',
    ],
    [
      'a status that is none',
      (s, { outcome }) =>
        run(
          s,
          `insert into outcome_evidence (outcome_id, observed_on, status) values (${outcome.id}, '2021', 'FINE')`,
        ),
      'outcome_evidence_status_check',
    ],
    ['a kind that is none', (s) => run(s, "update activity set kind = 'PARTY'"), 'activity_kind_check'],
    [
      'a consent that is none',
      (s) => run(s, "update expert set consent = 'PERHAPS'"),
      'expert_consent_check',
    ],
    [
      'a scheme that is none',
      (s, { expert }) =>
        run(s, `insert into expert_identifier (expert_id, scheme, value) values (${expert.id}, 'CURP', 'X')`),
      'expert_identifier_scheme_check',
    ],
    [
      'an end before the start of an edition',
      (s) => s.edition(s.series('X'), 'X', { startsOn: '2021-05-13', endsOn: '2021-05-12' }),
      'starts_on_before_ends_on',
    ],
    [
      'an end in the month before',
      (s) => s.edition(s.series('X'), 'X', { startsOn: '2021-05-13', endsOn: '2021-04' }),
      'starts_on_before_ends_on',
    ],
    [
      'an organization that ended before it began',
      (s) => s.organization('X', { foundedOn: '2000', dissolvedOn: '1999-12-31' }),
      'founded_on_before_dissolved_on',
    ],
    [
      'an affiliation that ended before it began',
      (s, { expert, organization }) =>
        s.affiliation(expert, organization, { from: '2020-02', to: '2020-01' }),
      'valid_from_before_valid_to',
    ],
    [
      'an activity that ends before it starts',
      (s, { edition }) => s.activity(edition, 'X', { startsAt: new Date(1), endsAt: new Date(0) }),
      'activity_ends_after_start',
    ],
    [
      'a month that is none',
      (s) => s.organization('X', { foundedOn: '2021-13' }),
      'organization_founded_on_check',
    ],
    [
      'a day that is on no calendar',
      (s) => s.edition(s.series('X'), 'X', { startsOn: '2021-02-29' }),
      'edition_starts_on_check',
    ],
    [
      'a day of the year 1900 that was none',
      (s) => s.source('X', { publishedOn: '1900-02-29' }),
      'source_published_on_check',
    ],
    ['the year zero', (s, { outcome }) => s.evidence(outcome, '0000'), 'outcome_evidence_observed_on_check'],
    [
      'a date with a time',
      (s, { organization }) => s.succession(organization, undefined, { effectiveOn: '2021-05-13T00:00' }),
      'organization_change_effective_on_check',
    ],
    [
      'a year that is implausible',
      (s) => s.edition(s.series('X'), 'X', { year: 20212 }),
      'edition_year_plausible',
    ],
    ['an ordinal of zero', (s) => s.edition(s.series('X'), 'X', { ordinal: 0 }), 'edition_ordinal_check'],
    ['a figure below zero', (s, { edition }) => s.figure(edition, 'DAYS', -1), 'figure_value_check'],
    [
      'a latitude beyond the pole',
      (s, { edition }) => s.venue(edition, { latitude: 90.1 }),
      'venue_latitude_in_degrees',
    ],
    [
      'a longitude beyond the date line',
      (s, { edition }) => s.venue(edition, { longitude: -180.1 }),
      'venue_longitude_in_degrees',
    ],
    [
      'an outcome that continues itself',
      (s, { outcome }) => s.continuation(outcome, outcome),
      'outcome_not_its_own_sequel',
    ],
    [
      'a source cited twice for one fact',
      (s, { organization, source }) =>
        run(
          s,
          `insert into organization_citation values (${organization.id}, ${source.id}, 0), (${organization.id}, ${source.id}, 1)`,
        ),
      'organization_citation_pkey',
    ],
  ])('%s', async (_, write, constraint) => {
    expect(await attempt(write)).toContain(constraint);
  });

  it.each([
    ['an organization that people appeared for', 'organization', 'participation'],
    ['an expert who took part', 'expert', 'participation'],
    ['a series that has editions', 'series', 'edition'],
  ])('to remove %s', async (_, table) => {
    const held = await freshWorld((scribe) => {
      const { activity, expert, organization } = base(scribe);
      scribe.affiliation(expert, organization);
      scribe.participation(activity, expert, { onBehalfOf: organization });
    });
    const removal = held.write(({ em }) => em.execute(`delete from ${table}`));
    await expect(removal).rejects.toThrow('foreign key');
  });
});

describe('PostgreSQL takes', () => {
  it.each<[string, (scribe: Scribe, rows: Rows) => unknown]>([
    ['a leap day', (s) => s.organization('X', { foundedOn: '2024-02-29', dissolvedOn: '2024' })],
    [
      'an end known only to the year in which it began',
      (s) => s.edition(s.series('X'), 'X', { startsOn: '2021-05-13', endsOn: '2021' }),
    ],
    [
      'two roles of one expert in one activity',
      (s, { activity, expert }) => [
        s.participation(activity, expert),
        s.participation(activity, expert, { role: 'MODERATOR' }),
      ],
    ],
    [
      'one expert for two organizations in one activity',
      (s, { activity, expert, organization }) => [
        s.participation(activity, expert),
        s.participation(activity, expert, { onBehalfOf: organization }),
      ],
    ],
    [
      'one identifier of two publishers for two nodes',
      (s, { organization }) => [
        s.identify(organization, 'EXTERNAL', '1', { publisher: 'a' }),
        s.identify(s.organization('Dos'), 'EXTERNAL', '1', { publisher: 'b' }),
      ],
    ],
    [
      'an activity that ends as it starts',
      (s, { edition }) => s.activity(edition, 'X', { startsAt: new Date(0), endsAt: new Date(0) }),
    ],
    ['the poles', (s, { edition }) => s.venue(edition, { latitude: -90, longitude: 180 })],
  ])('%s', async (_, write) => {
    expect(await attempt(write)).toBe('it was written');
  });
});

it('two who edit the same row do not overwrite each other: who comes second finds what the first wrote', async () => {
  const shared = await freshWorld((scribe) => scribe.organization('Una'));
  const edit = (more: string) =>
    shared.write(async ({ em }) => {
      const organization = await em.findOneOrFail(OrganizationTable, { slug: 'una' });
      organization.name += more;
    });
  await Promise.all([edit(' y otra'), edit(' y otra')]);
  expect(await shared.sql('select name, version from organization')).toEqual([
    { name: 'Una y otra y otra', version: 3 },
  ]);
});
