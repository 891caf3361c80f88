import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { Act } from '../../src/platform/acts/act.ts';
import { nodeId } from '../../src/platform/node-id.ts';
import { CURATOR, curatorOf, partnerOf, STEWARD } from '../support/actors.ts';
import { chance } from '../support/chance.ts';
import { makeArguments, type Named } from '../support/made-arguments.ts';
import { amount } from '../support/proof.ts';
import { createWorld } from '../support/world.ts';
import { done } from './acting.ts';
import { around, type Things } from './around.ts';

const [own, foreign, gone]: [Things, Things, Things] = [{}, {}, {}];

const world = await createWorld((scribe) => {
  around(scribe, 'Mine', own);
  around(scribe, 'Theirs', foreign);
  around(scribe, 'Gone', gone, 'DENIED');
});

const CURATOR_OF_ONE = curatorOf(own.Edition!);
const PARTNER = partnerOf(own.Organization!);

const ACTORS: Record<string, Actor | null> = {
  anyone: null,
  partner: PARTNER,
  'curator of an edition': CURATOR_OF_ONE,
  curator: CURATOR,
  steward: STEWARD,
};

const UNKNOWN = new Proxy<Things>({}, { get: () => ({ id: 999_999 }) });
const { Expert, Affiliation, Participation } = gone;

/** Whose the things are that the arguments name. */
const WHOSE: Record<string, Things> = {
  own,
  foreign,
  unknown: UNKNOWN,
  withheld: { ...foreign, Expert: Expert!, Affiliation: Affiliation!, Participation: Participation! },
};

const versions = new Map<string, number>();

/** What of the log, of proposals and of tokens arguments name, by whose it is. */
const named: Record<string, Record<string, string>> = {
  unknown: { batch: 'Batch_zzzz', position: '999999' },
};

/** Leaves an act and a proposal on a thing of each kind, and a token. */
async function leaveTraces(): Promise<void> {
  const shown = 'batch { id changes { nodes { position } } }';
  for (const [kind, whose] of Object.entries({ own, foreign })) {
    const edit = { convening: nodeId('Convening', whose.Convening!.id), expectedVersion: 1 };
    const { batch } = await done(
      world,
      'conveningEdit',
      { ...edit, fields: { nameAtTime: 'Before' } },
      shown,
    );
    const act = { propose: true };
    const again = { ...edit, expectedVersion: 2, fields: { nameAtTime: 'Later' }, act };
    const { proposal } = await done(world, 'conveningEdit', again, 'proposal { id }');
    named[kind] = { batch: batch.id, position: batch.changes.nodes[0].position, proposal: proposal.id };
  }
  const consent = { purpose: 'PHOTO', state: 'DENIED', basis: 'CONSENT', noticeVersion: '1' };
  const said = { expert: nodeId('Expert', own.Expert!.id), consent, act: { reason: 'By letter' } };
  await done(world, 'consentRecord', said, '');
  await world.sql(`insert into private.batch (kind, actor, at) values ('consent', 'Somebody', now())`);
  const [{ id }] = await world.sql(`select max(id) as id from private.batch where kind = 'consent'`);
  named.withheld = { batch: nodeId('Batch', id), position: '999998' };
}

async function readVersions(): Promise<void> {
  const { catalog } = world.context().reader.planner;
  for (const type of Object.keys(own)) {
    const { meta } = catalog.shape(type);
    if (!('version' in meta!.properties)) continue;
    for (const { id, version } of await world.sql(`select id, version from "${meta!.tableName}"`))
      versions.set(`${type} ${id}`, version);
  }
}

await leaveTraces();
await readVersions();

const rowsIn =
  (whose: Things) =>
  (type: string): Named[] => {
    const row = whose[type];
    return row ? [{ key: row.id, version: versions.get(`${type} ${row.id}`) ?? 1 }] : [];
  };

/** What is left out, since it would be refused whoever asked, or is not of a partner. */
const WITHOUT = [
  'slug',
  'parent',
  'continues',
  'expertTies',
  'sources',
  'names',
  'titles',
  'bios',
  'texts',
  'editions',
];

/** The arguments of an act on things of one kind. */
function argumentsOf(act: Act, kind: string, seed: number): Record<string, unknown> {
  const whose = WHOSE[kind]!;
  const making = {
    schema: world.app.schema,
    below: chance(seed),
    rowsOf: rowsIn(whose),
    share: seed < 10 ? 1 : 0.5,
    without: WITHOUT,
    clears: false,
  };
  const made = makeArguments(act, making) ?? {};
  for (const [name, value] of Object.entries(named[kind] ?? {})) if (name in act.args) made[name] = value;
  for (const name of ['node', 'fact'].filter((each) => each in act.args)) {
    const type = kind === 'withheld' ? 'Expert' : act.action === 'REMOVE' ? 'Convening' : 'Organization';
    const [row] = rowsIn(whose)(type);
    made[name] = nodeId(type, row!.key);
    if ('expectedVersion' in act.args) made.expectedVersion = row!.version;
  }
  return made;
}

/** What came of it: the codes of what is wrong, or that it would be done. */
async function attempt(act: Act, actor: Actor | null, args: Record<string, unknown>): Promise<string> {
  const field = world.app.schema.getMutationType()!.getFields()[act.name]!;
  const given = field.args.filter(({ name }) => name in args || name === 'act');
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const document = `mutation(${declared}) { ${act.name}(${passed}) { userErrors { code path } } }`;
  const variables = { ...args, act: { reason: 'Tried', dryRun: true } };
  const { data, errors } = await world.ask(document, variables, undefined, actor);
  expect(errors, `${act.name} ${JSON.stringify(args)}`).toEqual([]);
  const codes = data[act.name].userErrors.map(({ code, path }: { code: string; path: string[] }) =>
    [code, path.join('.')].filter(Boolean).join(' '),
  );
  return [...new Set(codes)].join(', ') || 'done';
}

/** The seed of the first arguments of chance with which an act is done on what is a steward's own, or of the first at all. */
async function seedOf(act: Act): Promise<number> {
  for (let seed = 1; seed < 30; seed++)
    if ((await attempt(act, STEWARD, argumentsOf(act, 'own', seed))) === 'done') return seed;
  return 1;
}

async function linesOf(act: Act): Promise<string[][]> {
  const seed = await seedOf(act);
  const lines: string[][] = [];
  for (const kind of Object.keys(WHOSE)) {
    const args = argumentsOf(act, kind, seed);
    if (kind === 'withheld' && JSON.stringify(args) === JSON.stringify(argumentsOf(act, 'foreign', seed)))
      continue;
    const cells = [];
    for (const actor of Object.values(ACTORS)) cells.push(await attempt(act, actor, args));
    lines.push([act.name, kind, ...cells]);
  }
  return lines;
}

const TABLE = './who-may.md';

/** Every how many acts one is tried. */
const STEP = amount({ suite: 30, proof: 1 });

it('answers each act of each role on each kind of thing as it is written down', async () => {
  const acts = network.acts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const tried = acts.filter((_, at) => at % STEP === 0);
  const head = ['', 'on', ...Object.keys(ACTORS)];
  const lines = [head, head.map(() => '---')];
  for (const act of tried) lines.push(...(await linesOf(act)));
  const rows = lines.map((cells) => `| ${cells.join(' | ')} |`);
  if (STEP === 1) return await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(TABLE);
  const written = await readFile(join(import.meta.dirname, TABLE), 'utf8');
  expect(rows.filter((row) => !written.includes(row))).toEqual([]);
});
