import { describe, expect, it, test } from 'vitest';
import { peppersOf } from '../../src/peppers.ts';
import { Authenticator } from '../../src/platform/access/authenticator.ts';
import { temporaryFolder } from '../exchange/package-on-disk.ts';
import { commandHere } from '../support/command-here.ts';
import { tejido } from '../support/program.ts';
import { HOME } from '../support/program-home.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld(({ organization, edition, series }) => {
  organization('Imeplan');
  const congress = series('Congreso');
  edition(congress, 'Congreso 2024');
  edition(congress, 'Congreso 2025');
});
const env = { DATABASE_URL: world.database.url };

const run = (...args: string[]) => commandHere(['token', ...args], { env });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const SECRET = /^ {2}(tjd_\S{63})$/m;

const create = async (...args: string[]) => {
  const { output, code } = await run('create', ...args);
  expect([output, code]).toEqual([expect.stringMatching(SECRET), 0]);
  const secret = SECRET.exec(output)![1]!;
  return { output, secret, id: secret.slice(4, 16) };
};

const actorOf = async (secret: string, home = HOME) => {
  const { url, orm } = world.database;
  const peppers = peppersOf({ home, peppers: undefined });
  await using authenticator = new Authenticator({ em: orm.em, url, peppers });
  return await authenticator.authenticate(`Bearer ${secret}`);
};

test('whoever has the home makes the first token, and sees it once', async () => {
  const made = await tejido(['token', 'create', '--role', 'steward', '--name', 'Ana'], { env });
  expect(made.code).toBe(0);
  const [, secret = ''] = SECRET.exec(made.output) ?? [];
  expect(made.output).toContain(
    `Made token ${secret.slice(4, 16)} of the steward "Ana", good until ${inDays(365)}.`,
  );
  expect(await actorOf(secret)).toMatchObject({ role: 'STEWARD', name: 'Ana' });
  expect((await run('list')).output).not.toContain(secret.slice(17, 40));
});

test('a partner is made for an organization, a curator for editions and series', async () => {
  const keys = (table: string) => world.sql(`select id from ${table} order by slug`);
  const [organization] = await keys('organization');
  const editions = await keys('edition');
  const partner = await create('--role', 'partner', '--name', 'Imeplan', '--organization', 'imeplan');
  expect(await actorOf(partner.secret)).toMatchObject({
    role: 'PARTNER',
    organization: organization.id,
    scopes: new Set(['PROPOSE']),
  });
  const options = ['--edition', 'congreso-2024', 'congreso-2025', '--series', 'congreso', '--scope', 'write'];
  const curator = await create('--role', 'CURATOR', '--name', 'Eva', ...options, '--expires', inDays(9));
  expect(curator.output).toContain(`good until ${inDays(9)}`);
  expect(await actorOf(curator.secret)).toMatchObject({
    role: 'CURATOR',
    editions: editions.map(({ id }) => id),
    series: [expect.any(Number)],
    scopes: new Set(['WRITE']),
  });
});

test('tokens are listed, the newest first, with what became of them', async () => {
  const { id } = await create('--role', 'curator', '--name', 'To go', '--expires', inDays(20));
  const whole = (await create('--role', 'curator', '--name', 'Whole')).secret;
  await actorOf(whole);
  expect((await run('revoke', id)).output).toContain(`Revoked token ${id} of the curator "To go".`);
  const { output } = await run('list');
  const lines = output.split('\n');
  expect(lines[0]).toMatch(/^token +role +name +state +last use +scopes$/);
  expect(lines[1]).toMatch(/curator +Whole +good until .* used \d{4}-\d\d-\d\d +read-private write propose$/);
  expect(lines[2]).toMatch(new RegExp(`^${id} +curator +To go +revoked ${inDays(0)} +never used`));
  expect((await run('revoke', whole)).code).toBe(0);
  await expect(actorOf(whole)).rejects.toThrow(/was revoked/);
});

describe('a token is not made', () => {
  it.each([
    [
      'for an unknown role',
      ['--role', 'admin'],
      'There is no role "admin". The roles are partner, curator, steward.',
    ],
    [
      'with an unknown scope',
      ['--role', 'steward', '--scope', 'all'],
      'There is no scope "all". The scopes are read-private, write, propose, tokens.',
    ],
    [
      'for an unknown organization',
      ['--role', 'partner', '--organization', 'x'],
      'There is no organization "x".',
    ],
    [
      'for an unknown edition',
      ['--role', 'curator', '--edition', 'congreso-2024', 'x'],
      'There is no edition "x".',
    ],
    ['for an unknown series', ['--role', 'curator', '--series', 'x'], 'There is no series "x".'],
    ['for a partner of nobody', ['--role', 'partner'], 'A partner acts for one organization. Name it.'],
    [
      'for a steward of an edition',
      ['--role', 'steward', '--edition', 'congreso-2024'],
      'make the role CURATOR',
    ],
    ['for more than a year', ['--role', 'steward', '--expires', inDays(366)], '365 days at most'],
    ['for a day that is past', ['--role', 'steward', '--expires', inDays(0)], 'expired already'],
    ['for a day that is none', ['--role', 'steward', '--expires', '2027-02-30'], '"2027-02-30" is none.'],
  ])('%s', async (_, options, message) => {
    const { output, code } = await run('create', '--name', 'Nobody', ...options);
    expect([output, code]).toEqual([expect.stringContaining(message), 1]);
    expect((await run('list')).output).not.toContain('Nobody');
  });
});

test('one that there is not cannot be revoked', async () => {
  expect(await run('revoke', 'x')).toEqual({
    code: 1,
    output: 'There is no such token. Name it by its id, the twelve characters after tjd_.\n',
  });
});

test('a pepper is rotated, and tokens under the one before are good, until it is gone', async () => {
  const home = await temporaryFolder();
  const inHome = { env: { ...env, TEJIDO_HOME: home } };
  const made = await commandHere(['token', 'create', '--role', 'steward', '--name', 'Kept'], inHome);
  const secret = SECRET.exec(made.output)![1]!;
  const rotated = await commandHere(['secret', 'rotate'], inHome);
  expect(rotated.output).toContain(`those that are not used until ${inDays(30)} are lost`);
  expect((await run('list')).output).toMatch(/Kept +pepper is gone/); // for who has another home
  expect(await actorOf(secret, home)).toMatchObject({ name: 'Kept' });
});
