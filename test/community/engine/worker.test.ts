import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { TaskWorker } from '../../../src/community/engine/worker.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { emptyNetwork, factsOf } from '../facts/network.ts';

/** Takes connections and never says a word: who reads from there is busy until it loses patience. */
let silent: Server;
let source: { url: string; statement: string; tags: never };

beforeAll(async () => {
  silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  source = { url: `postgres://nobody@127.0.0.1:${port}/none`, statement: '', tags: {} as never };
});

afterAll(() => void silent.close());

function threadOf(longest: number): TaskWorker {
  const thread = new TaskWorker(longest);
  onTestFinished(() => thread[Symbol.asyncDispose]());
  return thread;
}

const build = (thread: TaskWorker, signal?: AbortSignal) =>
  thread.run(
    'buildGraph',
    { facts: factsOf(emptyNetwork), scope: wholeScope('ORGANIZATION'), maxPairs: 1 },
    signal,
  );

const codeOf = (error: { extensions?: { code: string }; message: string }) =>
  error.extensions?.code ?? error.message;

it('a task that takes too long ends its thread and says so, and the next one has a new thread', async () => {
  const thread = threadOf(3_000);
  const [stuck, next] = [thread.run('readFacts', source).catch(codeOf), build(thread)];
  expect(await stuck).toBe('LIMIT_TOO_HIGH');
  expect(await next).toMatchObject({ pairs: 0 });
});

it('a task that fails is an error for whoever gave it alone', async () => {
  const thread = threadOf(10_000);
  const failing = thread.run('buildGraph', null as never).catch((error: Error) => error.name);
  const next = build(thread);
  expect([await failing, (await next).pairs]).toEqual(['TypeError', 0]);
});

it('whoever leaves before their turn is told at once, and nobody behind them waits for it', async () => {
  const thread = threadOf(3_000);
  const leaving = new AbortController();
  const settled: string[] = [];
  const note = (who: string) => () => void settled.push(who);
  const stuck = thread.run('readFacts', source).catch(note('stuck'));
  const left = build(thread, leaving.signal).catch(note('left'));
  const next = build(thread).then(note('next'));
  leaving.abort(new Error('The client left.'));
  await Promise.all([stuck, left, next]);
  expect(settled).toEqual(['left', 'stuck', 'next']);
  await expect(build(thread, leaving.signal)).rejects.toThrow('The client left.');
});

it('no more than two hundred wait: the next is refused, and room is made when some leave', async () => {
  const thread = threadOf(3_000);
  const leaving = new AbortController();
  const stuck = thread.run('readFacts', source).catch(codeOf);
  const waiting = Array.from({ length: 200 }, () => build(thread, leaving.signal).catch(() => 'left'));
  expect(await build(thread).catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
  leaving.abort();
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['left']));
  expect((await build(thread)).pairs).toBe(0);
  expect(await stuck).toBe('LIMIT_TOO_HIGH');
});
