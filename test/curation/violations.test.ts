import { describe, expect, it } from 'vitest';
import { refusalOfViolation } from '../../src/curation/violations.ts';
import { createWorld, idOf } from '../support/world.ts';
import { refused, refusedAsRequest } from './acting.ts';

const ids: Record<string, [string, string]> = {};

/** Two of each, so that one can be taken for the other. */
const world = await createWorld((scribe) => {
  const two = <T>(make: (name: string) => T): [T, T] => [make('One'), make('Two')];
  const sector = two(scribe.sector);
  const organization = two(scribe.organization);
  const series = two(scribe.series);
  const edition = two((name) => scribe.edition(series[0], `Edition ${name}`));
  const venue = two((name) => scribe.venue(edition[0], { city: name }));
  const activity = two((name) => scribe.activity(edition[0], `Activity ${name}`));
  const topic = two(scribe.topic);
  const expert = two(scribe.expert);
  const affiliation = two((title) => scribe.affiliation(expert[0], organization[0], { title, from: '2020' }));
  const convening = organization.map((each) => scribe.convening(edition[0], each, { role: 'HOST' }));
  const participation = expert.map((each) => scribe.participation(activity[0], each));
  const figure = [1, 2].map((value) => scribe.figure(edition[0], 'PANELS', value));
  const outcome = two((name) => scribe.outcome(edition[0], `Outcome ${name}`));
  const evidence = two((note) => scribe.evidence(outcome[0], '2024', { note, reportedBy: organization[0] }));
  const agenda_item = two((name) => scribe.agendaItem(`Agenda ${name}`));
  const source = two(scribe.source);
  const organization_name = two((text) => scribe.organizationName(organization[0], text, { from: '2020' }));
  const partner = scribe.partner(organization[0]);
  scribe.partner(scribe.organization('Three'));
  scribe.subgraph(partner, 'taken');
  const made = {
    sector,
    organization,
    series,
    edition,
    venue,
    activity,
    topic,
    expert,
    affiliation,
    convening,
  };
  Object.assign(ids, made, {
    participation,
    figure,
    outcome,
    evidence,
    agenda_item,
    source,
    organization_name,
  });
});
const keep = { ...ids };
const idsOf = (name: string) => keep[name]!.map((row) => idsOfRow(row));
const idsOfRow = (row: unknown) => idOf(row as { id: number }).replace('OrganizationName_', 'DatedName_');
const [first, second] = [(name: string) => idsOf(name)[0]!, (name: string) => idsOf(name)[1]!];

type Row = Record<string, unknown>;

/** How a constraint is met before PostgreSQL has to: an act that would violate it and its refusal, or why there is none. */
type Case =
  | { act: string; args: Row; refusal: string[] }
  | { act: string; args: Row; refusedBy: 'SCHEMA' }
  | { never: string };

/** The mutations of each table: the first word, and the fields with which a row is recorded. */
const CONCEPTS: Record<string, { act: string; fields: () => Row }> = {
  series: { act: 'series', fields: () => ({ name: 'New' }) },
  sector: { act: 'sector', fields: () => ({ name: 'New' }) },
  organization: { act: 'organization', fields: () => ({ name: 'New' }) },
  edition: { act: 'edition', fields: () => ({ name: 'New', series: { slug: 'one' } }) },
  venue: { act: 'venue', fields: () => ({ edition: { slug: 'edition-one' } }) },
  convening: {
    act: 'convening',
    fields: () => ({ edition: { slug: 'edition-one' }, organization: { slug: 'one' }, role: 'SPONSOR' }),
  },
  figure: {
    act: 'figure',
    fields: () => ({ edition: { slug: 'edition-one' }, measure: 'PANELS', value: 9 }),
  },
  topic: { act: 'topic', fields: () => ({ name: 'New' }) },
  activity: { act: 'activity', fields: () => ({ edition: { slug: 'edition-one' }, kind: 'PANEL' }) },
  participation: {
    act: 'participation',
    fields: () => ({ activity: { slug: 'activity-one' }, expert: { slug: 'one' }, role: 'MODERATOR' }),
  },
  expert: { act: 'expert', fields: () => ({ displayName: 'New' }) },
  affiliation: {
    act: 'affiliation',
    fields: () => ({ expert: { slug: 'one' }, organization: { slug: 'two' } }),
  },
  outcome: {
    act: 'outcome',
    fields: () => ({ edition: { slug: 'edition-one' }, kind: 'AGREEMENT', text: 'New' }),
  },
  agenda_item: { act: 'agendaItem', fields: () => ({ title: 'New' }) },
  partner: { act: 'partner', fields: () => ({ organization: { slug: 'two' } }) },
  source: { act: 'source', fields: () => ({ title: 'New' }) },
  organization_change: {
    act: 'organizationChange',
    fields: () => ({ kind: 'ABSORBED', effectiveOn: '2020', from: [{ slug: 'one' }], to: [{ slug: 'two' }] }),
  },
};

/** The fields of inputs behind columns that are not called so. */
const FIELD_OF: Record<string, string> = {
  'participation.organization_id': 'onBehalfOf',
  'expert.name': 'displayName',
  'topic.label': 'name',
  'outcome_continuation.continues_id': 'continues',
  'outcome_proposer.organization_id': 'proposedBy',
  'outcome_responsible.organization_id': 'responsible',
  'agenda_item_outcome.outcome_id': 'outcomes',
};

/** The tables of lists, by that of the row that has them. */
const LISTS: Record<string, string> = {
  outcome_continuation: 'outcome',
  outcome_proposer: 'outcome',
  outcome_responsible: 'outcome',
  agenda_item_outcome: 'agenda_item',
};

const camel = (name: string) => name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const fieldOf = (table: string, column: string) =>
  FIELD_OF[`${table}.${column}`] ?? camel(column.replace(/_id$/, ''));

/** Records a row of a table with a field that cannot be. */
const recording = (table: string, more: Row): { act: string; args: Row } => {
  const concept = CONCEPTS[table];
  if (!concept) throw new Error(`Say in test/curation/concepts.ts how ${table} is recorded and edited.`);
  const { act, fields } = concept;
  return { act: `${act}Record`, args: { fields: { ...fields(), ...more } } };
};

/** Registers a subgraph of a partner, without asking anybody for its schema. */
const registering = (partner: string, name: string): { act: string; args: Row } => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { ${name.replace(' ', '')}: Int }`;
  return { act: 'subgraphRegister', args: { partner, fields: { name, url: 'https://a.example', sdl } } };
};

const NUMBERED = 'PostgreSQL gives it.';
const COMPUTED = 'It is computed from all others, and no act writes it.';
const NOT_HERE = 'No act of a concept sets it.';
const FOUND = 'It is of the row that the act found or made before.';
const FREE = 'Its slug is made of its name, and is free.';

const report = (more: Row) => ({
  on: '2024',
  status: 'IN_PROGRESS',
  reportedBy: { slug: 'one' },
  note: 'One',
  ...more,
});

/** What each constraint is met by, the special ones first. */
const RULES: [RegExp, (table: string, columns: string[], name: string) => Case][] = [
  [/^(snapshot|stored_layout|subgraph_state|portrait|searched_|package)/, () => ({ never: COMPUTED })],
  [/^participation .*_at_time/, () => ({ never: 'It is kept from the organization.' })],
  [/ give_sign$/, () => ({ never: 'PostgreSQL gives each sector a sign that is free.' })],
  [
    / (expert_(consent|tie_consent|embed_consent|withheld)_check|sector_(colour|shape|weave)_check)$/,
    () => ({ never: NOT_HERE }),
  ],
  [
    / expert_named_unless_withheld$/,
    () => ({
      ...recording('expert', { displayName: null }),
      refusal: ['INVALID fields.displayName'],
    }),
  ],
  [/^(venue|source) .*_slug_(unique|check)$/, () => ({ never: FREE })],
  [
    /_slug_unique$/,
    (table) => ({
      ...recording(table, {
        slug:
          {
            edition: 'edition-one',
            activity: 'activity-one',
            outcome: 'outcome-one',
            agenda_item: 'agenda-one',
          }[table] ?? 'one',
      }),
      refusal: ['CONFLICT fields.slug'],
    }),
  ],
  [
    /_slug_check$/,
    (table) => ({ ...recording(table, { slug: 'No slug' }), refusal: ['INVALID fields.slug'] }),
  ],
  [/_identifier_once$/, () => ({ never: 'Told apart below, for each type.' })],
  [
    /_identifier_scheme_check$/,
    () => ({
      act: 'identifierAdd',
      args: { node: first('organization'), identifier: { scheme: 'NONSENSE', value: '1' } },
      refusedBy: 'SCHEMA',
    }),
  ],
  [
    / activity_ends_after_start$/,
    () => ({
      ...recording('activity', { startsAt: '2022-01-02T10:00:00Z', endsAt: '2022-01-02T09:00:00Z' }),
      refusal: ['INVALID fields.endsAt'],
    }),
  ],
  [/ activity_ends_no_day_before_start$/, () => ({ never: 'No act gives an activity days without times.' })],
  [/ subgraph_name_check$/, () => ({ ...registering('three', 'No name'), refusal: ['INVALID fields.name'] })],
  [/ subgraph_name_once$/, () => ({ ...registering('three', 'taken'), refusal: ['CONFLICT fields.name'] })],
  [/ subgraph_once_a_partner$/, () => ({ ...registering('one', 'other'), refusal: ['CONFLICT partner'] })],
  [
    / subgraph_partner_id_foreign$/,
    () => ({ ...registering('nobody', 'other'), refusal: ['NOT_FOUND partner'] }),
  ],
  [
    / partner_once$/,
    () => ({
      ...recording('partner', { organization: { slug: 'one' } }),
      refusal: ['CONFLICT fields'],
    }),
  ],
  [
    /^partner since_before/,
    () => ({
      ...recording('partner', { since: '2022', endedOn: '2021' }),
      refusal: ['INVALID fields.endedOn'],
    }),
  ],
  [
    /^affiliation valid_from_before/,
    () => ({
      ...recording('affiliation', { from: '2022', to: '2021-12' }),
      refusal: ['INVALID fields.to'],
    }),
  ],
  [
    /^organization_name valid_from_before/,
    () => ({
      act: 'organizationNameEdit',
      args: { name: first('organization_name'), expectedVersion: 1, fields: { to: '2019' } },
      refusal: ['INVALID fields.to'],
    }),
  ],
  [
    /^edition starts_on_before/,
    () => ({
      ...recording('edition', { startsOn: '2022-02', endsOn: '2022-01' }),
      refusal: ['INVALID fields.endsOn'],
    }),
  ],
  [
    /^organization founded_on_before/,
    () => ({
      ...recording('organization', { foundedOn: '2022', dissolvedOn: '2021' }),
      refusal: ['INVALID fields.dissolvedOn'],
    }),
  ],
  [
    / edition_ordinal_check$/,
    () => ({ ...recording('edition', { ordinal: 0 }), refusal: ['INVALID fields.ordinal'] }),
  ],
  [
    / edition_year_plausible$/,
    () => ({ ...recording('edition', { year: 20008 }), refusal: ['INVALID fields.year'] }),
  ],
  [
    / figure_value_check$/,
    () => ({ ...recording('figure', { value: -1 }), refusal: ['INVALID fields.value'] }),
  ],
  [
    / venue_latitude/,
    () => ({ ...recording('venue', { latitude: 90.5 }), refusal: ['INVALID fields.latitude'] }),
  ],
  [
    / venue_longitude/,
    () => ({ ...recording('venue', { longitude: -181 }), refusal: ['INVALID fields.longitude'] }),
  ],
  [
    / outcome_not_its_own_sequel$/,
    () => ({
      act: 'outcomeEdit',
      args: { outcome: 'outcome-one', expectedVersion: 1, fields: { continues: [{ slug: 'outcome-one' }] } },
      refusal: ['INVALID fields.continues'],
    }),
  ],
  [
    / outcome_status_check$/,
    () => ({
      act: 'outcomeReportProgress',
      args: { outcome: 'outcome-one', expectedVersion: 1, progress: report({ status: 'NONSENSE' }) },
      refusedBy: 'SCHEMA',
    }),
  ],
  [
    / outcome_evidence_(observed_on|status)_check$/,
    (_, [column]) => ({
      act: 'outcomeReportProgress',
      args: {
        outcome: 'outcome-one',
        expectedVersion: 1,
        progress: report(column === 'status' ? { status: 'NONSENSE' } : { on: '20008' }),
      },
      refusedBy: 'SCHEMA',
    }),
  ],
  [
    / organization_name_valid_(from|to)_check$/,
    (_, [column]) => ({
      act: 'organizationNameEdit',
      args: {
        name: first('organization_name'),
        expectedVersion: 1,
        fields: { [column!.replace('valid_', '')]: '20008' },
      },
      refusedBy: 'SCHEMA',
    }),
  ],
  [
    / affiliation_valid_(from|to)_check$/,
    (table, [column]) => ({
      ...recording(table, { [column!.replace('valid_', '')]: '20008' }),
      refusedBy: 'SCHEMA',
    }),
  ],
  [
    /_check$/,
    (table, [column]) => ({
      ...recording(table, { [fieldOf(table, column!)]: column!.endsWith('_on') ? '20008' : 'NONSENSE' }),
      refusedBy: 'SCHEMA',
    }),
  ],
  [/ figure_once$/, () => ({ ...recording('figure', { value: 1 }), refusal: ['CONFLICT fields'] })],
  [/ convening_once$/, () => ({ ...recording('convening', { role: 'HOST' }), refusal: ['CONFLICT fields'] })],
  [
    / participation_once$/,
    () => ({ ...recording('participation', { role: 'PANELIST' }), refusal: ['CONFLICT fields'] }),
  ],
  [
    / affiliation_once$/,
    () => ({
      ...recording('affiliation', { organization: { slug: 'one' }, title: 'One', from: '2020' }),
      refusal: ['CONFLICT fields'],
    }),
  ],
  [
    / organization_name_once$/,
    () => ({
      act: 'organizationNameEdit',
      args: { name: second('organization_name'), expectedVersion: 1, fields: { text: 'One' } },
      refusal: ['CONFLICT fields'],
    }),
  ],
  [
    / outcome_evidence_once$/,
    () => ({
      act: 'outcomeReportProgress',
      args: { outcome: 'outcome-one', expectedVersion: 1, progress: report({}) },
      refusal: ['CONFLICT progress'],
    }),
  ],
  [
    / organization_change_once$/,
    () => ({
      act: 'organizationChangeRecord',
      args: {
        fields: { ...CONCEPTS.organization_change!.fields(), from: [{ slug: 'one' }, { slug: 'one' }] },
      },
      refusal: ['INVALID fields.from'],
    }),
  ],
  [
    /_pkey$/,
    (table, columns) => {
      const owner = LISTS[table];
      if (!owner) return { never: columns.length === 1 ? NUMBERED : 'What is named twice is kept once.' };
      const field = fieldOf(table, columns[1]!);
      const one = { slug: columns[1] === 'organization_id' ? 'one' : 'outcome-one' };
      return { ...recording(owner, { [field]: [one, one] }), refusal: [`INVALID fields.${field}`] };
    },
  ],
  [
    / outcome_evidence_(reported|verified)_by_id_foreign$/,
    () => ({
      act: 'outcomeReportProgress',
      args: {
        outcome: 'outcome-one',
        expectedVersion: 1,
        progress: report({ reportedBy: { slug: 'nobody' } }),
      },
      refusal: ['NOT_FOUND progress.reportedBy'],
    }),
  ],
  [
    /_citation_source_id_foreign$/,
    (table) => {
      const fact = table.replace(/_citation$/, '');
      if (!CONCEPTS[fact]) return { never: 'See the citations of other tables: the field is the same.' };
      return {
        ...recording(fact, { sources: [{ id: 'Source_zzzz' }] }),
        refusal: ['NOT_FOUND fields.sources.0.id'],
      };
    },
  ],
  [
    /_foreign$/,
    (table, [column]) => {
      const owner = LISTS[table] ?? table;
      const field = fieldOf(table, column!);
      const isOfOwner = /_(citation|identifier|topic|name|evidence)$/.test(table) || column === `${owner}_id`;
      if (isOfOwner) return { never: FOUND };
      const isList = table in LISTS || table === 'organization_change';
      const [nobody, at] = [{ slug: 'nobody-such' }, isList ? '.0' : ''];
      return {
        ...recording(owner, { [field]: isList ? [nobody] : nobody }),
        refusal: [`NOT_FOUND fields.${field}${at}`],
      };
    },
  ],
  [
    /_not_null$/,
    (table, [column]) => {
      if (!CONCEPTS[table] || /^(id|slug|version|updated_at|position|synthetic|sort_name)$/.test(column!))
        return { never: NUMBERED };
      const field = fieldOf(table, column!);
      if (!(field in CONCEPTS[table]!.fields()))
        return { never: 'It has a default, which stands where it is cleared.' };
      return { ...recording(table, { [field]: null }), refusal: [`INVALID fields.${field}`] };
    },
  ],
];

const constraints: { table: string; name: string; columns: string[] }[] = await world.sql(`
  select c.conrelid::regclass::text as "table", c.conname as name, array(select attname::text
    from unnest(c.conkey) with ordinality k(num, at) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num
    order by at) as columns
  from pg_constraint c where c.connamespace = 'public'::regnamespace and c.conrelid <> 0
    and c.conrelid not in (select oid from pg_class where relname like '%migrations%')
  union all select i.indrelid::regclass::text, i.indexrelid::regclass::text, '{}'
  from pg_index i join pg_class t on t.oid = i.indexrelid where t.relnamespace = 'public'::regnamespace and i.indisunique
    and not exists (select from pg_constraint where conindid = i.indexrelid) order by 1, 2`);

/** The rule for each constraint; one without a rule fails. */
const cases = constraints.map(({ table, name, columns }) => {
  const rule = RULES.find(([of]) => of.test(`${table} ${name}`));
  return { table, name: `${table} ${name}`, found: rule?.[1](table, columns, name) };
});

it('has a rule for each constraint of the tables', () => {
  expect(cases.length).toBeGreaterThan(300);
  expect(cases.filter(({ found }) => !found).map(({ name }) => name)).toEqual([]);
});

const tried = cases.flatMap(({ name, found }) => (found && 'act' in found ? [{ name, ...found }] : []));

it.each(tried)('$name is met by a refusal of $act', async ({ act, args, ...met }) => {
  if ('refusedBy' in met) await refusedAsRequest(world, act, args);
  else expect(await refused(world, act, args)).toEqual(met.refusal);
});

const IDENTIFIED = [
  'series',
  'edition',
  'venue',
  'sector',
  'organization',
  'expert',
  'activity',
  'outcome',
  'agenda_item',
  'source',
];

it.each(IDENTIFIED)(
  'one name under which others know a node of the table %s is of that alone',
  async (table) => {
    const identifier = { scheme: 'EXTERNAL', value: 'somebody/7' };
    expect(await refused(world, 'identifierAdd', { node: first(table), identifier })).toEqual([]);
    expect(await refused(world, 'identifierAdd', { node: second(table), identifier })).toEqual([
      'DUPLICATE_IDENTIFIER identifier',
    ]);
  },
);

describe('what reaches PostgreSQL all the same', () => {
  it.each([
    ['23505', 'CONFLICT'],
    ['23503', 'WOULD_LOSE_DATA'],
    ['23514', 'INVALID'],
    ['23502', 'INVALID'],
  ])('is named by its constraint, and says nothing of the row: %s', (code, means) => {
    const cause = { code, constraint: 'figure_once', table: 'figure', detail: 'Key (value)=(secret)' };
    const refusal = refusalOfViolation(new Error('secret', { cause }))!;
    expect(refusal).toMatchObject({ code: means, messageKey: 'constraint.figure_once' });
    expect(refusal.message).not.toContain('secret');
  });

  it('is no refusal where it is no violation', () => {
    expect(refusalOfViolation(new Error('lost', { cause: { code: '57P01' } }))).toBeUndefined();
  });
});
