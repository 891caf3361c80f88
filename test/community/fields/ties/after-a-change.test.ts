import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { wholeScope } from '../../../../src/community/graph/graph-scope.ts';
import { takeSnapshot } from '../../../../src/community/storage/snapshots.ts';
import { createWorld, type Scribe } from '../../../support/world.ts';
import { gathering, meetAgain, tiesOf } from './gathering.ts';

const fill = (scribe: Scribe) => void gathering(scribe);

const [world, other] = [await createWorld(fill), await createWorld(fill)];

const revisionOf = async (of = world): Promise<string> =>
  (await of.read('{ ties(between: ORGANIZATION, first: 1) { revision } }')).ties.revision;

/** How many tables E shared with another. */
async function sharedBy(letter: string, of = world): Promise<number> {
  const tie = (await tiesOf(of, 'e', {})).find((each) => each[1] === letter);
  return Number(tie?.slice(2) ?? 0);
}

/** Waits until something holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

const untilMoved = (revision: string) => until(async () => (await revisionOf()) !== revision);

/** Keeps a table from being read until it is let go. */
async function hold(table: string): Promise<() => Promise<unknown>> {
  const client = new pg.Client(world.database.url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return () => client.query('commit');
}

/** Keeps the facts from being read, while all that shows ties can be. */
const holdFacts = () => hold('activity_topic');

const connections = (name: string) =>
  world.sql(
    `select pid from pg_stat_activity where datname = current_database() and application_name = '${name}'`,
  );

/** Cuts the connections of this name, as a restart of the database or a network in between would. */
const cut = async (name: string): Promise<number> => {
  const pids = await connections(name);
  for (const { pid } of pids) await world.sql(`select pg_terminate_backend(${pid})`);
  return pids.length;
};

it('two networks side by side are two graphs, whose answers do not mix', async () => {
  await meetAgain(other, 'DE');
  const asked = [world, other, other, world, other, world].map((of) => sharedBy('D', of));
  expect(await Promise.all(asked)).toEqual([0, 1, 1, 0, 1, 0]);
  const [before, beside] = [await revisionOf(world), await revisionOf(other)];
  expect(before).not.toBe(beside);
  await meetAgain(world, 'DE');
  const { name } = await world.app.community.refreshedRevision();
  expect(await revisionOf(other)).toBe(beside);
  expect(name).toBe(beside); // the same facts go by the same name
});

describe('a change', () => {
  it('is in the answer to a question asked soon after, without anybody waiting for it', async () => {
    const shared = await sharedBy('D');
    for (let round = 0; round < 3; round++) {
      const before = await revisionOf();
      await meetAgain(world, 'DE');
      await untilMoved(before);
    }
    expect(await sharedBy('D')).toBe(shared + 3);
  });

  it('that the graph does not know of leaves the revision what it was', async () => {
    const before = await revisionOf();
    await world.write((scribe) => scribe.source('Una fuente'));
    const { name } = await world.app.community.refreshedRevision();
    expect([name, await revisionOf()]).toEqual([before, before]);
  });

  it('is read while the revision before answers', async () => {
    const [before, shared] = [await revisionOf(), await sharedBy('D')];
    const letGo = await holdFacts();
    await meetAgain(world, 'DE');
    await until(async () => (await connections('tejido community')).length > 0);
    const answers = await Promise.all(Array.from({ length: 5 }, () => sharedBy('D')));
    expect(answers).toEqual(Array.from({ length: 5 }, () => shared));
    expect(await revisionOf()).toBe(before);
    await meetAgain(world, 'AE'); // what comes in meanwhile is not missed
    await letGo();
    await until(async () => (await sharedBy('A')) === 1);
    expect(await sharedBy('D')).toBe(shared + 1);
  });
});

describe('while a new revision is being laid out', () => {
  const MAP =
    '{ communityMap { revision summary { run { id } } } ties(between: ORGANIZATION, first: 1) { revision } }';

  it('maps go on with the one before, and with them all else in their answer', async () => {
    const { communityMap: map } = await world.read(MAP);
    const letGo = await hold('stored_layout');
    await meetAgain(world, 'DE');
    await untilMoved(map.revision);
    const { communityMap, ties } = await world.read(MAP);
    expect([communityMap, ties]).toEqual([map, { revision: map.revision }]);
    const { node } = await world.read(
      'query ($id: ID!) { node(id: $id) { ... on AnalysisRun { figures } } }',
      map.summary.run,
    );
    expect(node.figures.actors).toBe(5); // what a map shows can be asked again
    await letGo();
    const newest = await revisionOf();
    await until(async () => (await world.read(MAP)).communityMap.revision === newest);
  });
});

describe('a lost connection', () => {
  it('to listen on is made anew, and what changed meanwhile is seen', async () => {
    const [before, shared] = [await revisionOf(), await sharedBy('D')];
    expect(await cut('tejido changes')).toBe(1);
    await meetAgain(world, 'DE');
    await untilMoved(before);
    expect(await sharedBy('D')).toBe(shared + 1);
    await until(async () => (await connections('tejido changes')).length === 1);
    await meetAgain(world, 'DE');
    await until(async () => (await sharedBy('D')) === shared + 2);
  });

  it('in the middle of reading is no end: the revision before answers until it is read again', async () => {
    const [before, shared] = [await revisionOf(), await sharedBy('D')];
    const letGo = await holdFacts();
    await meetAgain(world, 'DE');
    await until(async () => (await cut('tejido community')) > 0);
    expect(await revisionOf()).toBe(before);
    await letGo();
    await untilMoved(before);
    expect(await sharedBy('D')).toBe(shared + 1);
  });
});

it('many who ask the same at once are answered from one computation, and so is whoever asks later', async () => {
  const ask = async () =>
    (
      await world.read(
        '{ network(between: ORGANIZATION, filter: { maxActivitySize: 7 }) { activities density run { id computedAt } } }',
      )
    ).network;
  const first = await Promise.all(Array.from({ length: 12 }, ask));
  expect(first).toEqual(Array.from({ length: 12 }, () => first[0]));
  await sleep(5);
  expect(await ask()).toEqual(first[0]);
  const { community } = world.app;
  const views = await Promise.all([1, 2, 3].map(() => community.view(wholeScope('EXPERT'))));
  expect(new Set(views.map(({ ties }) => ties)).size).toBe(1);
  expect(new Set(await Promise.all(views.map((view) => community.metrics(view)))).size).toBe(1);
  await meetAgain(world, 'DE');
  await community.refreshedRevision();
  const later = await ask();
  expect(later.activities).toBe(first[0].activities + 1);
  expect(later.run.computedAt > first[0].run.computedAt).toBe(true);
});

it('a snapshot that was not there when it was first asked for is found once it is taken', async () => {
  const ask = () => world.read('{ network(between: ORGANIZATION) { run { id snapshot { label } } } }');
  const { id, snapshot } = (await ask()).network.run;
  expect(snapshot).toBeNull();
  const { community } = world.app;
  await takeSnapshot(world.database.orm.em, await community.currentRevision(), {
    label: 'Hoy',
    actor: 'test',
  });
  expect((await ask()).network.run.snapshot).toEqual({ label: 'Hoy' });
  await meetAgain(world, 'DE');
  await community.refreshedRevision();
  const { node } = await world.read('query ($id: ID!) { node(id: $id) { ... on AnalysisRun { figures } } }', {
    id,
  });
  expect(node.figures).toMatchObject({ actors: 5 }); // of the network as it was
});
