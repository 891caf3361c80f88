import { beforeEach, describe, expect, it } from 'vitest';
import type { Revision } from '../../../src/community/facts/facts.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import type { Layout } from '../../../src/community/layout/layout-columns.ts';
import { agreedLayout, loadLayout } from '../../../src/community/storage/stored-layouts.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  for (const name of ['Alba', 'Brisa'])
    scribe.participation(scribe.activity(edition, `Mesa de ${name}`), scribe.expert(`Persona de ${name}`), {
      onBehalfOf: scribe.organization(name),
    });
});
const { em } = world.database.orm;

beforeEach(() => world.sql('delete from stored_layout'));

/** A layout that differs from others by where its one actor stands: one step on from the one before. */
const nextTo = (previous: Layout | undefined, step = 1): Layout => ({
  keys: Uint32Array.of(1),
  x: Float64Array.of((previous?.x[0] ?? 0) + step),
  y: Float64Array.of(0),
  radius: Float64Array.of(8),
  component: Int32Array.of(-1),
  unfitted: { x: Float64Array.of(Number.NaN), y: Float64Array.of(Number.NaN) },
});

/** What a server answers for a revision, whose drawing can be held up until something else has happened. */
const asked = (revision: string, meanwhile: () => Promise<unknown> = async () => {}, step = 1) => {
  let times = 0;
  return agreedLayout(em, 'EXPERT', revision, async (previous) => {
    if (times++ === 0) await meanwhile();
    return nextTo(previous, step);
  });
};

const stored = async () => {
  const found = await loadLayout(em, 'EXPERT');
  return found && [found.revision, found.layout.x[0]];
};

describe('a layout', () => {
  it('is drawn from the one that is stored, and takes its place', async () => {
    expect((await asked('one')).x[0]).toBe(1);
    expect((await asked('two')).x[0]).toBe(2);
    expect(await stored()).toEqual(['two', 2]);
    expect((await asked('two')).x[0]).toBe(2);
  });

  it.each([['for the first time'], ['after another']])(
    'that two servers draw at once, %s, is the same to both: that of the quicker one',
    async (when) => {
      if (when === 'after another') await asked('one');
      const quicker: Layout[] = [];
      const slower = await asked('two', async () => quicker.push(await asked('two', undefined, 5)));
      expect(slower).toEqual(quicker[0]);
      expect((await stored())![1]).toBe(slower.x[0]);
    },
  );

  it('that is done late does not take the place of a newer one, and stands on it', async () => {
    await asked('one');
    const late = await asked('two', () => asked('three', undefined, 5));
    expect(await stored()).toEqual(['three', 6]);
    expect(late.x[0]).toBe(7);
  });

  it('is shown where it cannot be stored', async () => {
    await world.sql(`alter table stored_layout add constraint no_room check (revision = 'x')`);
    try {
      expect((await asked('one')).x[0]).toBe(1);
      const { communityMap } = await world.read('{ communityMap { nodes { label } } }');
      expect(communityMap.nodes).toHaveLength(2);
      expect(await stored()).toBeUndefined();
    } finally {
      await world.sql('alter table stored_layout drop constraint no_room');
    }
  });
});

it('a question of an older revision that comes late leaves the layout of the newest stored', async () => {
  const { community } = world.app;
  const mapOf = async (revision: Revision) =>
    community.map(await community.view(wholeScope('ORGANIZATION'), revision), 'ACTORS', {
      selection: { minShared: 1 },
      maxNodes: 10,
      maxTies: 10,
    });
  const older = await community.currentRevision();
  await mapOf(older);
  await world.sql('delete from participation where activity_id = 1');
  const newest = await community.refreshedRevision();
  await mapOf(newest);
  await mapOf(older);
  expect((await loadLayout(em, 'ORGANIZATION'))?.revision).toBe(newest.name);
  expect(older.name).not.toBe(newest.name);
});
