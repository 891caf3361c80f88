import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/embedded-postgres/open-embedded.ts';
import { usedHome } from '../support/home.ts';
import { Running, serve, tejido } from '../support/program.ts';

const quietly = { as: 'command', report: () => {} } as const;

test('a command beside a running server works on the same PostgreSQL and leaves it running', async () => {
  const home = await usedHome();
  await serve(home);
  const postgres = await home.postgres();
  expect(await tejido(['migrate'], home)).toMatchObject({ code: 0 });
  expect(await home.postgres()).toBe(postgres);
});

test('a command that started PostgreSQL leaves it to the server that came later', async () => {
  const home = await usedHome();
  const command = await openEmbedded(home.path, quietly);
  const postgres = await home.postgres();
  const server = await serve(home);
  await command.close();
  expect(await home.query('select 1 as one')).toEqual([{ one: 1 }]);
  expect(await home.postgres()).toBe(postgres);
  server.process.kill('SIGTERM');
  expect(await server.end).toMatchObject({ code: 0 });
  expect(await home.postgres()).toBeUndefined();
});

test('a server that stops leaves PostgreSQL to the command that still works, and that one stops it', async () => {
  const home = await usedHome();
  const server = await serve(home);
  const command = await openEmbedded(home.path, quietly);
  server.process.kill('SIGTERM');
  await server.end;
  expect(await home.query('select 1 as one')).toEqual([{ one: 1 }]);
  await command.close();
  expect(await home.postgres()).toBeUndefined();
});

test('users that come and go at once never find PostgreSQL stopped under them, and leave none behind', async () => {
  const home = await usedHome();
  const visit = async (turn: number) => {
    await sleep((turn * 37) % 50);
    await using _ = await openEmbedded(home.path, quietly);
    for (let asked = 0; asked < 3; asked++) await home.query('select 1');
  };
  const visitor = async (first: number) => {
    for (let turn = first; turn < first + 6; turn++) await visit(turn);
  };
  await Promise.all([1, 2, 3, 4].map(visitor));
  expect(await home.postgres()).toBeUndefined();
});

test('a second server on the home is refused, naming where the first answers', async () => {
  const home = await usedHome();
  await using first = await openEmbedded(home.path, { as: 'server', report: () => {} });
  const listener = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  await first.announce(`http://127.0.0.1:${port}/graphql`);
  for (const PORT of ['0', String(port)]) {
    expect(await tejido(['serve'], { env: { ...home.env, PORT } })).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        `^A server already runs on this home: tejido at http://127.0.0.1:${port}/graphql \\(process ${process.pid}\\).\n`,
      ),
    });
  }
  expect(await home.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('of two servers that start together one serves and the other is refused', async () => {
  const home = await usedHome();
  const rivals = [new Running(['serve'], home), new Running(['serve'], home)];
  const refused = await Promise.race(rivals.map(async (rival) => ({ rival, ...(await rival.end) })));
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringContaining('A server already runs on this home'),
  });
  const winner = rivals.find((rival) => rival !== refused.rival);
  await winner?.says(/\bready\b/i);
  winner?.process.kill('SIGTERM');
  expect(await winner?.end).toMatchObject({ code: 0 });
  expect(await home.postgres()).toBeUndefined();
});
