import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { gatewaySecretOf } from '../../src/gateway-secret.ts';
import { peppersOf, rotatePepper } from '../../src/peppers.ts';
import { personKeyOf } from '../../src/secrets.ts';
import { temporaryFolder } from '../exchange/package-on-disk.ts';

const PERSON_KEY = Buffer.alloc(32, 'person').toString('base64url');

const contentOf = async (home: string) => JSON.parse(await readFile(join(home, 'secrets.json'), 'utf8'));

/** A home from before there were tokens, with a key that a later version may have put there. */
async function earlierHome(): Promise<string> {
  const home = await temporaryFolder();
  await writeFile(join(home, 'secrets.json'), JSON.stringify({ personKey: PERSON_KEY, other: 'kept' }), {
    mode: 0o600,
  });
  return home;
}

const inHome = (home: string) => ({ home, peppers: undefined });

const versionsIn = async (home: string) => (await peppersOf(inHome(home))()).map(({ version }) => version);

describe('the pepper of a home', () => {
  it('is made with the home, for its owner alone', async () => {
    const home = join(await temporaryFolder(), 'home');
    const [pepper, ...others] = await peppersOf(inHome(home))();
    expect([pepper.key.length, others]).toEqual([32, []]);
    expect((await stat(join(home, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await versionsIn(home)).toEqual([pepper.version]);
  });

  it('comes into a home from before, once, beside what is there, also where many come at once', async () => {
    const home = await earlierHome();
    const found = await Promise.all(Array.from({ length: 8 }, () => versionsIn(home)));
    expect(new Set(found.flat()).size).toBe(1);
    expect(await contentOf(home)).toEqual({
      personKey: PERSON_KEY,
      other: 'kept',
      pepper: expect.any(String),
    });
    expect((await stat(join(home, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect((await personKeyOf(home)).toString('base64url')).toBe(PERSON_KEY);
    expect(await readdir(home)).toEqual(['secrets.json']);
  });

  it('is known for 30 days after another has taken its place, also where that goes twice', async () => {
    const home = await earlierHome();
    const [first] = await versionsIn(home);
    const until = await rotatePepper(inHome(home));
    expect(Math.round((until.getTime() - Date.now()) / 86_400_000)).toBe(30);
    const [second, ...known] = await versionsIn(home);
    expect([known, second === first]).toEqual([[first], false]);
    await rotatePepper(inHome(home));
    const [third] = await versionsIn(home);
    expect(await versionsIn(home)).toEqual([third, second, first]);
    vi.useFakeTimers({ toFake: ['Date'], now: until.getTime() + 1_000_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await versionsIn(home)).toEqual([third]);
    expect(await contentOf(home)).toMatchObject({ personKey: PERSON_KEY, other: 'kept' });
  });

  it('is changed also where a process was ended in the middle of it', async () => {
    const home = await earlierHome();
    const lock = join(home, 'secrets.json.lock');
    await writeFile(lock, '');
    await utimes(lock, 0, 0);
    expect(await versionsIn(home)).toHaveLength(1);
  });

  it('is never made in the place of a damaged one', async () => {
    const home = await temporaryFolder();
    const text = JSON.stringify({ personKey: PERSON_KEY, pepper: 'AAAA' });
    await writeFile(join(home, 'secrets.json'), text);
    await expect(versionsIn(home)).rejects.toThrow(/secrets\.json is damaged/);
    await expect(rotatePepper(inHome(home))).rejects.toThrow(/secrets\.json is damaged/);
    expect(await readFile(join(home, 'secrets.json'), 'utf8')).toBe(text);
  });
});

describe('the peppers of the environment', () => {
  const peppers = ['a'.repeat(32), 'b'.repeat(32)];

  it('take the place of that of the home, which is not touched', async () => {
    const home = await earlierHome();
    const found = await peppersOf({ home, peppers })();
    expect(found.map(({ key }) => key.toString())).toEqual(peppers);
    expect(await contentOf(home)).not.toHaveProperty('pepper');
  });

  it('are for who sets them to change', async () => {
    await expect(rotatePepper({ home: '/nowhere', peppers })).rejects.toThrow(
      /in TEJIDO_PEPPER. Put a new one there, before the one there is/,
    );
  });
});

describe('the secret of the gateway', () => {
  it('is that of the environment, or else made in the home once, also where many come at once', async () => {
    const home = await earlierHome();
    expect(await gatewaySecretOf({ home, gatewaySecret: 'given' })).toBe('given');
    const made = await Promise.all(
      Array.from({ length: 8 }, () => gatewaySecretOf({ home, gatewaySecret: undefined })),
    );
    expect(new Set(made).size).toBe(1);
    expect(await contentOf(home)).toEqual({ personKey: PERSON_KEY, other: 'kept', gatewaySecret: made[0] });
  });
});
