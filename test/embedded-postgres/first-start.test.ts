import { execFileSync } from 'node:child_process';
import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/embedded-postgres/open-embedded.ts';
import { asRoot, NOBODY, temporaryHome, usedHome } from '../support/home.ts';
import { serve, tejido } from '../support/program.ts';

const quietly = { as: 'command', report: () => {} } as const;

test('the first command makes the database and stops it, and the next finds it, with no word too many', async () => {
  const home = await temporaryHome();
  expect(await tejido(['migrate'], home)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Making a database in \S+\nApplied .+\n$/),
  });
  expect(await home.postgres()).toBeUndefined();
  expect(await tejido(['migrate'], home)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Nothing to do.+\n$/),
  });
});

const NAMES = ['a folder\'s "name" with spaces, $HOME & 100%', 'carpeta-ñandú-日本', 'long-'.repeat(40)];

test(`a home works in folders of the names ${NAMES.join(' and ')}`, async () => {
  const home = await temporaryHome({ name: NAMES.join('/') });
  const server = await serve(home);
  expect(await home.query('select current_database() as name')).toEqual([{ name: 'tejido' }]);
  server.process.kill('SIGTERM');
  expect(await server.end).toMatchObject({ code: 0 });
});

test('the embedded PostgreSQL listens on no network address, lets nobody else in, and sorts and folds text the same everywhere', async () => {
  const home = await usedHome();
  await using _ = await openEmbedded(home.path, quietly);
  expect(await home.query("select current_setting('listen_addresses') as listens")).toEqual([
    { listens: '' },
  ]);
  const { sockets } = await home.place();
  expect((await stat(sockets)).mode & 0o077).toBe(0);
  // and text sorts and folds the same on every machine
  const [row] = await home.query(
    `select lower('ÁÑ') as lower, datlocprovider::text as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  );
  expect(row).toEqual({ lower: 'áñ', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' });
});

test('commands that make the same new home together all succeed', async () => {
  const { env } = await temporaryHome();
  const ends = await Promise.all([1, 2, 3].map(() => tejido(['migrate'], { env })));
  expect(
    ends.map(({ code, output }) => ({ code, failed: /\bnot\b|error/i.test(output.replace('Nothing', '')) })),
  ).toEqual(ends.map(() => ({ code: 0, failed: false })));
});

describe.skipIf(!asRoot)('as root (skipped: these tests change users, which only root can)', () => {
  test('PostgreSQL runs as another user, from a home that user cannot enter', async () => {
    const home = await temporaryHome(); // under a folder of mode 0700
    await using _ = await openEmbedded(home.path, quietly);
    const pid = await home.postgres();
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
    expect((await home.place()).folder).toMatch(/^\/var\/lib\/tejido\//);
  });

  test('an ordinary user keeps everything in the home, and root works on it as that user', async () => {
    const home = await temporaryHome({ owner: NOBODY.uid });
    const start = { env: home.env, through: NOBODY.through };
    const server = await serve(start);
    expect(await readdir(home.path)).toEqual(['postgres', 'secrets.json', 'suppressed.key']);
    expect((await stat(`/proc/${await home.postgres()}`)).uid).toBe(NOBODY.uid);
    server.process.kill('SIGTERM');
    expect(await server.end).toMatchObject({ code: 0 });
    expect((await tejido(['migrate'], home)).output).toMatch(/^Nothing to do/);
    expect((await tejido(['migrate'], start)).output).toMatch(/^Nothing to do/);
  });

  test('an ordinary user with a long path uses a socket of their own elsewhere', async () => {
    const home = await usedHome({ owner: NOBODY.uid, name: 'long-'.repeat(40) });
    expect(await tejido(['migrate'], { env: home.env, through: NOBODY.through })).toMatchObject({ code: 0 });
    const folder = (await home.place()).sockets.replace('tejido-0-', `tejido-${NOBODY.uid}-`);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await rm(folder, { recursive: true });
  });

  test("an ordinary user on root's home is told where its database lies", async () => {
    const home = await usedHome();
    execFileSync('chown', ['-R', `${NOBODY.uid}`, home.path.replace(/\/home$/, '')]);
    expect(await tejido(['migrate'], { env: home.env, through: NOBODY.through })).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        `first used by root; its database lies in ${(await home.place()).folder}\\..*\n.*TEJIDO_HOME`,
      ),
    });
  });

  test('a moved home keeps its database, and a copied one never shares it', async () => {
    const [home, moved, copied] = [await usedHome(), await temporaryHome(), await temporaryHome()];
    await rename(home.path, moved.path);
    expect((await tejido(['migrate'], moved)).output).toMatch(/^Nothing to do/);
    await cp(moved.path, copied.path, { recursive: true });
    expect((await tejido(['migrate'], copied)).output).toMatch(/^Making a database/);
    expect((await tejido(['migrate'], moved)).output).toMatch(/^Nothing to do/);
    expect((await copied.place()).folder).not.toBe((await moved.place()).folder);
  });
});
