import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { withDatabase } from '../../src/commands/context.ts';
import { ECHO_MS, Interrupted, type Stops } from '../../src/commands/stop-signals.ts';
import { readConfig } from '../../src/config.ts';
import { kill, type TestHome, usedHome } from '../support/home.ts';
import { serve } from '../support/program.ts';

const OLD_NODE = '/usr/bin/node';
const TERMINAL = '/usr/bin/script';

const never = new AbortController().signal;

/** What a command is given, for a home, with the signals of the test's choice. */
function context(home: TestHome, stops: Partial<Stops>): Context {
  const config = async () => readConfig({ TEJIDO_HOME: home.path });
  return { config, report: () => {}, stops: { asked: never, forced: never, ...stops } };
}

async function untilStopped(home: TestHome): Promise<void> {
  await expect.poll(() => home.postgres(), { timeout: 5_000 }).toBeUndefined();
}

test.for(['SIGINT', 'SIGTERM'] as const)('%s stops server and PostgreSQL, as a success', async (signal) => {
  const home = await usedHome();
  const server = await serve(home);
  server.process.kill(signal);
  expect(await server.end).toMatchObject({ code: 0, signal: null });
  expect(await home.postgres()).toBeUndefined();
});

test('for DRAIN_SECONDS a server that is told to stop answers and says that it is not ready, unless it is told again', async () => {
  const home = await usedHome();
  const server = await serve({ env: { ...home.env, DRAIN_SECONDS: '600' } });
  const [address = ''] = /http:\S+:\d+/.exec(server.output) ?? [];
  server.process.kill('SIGTERM');
  await server.says(/answered for 600 s more/);
  await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(`${address}/graphql?query={__typename}`)).status).toBe(200);
  await sleep(ECHO_MS);
  server.process.kill('SIGTERM');
  expect(await server.end).toMatchObject({ code: 143 });
  expect(await home.postgres()).toBeUndefined();
});

test('a Ctrl-C, which reaches the whole process group, stops the server in order', async () => {
  const home = await usedHome();
  const server = await serve(home);
  process.kill(-server.pid, 'SIGINT');
  server.process.kill('SIGINT'); // and npm passes it on once more
  expect(await server.end).toMatchObject({ code: 0, signal: null });
  expect(await home.postgres()).toBeUndefined();
});

test.skipIf(!existsSync(OLD_NODE))(
  'started by an older Node it runs on its own, and signals to the outer process reach it (skipped without /usr/bin/node)',
  async () => {
    const home = await usedHome();
    const server = await serve({ env: home.env, node: OLD_NODE });
    server.process.kill('SIGTERM');
    expect(await server.end).toMatchObject({ code: 0, signal: null });
    expect(await home.postgres()).toBeUndefined();
  },
);

test.skipIf(!existsSync(OLD_NODE))(
  'kill -9 of the outer process stops the server too (skipped without /usr/bin/node)',
  async () => {
    const home = await usedHome();
    const server = await serve({ env: home.env, node: OLD_NODE });
    await kill(server.pid, 'SIGKILL');
    await untilStopped(home);
  },
);

test.skipIf(!existsSync(TERMINAL))(
  'a terminal that closes stops the server too (skipped without /usr/bin/script)',
  async () => {
    const home = await usedHome();
    const through = ['sh', '-c', `exec ${TERMINAL} --quiet --command "'$0' '$1' '$2'" /dev/null`];
    const terminal = await serve({ env: home.env, through });
    await kill(terminal.pid, 'SIGKILL');
    await untilStopped(home);
  },
);

test.for([
  {
    as: 'server',
    by: 'forced',
    which: 'a second signal stops PostgreSQL under a server that does not finish draining',
  },
  { as: 'command', by: 'asked', which: 'the first signal stops a command in the middle of its work' },
] as const)('$which', async ({ as, by }) => {
  const home = await usedHome();
  const stop = new AbortController();
  const neverDone = withDatabase(context(home, { [by]: stop.signal }), as, () => {
    stop.abort(new Interrupted('SIGINT'));
    return new Promise(() => {});
  });
  await expect(neverDone).rejects.toMatchObject({ name: 'Interrupted', exitCode: 130 });
  expect(await home.postgres()).toBeUndefined();
});
