import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { TaskWorker } from '../../../src/community/engine/worker.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { emptyNetwork, factsOf } from '../facts/network.ts';

/** Accepts connections and never answers: who reads from it is busy until the timeout. */
let silent: Server;
let source: { url: string; statement: string; tags: never };

beforeAll(async () => {
  silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  source = { url: `postgres://nobody@127.0.0.1:${port}/none`, statement: '', tags: {} as never };
});

afterAll(() => void silent.close());

function openWorker(maxDuration: number): TaskWorker {
  const worker = new TaskWorker(maxDuration);
  onTestFinished(() => worker[Symbol.asyncDispose]());
  return worker;
}

const build = (worker: TaskWorker, signal?: AbortSignal) =>
  worker.run(
    'buildGraph',
    { facts: factsOf(emptyNetwork), scope: wholeScope('ORGANIZATION'), maxPairs: 1 },
    signal,
  );

const codeOf = (error: { extensions?: { code: string }; message: string }) =>
  error.extensions?.code ?? error.message;

it('a task that takes too long fails and ends its thread, and the next one has a new thread', async () => {
  const worker = openWorker(2_000);
  const [stuck, next] = [worker.run('readFacts', source).catch(codeOf), build(worker)];
  expect(await stuck).toBe('LIMIT_TOO_HIGH');
  expect(await next).toMatchObject({ pairs: 0 });
});

it('a task that fails is an error of that task alone', async () => {
  const worker = openWorker(10_000);
  const failing = worker.run('buildGraph', null as never).catch((error: Error) => error.name);
  const next = build(worker);
  expect([await failing, (await next).pairs]).toEqual(['TypeError', 0]);
});

it('a task that is aborted before its turn fails at once, and no other task waits for it', async () => {
  const worker = openWorker(2_000);
  const leaving = new AbortController();
  const settled: string[] = [];
  const note = (who: string) => () => void settled.push(who);
  const stuck = worker.run('readFacts', source).catch(note('stuck'));
  const left = build(worker, leaving.signal).catch(note('left'));
  const next = build(worker).then(note('next'));
  leaving.abort(new Error('The client left.'));
  await Promise.all([stuck, left, next]);
  expect(settled).toEqual(['left', 'stuck', 'next']);
  await expect(build(worker, leaving.signal)).rejects.toThrow('The client left.');
});

it('at most two hundred tasks wait: the next is refused until some are aborted', async () => {
  const worker = openWorker(2_000);
  const leaving = new AbortController();
  const stuck = worker.run('readFacts', source).catch(codeOf);
  const waiting = Array.from({ length: 200 }, () => build(worker, leaving.signal).catch(() => 'left'));
  expect(await build(worker).catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
  leaving.abort();
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['left']));
  expect((await build(worker)).pairs).toBe(0);
  expect(await stuck).toBe('LIMIT_TOO_HIGH');
});
