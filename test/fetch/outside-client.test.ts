import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import { type ClientOptions, leave, OutsideClient } from '../../src/platform/fetch/outside-client.ts';
import { HOSTILE_ADDRESSES } from './hostile-addresses.ts';

const connect = vi.spyOn(Socket.prototype, 'connect');
afterEach(() => connect.mockClear());

let answer: RequestListener = (_request, response) => void response.end();
const server = createServer((request, response) => answer(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;

const patient = new AbortController().signal;

/** Posts to an address, and answers with what was read or why nothing was. */
async function post(address: string, options: Partial<ClientOptions> = {}, signal = patient) {
  let client: OutsideClient | undefined;
  try {
    client = new OutsideClient(address, { connections: 1, lookUp: async () => ['127.0.0.1'], ...options });
    return (await client.postJson('{}', {}, { maxBytes: 1_000, signal })).toString();
  } catch (error) {
    return error as FetchFailed;
  } finally {
    await client?.close();
  }
}

const here = `http://127.0.0.1:${port}/`;
const allowed = { allowHosts: ['127.0.0.1'] };

describe('an address that is asked again and again', () => {
  const hostile = Object.values(HOSTILE_ADDRESSES).flat();

  it('is tried in more than sixty ways', () => expect(hostile.length).toBeGreaterThan(60));

  it.each(hostile)('is not connected to: %s', async (address) => {
    const failure = await post(address);
    expect(failure).toBeInstanceOf(FetchFailed);
    expect(String(failure)).not.toMatch(/secret|meta-data|passwd/);
    expect(connect).not.toHaveBeenCalled();
  });

  it('is not connected to where one of the addresses of its host is not public, whatever the name server says later', async () => {
    const answers = [['93.184.215.14', '10.0.0.1'], ['93.184.215.14']];
    const failure = await post('http://partner.example/', { lookUp: async () => answers.shift() ?? [] });
    expect(failure).toMatchObject({ code: 'NOT_PUBLIC' });
    expect(connect).not.toHaveBeenCalled();
  });

  it('is connected to at the address that was checked, which is looked up once a connection', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const lookUp = vi.fn(async () => answers.shift() ?? []);
    connect.mockImplementationOnce(function (this: Socket) {
      return this.destroy(Object.assign(new Error('no way'), { code: 'ECONNREFUSED' }));
    });
    expect(await post('http://partner.example/', { lookUp })).toMatchObject({ code: 'UNREACHABLE' });
    expect(lookUp).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(connect.mock.calls)).toContain('"host":"93.184.215.14"');
  });

  it('is not left for where it redirects to', async () => {
    for (const location of ['http://169.254.169.254/', here, 'file:///etc/passwd']) {
      answer = (_request, response) => void response.writeHead(307, { location }).end();
      connect.mockClear();
      expect(await post(here, allowed)).toMatchObject({ code: 'REDIRECT' });
      expect(connect).toHaveBeenCalledTimes(1);
    }
  });
});

describe('what it answers', () => {
  it('is read where it is JSON', async () => {
    answer = (request, response) =>
      void response.setHeader('content-type', 'application/json; charset=utf-8').end(`"${request.method}"`);
    expect(await post(here, allowed)).toBe('"POST"');
  });

  it.each([
    ['no JSON', { 'content-type': 'text/html' }, 'MEDIA_TYPE'],
    ['compressed', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'MEDIA_TYPE'],
    [
      'too long by its own word',
      { 'content-type': 'application/json', 'content-length': '5000' },
      'TOO_LARGE',
    ],
  ])('is not read where it is %s', async (_what, headers, code) => {
    answer = (_request, response) => void response.writeHead(200, headers).write('x');
    expect(await post(here, allowed)).toMatchObject({ code });
  });

  it('is read no further than it may be long', async () => {
    answer = (_request, response) =>
      void response.setHeader('content-type', 'application/json').end('x'.repeat(100_000));
    expect(await post(here, allowed)).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('is told by its status where it is no success', async () => {
    answer = (_request, response) => void response.writeHead(404).end('secret');
    expect(await post(here, allowed)).toMatchObject({
      code: 'STATUS',
      status: 404,
      message: '127.0.0.1 answers with status 404.',
    });
  });

  it('is waited for no longer than who asks does', async () => {
    const leaving = new AbortController();
    answer = () => leaving.abort();
    expect(await post(here, allowed, leaving.signal)).toMatchObject({ code: 'TIMEOUT' });
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    };
    const ending = new AbortController();
    const reading = post(here, allowed, ending.signal);
    setImmediate(() => ending.abort());
    expect(await reading).toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('an answer that is taken as it comes', () => {
  const LONG = 1_000_000;
  const take = (client: OutsideClient, whole: number, signal = patient) =>
    client.send({ method: 'GET', path: '/at?all', headers: {}, signal, whole });
  const connected = () => {
    const client = new OutsideClient(here, { connections: 1, ...allowed });
    onTestFinished(() => client.close());
    return client;
  };

  it('is there whole where it says that it is short, and as a stream where it is long or does not say', async () => {
    const asked: unknown[] = [];
    answer = (request, response) => {
      asked.push(request.url);
      response.end(Buffer.alloc(LONG, 'x'));
    };
    const client = connected();
    expect((await take(client, LONG)).body).toHaveLength(LONG);
    const long = await take(client, LONG - 1);
    expect(await buffer(long.body as Readable)).toHaveLength(LONG);
    answer = (_request, response) => void response.writeHead(200).end('x');
    const unsaid = await take(client, LONG);
    expect(String(await buffer(unsaid.body as Readable))).toBe('x');
    expect(asked.slice(-2)).toEqual(['/at?all', '/at?all']);
  });

  it('is read no faster than it is taken, and no further once nobody takes it', async () => {
    const { promise: closed, resolve: close } = Promise.withResolvers<boolean>();
    answer = (_request, response) => {
      response.once('close', () => close(response.writableFinished));
      response.end(Buffer.alloc(50 * LONG));
    };
    const { body } = await take(connected(), 0);
    leave({ body });
    expect(await closed).toBe(false);
  });

  it('is given up also while it waits for a connection', async () => {
    answer = () => {};
    const client = connected();
    const leaving = new AbortController();
    const [first, second] = [take(client, LONG), take(client, LONG, leaving.signal)];
    leaving.abort();
    await expect(second).rejects.toMatchObject({ code: 'TIMEOUT' });
    await client.close();
    await expect(first).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
