import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/embedded-postgres/open-embedded.ts';
import { kill, type TestHome, temporaryHome, usedHome } from '../support/home.ts';
import { Running, serve, tejido } from '../support/program.ts';

const keepARow = (home: TestHome) => home.query('create table kept as select 1 as row');
const keptRows = (home: TestHome) => home.query('select * from kept');

/** Starts once more, looks for the row, stops, and looks for what should not be left. */
async function expectNothingLost(home: TestHome): Promise<void> {
  const server = await serve(home);
  expect(await keptRows(home)).toEqual([{ row: 1 }]);
  server.process.kill('SIGTERM');
  expect(await server.end).toMatchObject({ code: 0 });
  expect(await home.postgres()).toBeUndefined();
}

test('after kill -9 of the server the next start adopts its PostgreSQL and loses nothing', async () => {
  const home = await usedHome();
  const server = await serve(home);
  await keepARow(home);
  const orphan = await home.postgres();
  await kill(server.pid, 'SIGKILL');
  expect(await home.postgres()).toBe(orphan);
  await expectNothingLost(home);
});

test('after kill -9 of the server a command stops the orphan when it is done', async () => {
  const home = await usedHome();
  const server = await serve(home);
  await kill(server.pid, 'SIGKILL');
  expect(await tejido(['migrate'], home)).toMatchObject({ code: 0 });
  expect(await home.postgres()).toBeUndefined();
});

/** Starts a process that uses the home, or that has only started its PostgreSQL, and answers its number. */
async function use(home: TestHome, ...starting: string[]): Promise<number> {
  const program = join(import.meta.dirname, 'user-of-home.ts');
  const child = spawn(process.execPath, [program, home.path, ...starting], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

const gone = (home: TestHome) => expect.poll(() => home.postgres(), { timeout: 20_000 }).toBeUndefined();

test('after kill -9 of all processes of a home its PostgreSQL ends by itself, and not before', async () => {
  const home = await usedHome();
  const first = await use(home);
  const second = await use(home);
  const postgres = await home.postgres();
  await kill(first, 'SIGKILL'); // which had started it
  await sleep(500);
  expect(await home.postgres()).toBe(postgres);
  await kill(second, 'SIGKILL');
  await gone(home);
});

test('after kill -9 of a process that was starting PostgreSQL, that ends too', async () => {
  const home = await usedHome();
  await kill(await use(home, 'starting'), 'SIGKILL');
  await gone(home);
});

test('a PostgreSQL that lost one of its own processes is started anew, and watched again', async () => {
  const home = await usedHome();
  const said: string[] = [];
  const report = (line: string) => void said.push(line);
  await using _ = await openEmbedded(home.path, { as: 'command', report });
  const postgres = await home.postgres();
  const watches = () =>
    home.query<{ pid: number }>("select pid from pg_stat_activity where application_name = 'tejido watch'");
  const [watch] = await watches();
  await kill(watch?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => said, { timeout: 20_000 }).toContain('PostgreSQL is back.');
  expect(await home.postgres()).not.toBe(postgres);
  expect(await watches()).toHaveLength(1);
});

test('after kill -9 of server and PostgreSQL, as in a power cut, nothing is lost', async () => {
  const home = await usedHome();
  const server = await serve(home);
  await keepARow(home);
  await kill(server.pid, 'SIGKILL');
  await kill((await home.postgres()) ?? 0, 'SIGKILL');
  await expectNothingLost(home);
});

test('a pid file whose number now belongs to another program is seen through', async () => {
  const home = await usedHome();
  const server = await serve(home);
  await keepARow(home);
  const { data, sockets } = await home.place();
  const owner = await ownerOf((await home.postgres()) ?? 0);
  await kill(server.pid, 'SIGKILL');
  await kill((await home.postgres()) ?? 0, 'SIGKILL');
  const bystander = spawn('sleep', ['60'], owner);
  onTestFinished(() => void bystander.kill('SIGKILL'));
  for (const file of [join(data, 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(bystander.pid)));
    await chown(file, owner.uid, owner.gid);
  }
  await expectNothingLost(home);
  expect(bystander.exitCode).toBeNull();
});

async function ownerOf(pid: number): Promise<{ uid: number; gid: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [uid = 0, gid = 0] = ['Uid', 'Gid'].map((id) =>
    Number(new RegExp(`${id}:\\s+(\\d+)`).exec(status)?.[1]),
  );
  return { uid, gid };
}

test('a PostgreSQL that is killed under the server comes back', async () => {
  const home = await usedHome();
  const server = await serve(home);
  await keepARow(home);
  await kill((await home.postgres()) ?? 0, 'SIGKILL');
  await server.says(/PostgreSQL is back/);
  expect(await keptRows(home)).toEqual([{ row: 1 }]);
  server.process.kill('SIGTERM');
  expect(await server.end).toMatchObject({ code: 0 });
  expect(await home.postgres()).toBeUndefined();
});

test('a first start that is killed half-way leaves nothing that disturbs the next', async () => {
  const home = await temporaryHome();
  for (const moment of [300, 450, 600, 800]) {
    const attempt = new Running(['serve'], home);
    await sleep(moment);
    attempt.process.kill('SIGKILL');
    await attempt.end;
  }
  expect(await tejido(['migrate'], home)).toMatchObject({ code: 0 });
});
