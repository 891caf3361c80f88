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

  it('is named nowhere in what is kept of the act, which is done once', async () => {
    const { id } = (await world.read(ANA)).expert;
    const how = '{ reason: "Asked for by letter", idempotencyKey: "6f1c2f0e-6f0d-4c43-9d2a-3f5b8a9c1d2e" }';
    expect((await leave(id, 'ERASE', how)).places).not.toEqual([]);
    expect(await leave(id, 'ERASE', how)).toEqual({ userErrors: [], places: [] });
    const [kept] = await world.sql('select answer::text from private.idempotency');
    expect(kept.answer).not.toContain('ana-nunez');
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

describe('what stewards see of people', () => {
  const ask = (query: string, actor: typeof STEWARD | null = STEWARD) =>
    world.ask(query, {}, undefined, actor).then(({ data, errors }) => {
      expect(errors).toEqual([]);
      return data;
    });

  it('is who is not shown, and what they said; others see nobody', async () => {
    const { id } = (await world.read(ANA)).expert;
    await leave(id, 'WITHHOLD');
    const list =
      '{ withheldExperts(text: "nunez") { id displayName slug level reason blockedUntil places { name } consents { purpose } } }';
    expect((await ask(list)).withheldExperts).toMatchObject([
      {
        id,
        displayName: 'Ana Núñez',
        slug: 'ana-nunez',
        level: 'WITHHOLD',
        reason: 'Asked for by letter',
        blockedUntil: '2027-03-01',
      },
    ]);
    for (const actor of [CURATOR, null]) expect((await ask(list, actor)).withheldExperts).toEqual([]);
    const held = `{ viewer { privateExpert(id: "${id}") { id consents { purpose state } } } }`;
    expect((await ask(held)).viewer.privateExpert).toEqual({ id, consents: [] });
    expect((await ask(held, CURATOR)).viewer.privateExpert).toBeNull();
  });

  it('is everything that is held on one of them', async () => {
    const { id } = (await world.read(ANA)).expert;
    const exported = `personExport(expert: "${id}", act: { reason: "Asked for" })`;
    const { json } = await do_(exported, STEWARD, '{ json }');
    expect(JSON.stringify(json)).toContain('Estudia ríos.');
    const { userErrors } = await do_(exported, CURATOR);
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('is what they asked for, with the days by which it is due', async () => {
    const recorded = await do_(
      'personRequestRecord(kind: ACCESS, receivedOn: "2026-12-01", act: { reason: "By letter" })',
      STEWARD,
      '{ userErrors { code } request { id answerBy carryOutBy } }',
    );
    expect(recorded).toMatchObject({ userErrors: [], request: { answerBy: '2026-12-30' } });
    const open = '{ personRequests(open: true) { id kind } }';
    expect((await ask(open)).personRequests).toEqual([{ id: recorded.request.id, kind: 'ACCESS' }]);
    expect((await ask(open, CURATOR)).personRequests).toEqual([]);
    await do_(`personRequestClose(request: "${recorded.request.id}", act: { reason: "Done" })`);
    expect((await ask(open)).personRequests).toEqual([]);
  });
});

describe('recording somebody who left', () => {
  it('is suppressed, unless a steward says that it is a namesake', async () => {
    const { id } = (await world.read(ANA)).expert;
    await leave(id, 'WITHHOLD');
    const again = 'expertRecord(fields: { displayName: "Ana Núñez" })';
    expect((await do_(again, CURATOR)).userErrors).toMatchObject([{ code: 'SUPPRESSED', path: ['fields'] }]);
    expect((await do_(again)).userErrors).toEqual([]);
  });
});
