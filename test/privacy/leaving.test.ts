import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { createWorld } from '../support/world.ts';
import { decide, everythingOfTies, inShort, mentions, tiedPeople } from './tied-people.ts';

let made!: ReturnType<typeof tiedPeople>;
const world = await createWorld((scribe) => {
  made = tiedPeople(scribe);
});
const { people } = made;

const all = () => everythingOfTies(world, people);

/** What is answered in the moment in which a change is committed, and the graph is not read again yet. */
async function inTheMomentOf(change: () => Promise<void>) {
  const client = new pg.Client(world.database.url);
  await client.connect();
  try {
    await client.query('begin; lock table activity_topic in access exclusive mode');
    await change();
    return await all();
  } finally {
    await client.end(); // and with it the lock
  }
}

const FIGURES = 'query ($run: ID!) { node(id: $run) { ... on AnalysisRun { snapshot { label } figures } } }';

const DECISIONS = [
  ['withdraws', { consent: 'WITHDRAWN' }],
  ['denies consent', { consent: 'DENIED' }],
  ['is under embargo', { consent: 'EMBARGOED' }],
  ['opts out of being tied', { tieConsent: 'DENIED' }],
] as const;

describe.each(DECISIONS)('somebody who %s', async (_, decision) => {
  const { community } = world.app;
  const before = await all();
  const { expert } = await world.read(
    '{ expert(slug: "x-bea") { metrics { run { id revision figures } } } }',
  );
  const { run } = expert.metrics;
  if (!(await community.snapshotRevision({ revision: run.revision })))
    await takeSnapshot(world.database.orm.em, await community.currentRevision(), {
      label: 'Antes',
      actor: 'test',
    });
  const between = await inTheMomentOf(() => decide(world, 'bea', decision));
  await community.refreshedRevision();
  const after = await all();
  const cited = await world.read(FIGURES, { run: run.id });
  const kept = await world.read(
    `{ network(between: EXPERT, snapshot: "Snapshot_1") { ties actors }
      expert(slug: "x-bea") { metrics(snapshot: "Snapshot_1") { activities } } }`,
  );
  await decide(world, 'bea', { consent: null, tieConsent: null });
  await community.refreshedRevision();
  const again = await all();

  it('was among the ties before', () => {
    expect(mentions(before, people, 'bea').length).toBeGreaterThan(5);
    expect(inShort(before)).toEqual(['ana-bea 1', 'bea-cleo 1', 'cleo-dina 1']);
    expect(before.pathsBetween.paths).toMatchObject([{ length: 2 }]); // from Ana by Bea to Cleo
    expect(run.figures).toMatchObject({ activities: 2 });
  });

  it('is named nowhere from that moment, before the graph is read again', () => {
    expect(mentions(between, people, 'bea')).toEqual([]);
    expect(inShort(between)).toEqual(['cleo-dina 1']);
    expect(between.network.ties).toBe(3); // of the graph before: it cannot be read again yet
    expect(between.communityMap.ties).toHaveLength(1);
    expect(between.pathsBetween.paths).toEqual([]);
    const own = between.experts.nodes.filter(
      ({ displayName }: { displayName: string }) => displayName === 'x-bea',
    );
    for (const { ties, metrics } of own) expect([ties.nodes, metrics]).toEqual([[], null]);
  });

  it('counts for nothing once it is', () => {
    expect(mentions(after, people, 'bea')).toEqual([]);
    expect(after.ties).toMatchObject({ totalCount: 1, nodes: [{ shared: 1 }] });
    expect(after.network).toMatchObject({ ties: 1, actors: 4 - 1 });
    expect(after.communityMap.summary).toMatchObject({ ties: 1, actors: 4 - 1 });
    expect(after.pathsBetween.paths).toEqual([]);
  });

  it('has no figures any more, not even in a snapshot, which says of all what it said', () => {
    expect(cited.node).toEqual({ snapshot: { label: 'Antes' }, figures: null });
    expect(kept.expert?.metrics ?? null).toBeNull();
    expect(kept.network).toEqual({ ties: 3, actors: 4 });
  });

  it('is found again on coming back', () => {
    expect(again).toEqual(before);
  });
});
