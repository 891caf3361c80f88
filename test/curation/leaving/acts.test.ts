import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { CURATOR, STEWARD } from '../../support/actors.ts';
import { TEST_KEY } from '../../support/database.ts';
import { workers } from '../../support/workers.ts';
import { World } from '../../support/world.ts';
import { leavingWorld } from './people-who-leave.ts';

let world: World;

beforeEach(async () => {
  const { world: opened, orm, setting } = await leavingWorld();
  const app = await openApp(opened.database.reading, {
    writer: orm,
    personKey: TEST_KEY,
    leaving: setting,
    workers,
  });
  onTestFinished(() => app[Symbol.asyncDispose]());
  world = new World(opened.database, app);
});

const ANA = '{ expert(slug: "ana-nunez") { id displayName photo { url } } }';

const do_ = (mutation: string, actor = STEWARD, selection = '{ userErrors { code path } batch { id } }') =>
  world.act(actor, mutation, {}, selection);

const leave = (id: string, level: string, how = '{ reason: "Asked for by letter" }', actor = STEWARD) =>
  do_(
    `expertLeave(expert: "${id}", level: ${level}, act: ${how})`,
    actor,
    '{ userErrors { code path } places { kind name toldAt } }',
  );

describe('somebody who leaves', () => {
  it('is shown nowhere any more, and comes back while what was put apart is kept', async () => {
    const { id } = (await world.read(ANA)).expert;
    const { userErrors, places } = await leave(id, 'WITHHOLD');
    expect(userErrors).toEqual([]);
    expect(places).toContainEqual({ kind: 'PAGE', name: '/experts/ana-nunez', toldAt: null });
    expect((await world.read(ANA)).expert).toBeNull();
    expect((await do_(`expertReturn(expert: "${id}", act: { reason: "A mistake" })`)).userErrors).toEqual([]);
    expect((await world.read(ANA)).expert).toMatchObject({ displayName: 'Ana Núñez' });
  });

  it('is tried first: the places are listed, and nobody has left', async () => {
    const { id } = (await world.read(ANA)).expert;
    const { places } = await leave(id, 'ERASE', '{ reason: "Trying", dryRun: true }');
    expect(places.length).toBeGreaterThan(2);
    expect((await world.read(ANA)).expert).not.toBeNull();
  });

  it('leaves with a reason that does not name them, by a steward alone', async () => {
    const { id } = (await world.read(ANA)).expert;
    for (const [how, actor, code] of [
      ['{}', STEWARD, 'INVALID'],
      ['{ reason: "Ana Núñez asked" }', STEWARD, 'INVALID'],
      ['{ reason: "Asked for" }', CURATOR, 'FORBIDDEN'],
    ] as const)
      expect((await leave(id, 'WITHHOLD', how, actor)).userErrors).toMatchObject([{ code }]);
    expect((await world.read(ANA)).expert).not.toBeNull();
  });

  it('takes away a photograph alone, or says no to one use', async () => {
    const { id } = (await world.read(ANA)).expert;
    expect((await leave(id, 'HIDE_PHOTO')).userErrors).toEqual([]);
    expect((await world.read(ANA)).expert).toMatchObject({ displayName: 'Ana Núñez', photo: null });
    const consent = '{ purpose: EXPERT_TIES, state: DENIED, basis: CONSENT, noticeVersion: "2026-01" }';
    expect(
      (await do_(`consentRecord(expert: "${id}", consent: ${consent}, act: { reason: "By letter" })`))
        .userErrors,
    ).toEqual([]);
  });

  it.each(['Expert_zzz', 'Organization_1', 'ana-nunez'])('is nobody under the id %s', async (id) => {
    expect((await leave(id, 'WITHHOLD')).userErrors).toMatchObject([{ path: ['expert'] }]);
  });
});
