import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Authenticator } from '../../src/platform/access/authenticator.ts';
import { createToken, type TokenInput } from '../../src/platform/access/create-token.ts';
import type { Pepper, ReadPeppers } from '../../src/platform/access/pepper.ts';
import { revokeToken } from '../../src/platform/access/revoke-token.ts';
import { makeToken } from '../../src/platform/access/token-format.ts';
import { statementsOf } from '../support/served.ts';
import { createWorld } from '../support/world.ts';
import { pepper, TEST_PEPPERS } from './actors.ts';

const world = await createWorld();
const { url, orm, reading } = world.database;

/** What a server asks about credentials. */
function server(peppers: ReadPeppers = TEST_PEPPERS, em = orm.em): Authenticator {
  const authenticator = new Authenticator({ em, url, peppers });
  onTestFinished(() => authenticator[Symbol.asyncDispose]());
  return authenticator;
}

const make = (input: Partial<TokenInput> = {}, under: Pepper = pepper()) =>
  createToken(orm.em.fork(), { name: 'Ana', role: 'STEWARD', createdBy: 'cli', pepper: under, ...input });

const revoke = (id: string) => revokeToken(orm.em.fork(), { id });

const rowOf = async (id: string) => {
  const columns = `pepper, last_used_on::text as day, encode(hash, 'hex') as hash`;
  return (await world.sql(`select ${columns} from private.token where id = '${id}'`))[0];
};

const today = () => new Date().toISOString().slice(0, 10);

const refusal = (message: RegExp) =>
  expect.objectContaining({
    message: expect.stringMatching(message),
    extensions: { code: 'UNAUTHENTICATED' },
  });

describe('a token', () => {
  it('says who acts, and on what', async () => {
    const editions = [4, 2];
    const { token, secret } = await make({
      role: 'CURATOR',
      name: 'Eva',
      editions,
      series: [9],
      scopes: ['WRITE'],
    });
    const { authenticate } = server();
    for (const header of [`Bearer ${secret}`, `bearer  ${secret} `])
      expect(await authenticate(header)).toEqual({
        token: token.id,
        role: 'CURATOR',
        name: 'Eva',
        scopes: new Set(['WRITE']),
        organization: null,
        editions,
        series: [9],
      });
    const partner = await make({ role: 'PARTNER', organization: 3 });
    expect(await authenticate(`Bearer ${partner.secret}`)).toMatchObject({
      role: 'PARTNER',
      organization: 3,
    });
  });

  it('is asked for once, and the day of its use is written once', async () => {
    const { token, secret } = await make();
    const first = server();
    expect(await statementsOf(() => first.authenticate(`Bearer ${secret}`))).toHaveLength(2);
    expect(await rowOf(token.id)).toMatchObject({ day: today() });
    expect(await statementsOf(() => first.authenticate(`Bearer ${secret}`))).toEqual([]);
    const second = server();
    expect(await statementsOf(() => second.authenticate(`Bearer ${secret}`))).toHaveLength(1);
    await world.sql(`update private.token set last_used_on = '2020-01-01' where id = '${token.id}'`);
    await server().authenticate(`Bearer ${secret}`);
    expect(await rowOf(token.id)).toMatchObject({ day: today() });
  });

  it('with one letter wrong is refused without a statement', async () => {
    const { secret } = await make();
    const { authenticate } = server();
    const wrong = secret.slice(0, 30) + (secret[30] === 'a' ? 'b' : 'a') + secret.slice(31);
    const refused = () =>
      expect(authenticate(`Bearer ${wrong}`)).rejects.toEqual(refusal(/not written as it was/));
    expect(await statementsOf(refused)).toEqual([]);
    expect(await statementsOf(() => expect(authenticate('Basic YTpi')).rejects.toThrow())).toEqual([]);
  });

  it('that was never made is unknown, and so is one with the name of another, also while that is remembered', async () => {
    const { authenticate } = server();
    await expect(authenticate(`Bearer ${makeToken().secret}`)).rejects.toEqual(refusal(/not known here/));
    const { token, secret } = await make();
    await authenticate(`Bearer ${secret}`);
    const other = makeToken();
    await world.sql(`update private.token set id = '${other.id}' where id = '${token.id}'`);
    await expect(authenticate(`Bearer ${other.secret}`)).rejects.toEqual(refusal(/not known here/));
  });

  it('is refused from its last moment on, also where it is remembered', async () => {
    const { secret } = await make({ expiresAt: new Date(Date.now() + 86_400_000) });
    const { authenticate } = server();
    await authenticate(`Bearer ${secret}`);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_001 });
    onTestFinished(() => void vi.useRealTimers());
    const day = new Date(Date.now() - 1).toISOString().slice(0, 10);
    await expect(authenticate(`Bearer ${secret}`)).rejects.toEqual(refusal(new RegExp(`expired on ${day}`)));
  });

  it('is told to be unusable where the login may not look it up', async () => {
    const { secret } = await make();
    const { authenticate } = server(TEST_PEPPERS, reading.em);
    await expect(authenticate(`Bearer ${secret}`)).rejects.toEqual(refusal(/takes no tokens/));
  });
});

describe('a token that is revoked', () => {
  it('is refused on every server as soon as it is told, whoever revokes it', async () => {
    const servers = [server(), server()];
    for (const take of [
      (id: string) => revoke(id),
      (id: string) => orm.em.fork().execute(`delete from private.token where id = '${id}'`),
    ]) {
      const { token, secret } = await make();
      const other = await make();
      for (const { authenticate } of servers) {
        await authenticate(`Bearer ${secret}`);
        await authenticate(`Bearer ${other.secret}`);
      }
      await take(token.id);
      for (const { authenticate } of servers) {
        const asked = () =>
          authenticate(`Bearer ${secret}`).then(
            () => 'taken',
            ({ message }) => message,
          );
        await expect.poll(asked, { timeout: 10_000 }).toMatch(/was revoked|not known here/);
        expect(await statementsOf(() => authenticate(`Bearer ${other.secret}`))).toEqual([]);
      }
    }
  });

  it('is not remembered by who was asking for it just then', async () => {
    const { token, secret } = await make();
    let isSlow = true;
    const { authenticate } = server(async () => {
      if (isSlow) await revoke(token.id).then(() => sleep(300)); // the server is told meanwhile
      isSlow = false;
      return [pepper()];
    });
    await authenticate(`Bearer ${secret}`);
    await expect(authenticate(`Bearer ${secret}`)).rejects.toEqual(refusal(/was revoked/));
  });

  it('is refused after half a minute where nobody tells', async () => {
    const { token, secret } = await make();
    const { authenticate } = server();
    await authenticate(`Bearer ${secret}`);
    await world.sql(`update private.token set revoked_at = now() where id = '${token.id}'`); // without triggers
    await authenticate(`Bearer ${secret}`);
    await sleep(5); // until when the cache takes it for the same moment
    const later = performance.now() + 30_001;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => later);
    onTestFinished(() => clock.mockRestore());
    await expect(authenticate(`Bearer ${secret}`)).rejects.toEqual(refusal(/was revoked/));
  });
});

describe('a pepper that takes the place of another', () => {
  const [old, young] = [pepper('old'), pepper('young')];
  const both: ReadPeppers = async () => [young, old];

  it('hashes tokens anew that are used while the one before is known', async () => {
    const { token, secret } = await make({}, old);
    expect(await rowOf(token.id)).toMatchObject({ pepper: old.version });
    await server(both).authenticate(`Bearer ${secret}`);
    expect(await rowOf(token.id)).toMatchObject({ pepper: young.version });
    expect(await server(async () => [young]).authenticate(`Bearer ${secret}`)).toMatchObject({
      token: token.id,
    });
    await expect(server(async () => [old]).authenticate(`Bearer ${secret}`)).rejects.toEqual(
      refusal(/not known/),
    );
  });

  it('is in use as soon as it is there, without a new start', async () => {
    const { secret } = await make({}, young);
    let peppers: ReadPeppers = async () => [old];
    const { authenticate } = server(() => peppers());
    await expect(authenticate(`Bearer ${secret}`)).rejects.toEqual(refusal(/not known/));
    peppers = both;
    expect(await authenticate(`Bearer ${secret}`)).toMatchObject({ name: 'Ana' });
  });

  it('leaves tokens unknown that were not used meanwhile', async () => {
    const { secret } = await make({}, old);
    await expect(server(async () => [young]).authenticate(`Bearer ${secret}`)).rejects.toEqual(
      refusal(/not known/),
    );
  });
});
