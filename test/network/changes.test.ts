import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { ActivityTable, ActivityTopicTable } from '../../src/domain/activity/activity.table.ts';
import { EditionTable } from '../../src/domain/edition/edition.table.ts';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { network } from '../../src/network.ts';
import { remove } from '../../src/platform/changes/remove.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';
import { listen } from '../support/http.ts';
import { freshWorld, type Scribe, type World } from '../support/world.ts';

const CHANGES = `query Changes($first: Int, $after: String, $since: DateTime, $types: [String!], $node: ID, $edition: ID) {
  changes(first: $first, after: $after, since: $since, types: $types, node: $node, edition: $edition) {
    nodes { position at kind entityType entityId canonicalId fields values { field before after } node { id __typename } }
    edges { cursor node { position } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Told {
  position: string;
  at: string;
  kind: string;
  entityType: string;
  entityId: string;
  fields: string[];
  values: { field: string; before: unknown; after: unknown }[];
  node: { id: string } | null;
}

/** The first hundred changes that are asked for. */
async function changesOf(world: World, args: Record<string, unknown> = {}): Promise<Told[]> {
  const { changes } = await world.read(CHANGES, { first: 100, ...args });
  return changes.nodes;
}

const brief = (changes: readonly Told[]) => changes.map(({ kind, entityId }) => `${kind} ${entityId}`);

const edit = (world: World, table: typeof OrganizationTable, id: number, fields: object) =>
  world.write(async ({ em }) => em.assign(await em.findOneOrFail(table, { id }), fields as never));

const takeOut = (world: World, table: typeof OrganizationTable, id: number) =>
  world.write(async ({ em }) => remove(em, await em.findOneOrFail(table, { id })));

const oneOrganization = (scribe: Scribe) => scribe.organization('Una', { acronym: 'U' });

it('tells what is new, edited and gone, with what was and what is as long as it is there', async () => {
  const world = await freshWorld(oneOrganization);
  await edit(world, OrganizationTable, 1, { name: 'Una Hoy', acronym: null });
  expect(await changesOf(world)).toMatchObject([
    {
      kind: 'CREATED',
      entityType: 'Organization',
      entityId: 'Organization_1',
      canonicalId: null,
      fields: ['acronym', 'name', 'slug'],
      values: [
        { field: 'acronym', before: null, after: 'U' },
        { field: 'name', before: null, after: 'Una' },
        { field: 'slug', before: null, after: 'una' },
      ],
      node: { id: 'Organization_1', __typename: 'Organization' },
    },
    {
      kind: 'UPDATED',
      fields: ['acronym', 'name'],
      values: [
        { field: 'acronym', before: 'U', after: null },
        { field: 'name', before: 'Una', after: 'Una Hoy' },
      ],
    },
  ]);
  await takeOut(world, OrganizationTable, 1);
  const gone = await changesOf(world, { node: 'Organization_1' });
  expect(gone.map(({ kind, values, node }) => ({ kind, values, node }))).toEqual(
    ['CREATED', 'UPDATED', 'TOMBSTONED'].map((kind) => ({ kind, values: [], node: null })),
  );
  expect(gone.at(-1)!.fields).toEqual(['name', 'slug']);
});

it('goes on from a cursor without loss or repetition, whatever was written meanwhile', async () => {
  const world = await freshWorld(oneOrganization);
  const read: string[] = [];
  let after: string | undefined;
  for (let at = 0; at < 12; at++) {
    await world.write((scribe) => [scribe.organization(`Red ${at}`), scribe.topic(`Tema ${at}`)]);
    const { changes } = await world.read(CHANGES, { first: 3, after });
    expect(changes.pageInfo.hasPreviousPage).toBe(at > 0);
    read.push(...changes.nodes.map(({ position }: Told) => position));
    after = changes.pageInfo.endCursor ?? after;
  }
  const all = await changesOf(world);
  expect(read).toEqual(all.map(({ position }) => position));
  expect(all).toHaveLength(25);
  const { changes: end } = await world.read(CHANGES, { after });
  expect(end).toEqual({
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});

it('takes its cursors whatever else is asked for, and refuses what is none', async () => {
  const world = await freshWorld(oneOrganization);
  await world.write((scribe) => [scribe.sector('Academia'), scribe.organization('Otra')]);
  const { changes } = await world.read(CHANGES, { types: ['Organization'], first: 1 });
  expect(changes.pageInfo.hasNextPage).toBe(true);
  const after = changes.pageInfo.endCursor;
  expect(brief(await changesOf(world, { after })).sort()).toEqual([
    'CREATED Organization_2',
    'CREATED Sector_1',
    'UPDATED Sector_1', // it is given a sign when the act is committed
  ]);
  const ofSectors = await changesOf(world, { after, types: ['Sector', 'Topic'] });
  expect(brief(ofSectors)).toEqual(['CREATED Sector_1', 'UPDATED Sector_1']);
  for (const forged of ['1', Buffer.from('["x","1"]').toString('base64url')]) {
    const { errors } = await world.ask(CHANGES, { after: forged });
    expect(errors[0]!.code).toMatch(/BAD_USER_INPUT|STALE_CURSOR/);
  }
  const { errors } = await world.ask(CHANGES, { first: 101 });
  expect(errors).toMatchObject([{ code: 'LIMIT_TOO_HIGH' }]);
});

it('tells what was done since a moment, that one included', async () => {
  const world = await freshWorld(oneOrganization);
  await edit(world, OrganizationTable, 1, { name: 'Una Hoy' });
  await edit(world, OrganizationTable, 1, { name: 'Una Mañana' });
  const [, second, third] = await changesOf(world);
  expect(await changesOf(world, { since: second!.at })).toEqual([second, third]);
  expect(await changesOf(world, { since: '2001-01-01T00:00:00Z' })).toHaveLength(3);
  expect(await changesOf(world, { since: '2999-01-01T00:00:00Z' })).toEqual([]);
});

/** Two editions that have something of every kind each. */
function twoEditions(scribe: Scribe) {
  const [series, source, topic] = [scribe.series('Foro'), scribe.source('Memoria'), scribe.topic('Datos')];
  const [una, ana] = [scribe.organization('Una'), scribe.expert('Ana')];
  const outcomes = [2021, 2022].map((year) => {
    const edition = scribe.edition(series, `Foro ${year}`);
    const venue = scribe.venue(edition, { slug: `sede-${year}` });
    const activity = scribe.activity(edition, `Mesa ${year}`, { venue });
    const outcome = scribe.outcome(edition, `Acuerdo ${year}`);
    const facts = [
      edition,
      venue,
      activity,
      outcome,
      scribe.convening(edition, una),
      scribe.figure(edition, 'EXPERTS', 70),
      scribe.participation(activity, ana),
    ];
    for (const fact of facts) scribe.cite(fact, source);
    for (const node of [edition, venue, activity, outcome])
      scribe.identify(node, 'URL', `${year} ${node.slug}`);
    scribe.about(activity, topic);
    scribe.proposal(outcome, una);
    scribe.responsibility(outcome, una);
    scribe.evidence(outcome, '2023');
    return outcome;
  });
  scribe.continuation(outcomes[1], outcomes[0]);
}

const OF_AN_EDITION = [
  ...[
    'Activity',
    'ActivityCitation',
    'ActivityIdentifier',
    'ActivityTopic',
    'Convening',
    'ConveningCitation',
  ],
  ...['Edition', 'EditionCitation', 'EditionIdentifier', 'EditionVenue', 'EditionVenueCitation'],
  ...['EditionVenueIdentifier', 'Figure', 'FigureCitation', 'Outcome', 'OutcomeCitation', 'OutcomeEvidence'],
  ...['OutcomeIdentifier', 'OutcomeProposer', 'OutcomeResponsible', 'Participation', 'ParticipationCitation'],
];

it('tells of an edition and all that is of it, of every kind, and of no other', async () => {
  const world = await freshWorld(twoEditions);
  const [first, second] = [
    await changesOf(world, { edition: 'foro-2021' }),
    await changesOf(world, { edition: 'Edition_2' }),
  ];
  const typesOf = (changes: readonly Told[]) => changes.map(({ entityType }) => entityType).sort();
  expect(typesOf(first)).toEqual(OF_AN_EDITION);
  expect(typesOf(second)).toEqual([...OF_AN_EDITION, 'OutcomeContinuation'].sort());
  const ids = new Set(first.map(({ entityId }) => entityId));
  expect(second.filter(({ entityId }) => ids.has(entityId))).toEqual([]);
  const figures = await changesOf(world, { edition: 'foro-2021', types: ['Figure', 'Topic'] });
  expect(figures.map(({ values }) => values.map(({ field, after }) => [field, after]))).toEqual([
    [
      ['edition', 'Edition_1'],
      ['measure', 'EXPERTS'],
      ['qualifier', 'EXACT'],
      ['value', 70],
    ],
  ]);
});

it('tells of all that was of an edition and is gone, as of the edition itself', async () => {
  const world = await freshWorld(twoEditions);
  const before = await changesOf(world, { edition: 'foro-2021' });
  const since = before.at(-1)!;
  await world.write(async ({ em }) => {
    const outOf = (table: typeof OrganizationTable, where: object) => em.find(table, where as never);
    const tables = ['Participation', 'OutcomeContinuation', 'Outcome', 'Convening', 'Figure', 'Activity'];
    await em.execute('delete from outcome_continuation');
    for (const table of [...tables, 'EditionVenue'].filter((name) => name !== 'OutcomeContinuation')) {
      for (const row of await outOf(table as never, { edition: 1 })) {
        await remove(em, row);
        await em.flush();
      }
    }
    await remove(em, (await em.findOneOrFail(EditionTable, { id: 1 })) as never);
  });
  const after = (await changesOf(world, { edition: 'Edition_1' })).filter(
    ({ position }) => BigInt(position) > BigInt(since.position),
  );
  const removed = after.filter(({ kind }) => kind === 'TOMBSTONED');
  expect(removed.map(({ entityId }) => entityId).sort()).toEqual(
    before.flatMap(({ entityType, entityId }) => (isWithItsOwner(entityType) ? [] : entityId)).sort(),
  );
  expect(await changesOf(world, { edition: 'Edition_2', types: ['Activity'] })).toHaveLength(1);
});

/** Of what hung on something of a person that is gone, the removal is not told beside the other. */
const isWithItsOwner = (type: string) => type === 'ParticipationCitation';

it('tells both editions of what went from one to the other, and what hangs on it with it', async () => {
  const world = await freshWorld((scribe) => {
    const series = scribe.series('Foro');
    const [one] = [scribe.edition(series, 'Foro 1'), scribe.edition(series, 'Foro 2')];
    scribe.about(scribe.activity(one, 'Mesa'), scribe.topic('Datos'));
  });
  await world.write(async ({ em }) => {
    (await em.findOneOrFail(ActivityTable, { id: 1 })).edition = em.getReference(EditionTable, 2);
  });
  const about = ['CREATED Activity_1', 'CREATED ActivityTopic_1-1', 'UPDATED Activity_1'];
  const of = async (edition: string) =>
    brief(await changesOf(world, { edition, types: ['Activity', 'ActivityTopic'] }));
  expect(await of('foro-1')).toEqual(about);
  expect(await of('foro-2')).toEqual(about);
  await world.write(async ({ em }) => {
    em.remove(await em.findOneOrFail(ActivityTopicTable, { activity: 1 }));
  });
  expect(await of('foro-1')).toEqual(about);
  expect(await of('foro-2')).toEqual([...about, 'TOMBSTONED ActivityTopic_1-1']);
});

function someone(scribe: Scribe) {
  const activity = scribe.activity(scribe.edition(scribe.series('Foro'), 'Foro 1'), 'Mesa');
  const ana = scribe.expert('Ana', { consent: 'GRANTED', biography: 'Sabe.' });
  const part = scribe.participation(activity, ana, { billedAs: 'Dra. Ana' });
  for (const fact of [ana, part])
    scribe.cite(fact, scribe.source(`Entrevista a ${fact === ana ? 'ella' : 'otra'}`));
  scribe.identify(ana, 'WIKIDATA', 'Q1');
}

it('tells of whoever is withheld, and was shown before, that something changed and no more', async () => {
  const world = await freshWorld(someone);
  await edit(world, ExpertTable as never, 1, { displayName: 'Ana Soto', biography: 'Sabe más.' });
  const [edited] = (await changesOf(world, { node: 'ana' })).slice(-1);
  expect(edited).toMatchObject({
    fields: ['displayName'],
    values: [{ field: 'displayName', before: 'Ana', after: 'Ana Soto' }],
    node: { id: 'Expert_1' },
  });
  await edit(world, ExpertTable as never, 1, { consent: 'WITHDRAWN' });
  const changes = await changesOf(world);
  expect(JSON.stringify(changes)).not.toMatch(/Ana|ana|Sabe|Q1|consent|biography|Expert_1"?,"?before/);
  const ofPeople = changes.filter(({ entityType }) => /^(Expert|Participation)/.test(entityType));
  expect(ofPeople.map(({ node }) => node?.id ?? null)).toContain('Participation_1'); // shown as of someone withheld
  const about = ofPeople.filter(({ entityType }) => entityType.startsWith('Expert'));
  expect(about).toHaveLength(1);
  for (const { fields, values, node, entityId } of about) {
    expect({ fields, values, node }).toEqual({ fields: [], values: [], node: null });
    expect(entityId).not.toContain('-');
  }
  const [part] = ofPeople.filter(({ entityType }) => entityType === 'Participation');
  expect(part!.fields).toEqual(['activity', 'edition', 'order', 'role']);
});

it('finds nobody who is withheld by a slug, nor tells such a slug from one that nobody has', async () => {
  const world = await freshWorld(someone);
  await edit(world, ExpertTable as never, 1, { consent: 'WITHDRAWN' });
  const messages = await Promise.all(
    ['ana', 'nadie'].map(async (node) => (await world.ask(CHANGES, { node })).errors[0]!.message),
  );
  expect(messages[0]!.replace('ana', 'nadie')).toBe(messages[1]);
});

it('takes a node by id, by slug, and by the ids that changes have', async () => {
  const world = await freshWorld(twoEditions);
  expect(brief(await changesOf(world, { node: 'una' }))).toEqual(['CREATED Organization_1']);
  expect(brief(await changesOf(world, { node: 'ActivityTopic_2-1' }))).toEqual(['CREATED ActivityTopic_2-1']);
  expect(await changesOf(world, { node: 'Organization_zz' })).toEqual([]);
  expect(await changesOf(world, { node: 'Activity_2', edition: 'foro-2021' })).toEqual([]);
});

it('refuses types, nodes and editions that there are not, by name', async () => {
  const world = await freshWorld((scribe) => [scribe.topic('Datos'), scribe.sector('Datos')]);
  const refusal = async (args: Record<string, unknown>) => (await world.ask(CHANGES, args)).errors;
  expect(await refusal({ types: ['Topic', 'Vault'] })).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^No changes are recorded of "Vault"\. The types are Activity, /),
    },
  ]);
  for (const node of ['Vault_1', 'Topic_0', 'Topic', 'nada', '', "x' or true"])
    expect(await refusal({ node })).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        message: `"${node}" is neither an id whose changes are recorded nor the slug of anything that is there.`,
      },
    ]);
  expect(await refusal({ node: 'datos' })).toMatchObject([
    { message: '"datos" is the slug of several: Sector_1 and Topic_1. Give the id.' },
  ]);
  expect(await refusal({ edition: 'Topic_1' })).toMatchObject([
    { message: '"Topic_1" is not the id of an Edition.' },
  ]);
  expect(await refusal({ edition: 'foro-9' })).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

it('reads a page in one statement, and what is as it is now in one for each type', async () => {
  const world = await freshWorld(twoEditions);
  const PAGE = 'nodes { position values { field before after } }';
  const { statements } = await world.ask(`{ changes(first: 100, edition: "Edition_1") { ${PAGE} } }`);
  expect(statements).toHaveLength(1);
  const NODES =
    'nodes { node { id ... on Activity { title } ... on Participation { expert { displayName } } } }';
  const answer = await world.ask(`{ changes(types: ["Activity", "Participation"]) { ${NODES} } }`);
  expect(answer.errors).toEqual([]);
  expect(answer.statements).toHaveLength(4); // the types that there are, the page, activities, participations
});

it('costs what a page of rows costs, within the public limits', async () => {
  const { schema, costs } = await buildGraph(network);
  const { ask } = await listen({ schema, costs });
  const { body } = await ask(`{ changes(first: 100, edition: "x", after: "x") {
    nodes { position at kind entityType entityId fields values { field before after } node { id ... on Activity { title } } }
  } }`);
  expect(body.extensions.cost.requested.cost).toBeGreaterThan(50);
  expect(body.extensions.cost.requested.cost).toBeLessThan(5_000);
});

/** Much that is of none of the editions. */
const MUCH_ELSE = `insert into private.change (batch_id, kind, entity_type, entity_key, before, after)
  select 1, 'UPDATED', (array['Participation', 'Activity', 'Expert'])[1 + n % 3], (100 + n % 9000)::text,
    jsonb_build_object('order', n), jsonb_build_object('order', n + 1) from generate_series(1, 20000) n;
  analyze private.change`;

const READ_OF_LOG = `select seq_scan::int as scans, (seq_tup_read + idx_tup_fetch)::int as rows
  from pg_stat_xact_all_tables where schemaname = 'private' and relname = 'change'`;

it('does not read the log from end to end', async () => {
  const world = await freshWorld(twoEditions);
  await world.database.orm.em.fork().getConnection().executeDump(MUCH_ELSE);
  const client = new Client(world.database.url);
  await client.connect();
  onTestFinished(() => client.end());
  for (const question of [
    'edition: "Edition_1"',
    'edition: "Edition_1", types: ["Figure"]',
    'types: ["Sector", "Figure"]',
    'node: "Organization_1"',
    'since: "2999-01-01T00:00:00Z"',
  ]) {
    const { statements } = await world.ask(
      `{ changes(${question}) { nodes { position fields values { field } } } }`,
    );
    await client.query('begin');
    for (const { text, values } of statements) await client.query(text, values);
    const { rows } = await client.query(READ_OF_LOG);
    await client.query('commit');
    expect(rows[0].scans, question).toBe(0);
    expect(rows[0].rows, question).toBeLessThan(1_000);
  }
});
