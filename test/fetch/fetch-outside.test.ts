import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import { type FetchOptions, fetchOutside } from '../../src/platform/fetch/fetch-outside.ts';
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
const here = `127.0.0.1:${port}`;

/** Nobody is asked for a name: every host is where the test says. */
const at =
  (...addresses: string[]) =>
  async () =>
    addresses;

const grab = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchOutside(address, {
    accept: ['image/png'],
    maxBytes: 1_000,
    timeout: 5_000,
    lookUp: at('127.0.0.1'),
    ...options,
  });

const failureOf = (address: string, options?: Partial<FetchOptions>): Promise<FetchFailed> =>
  grab(address, options).then(
    () => expect.unreachable('it was fetched'),
    (error) => error,
  );

const png = (bytes: string | Buffer): RequestListener => {
  return (_request, response) => void response.setHeader('content-type', 'image/png').end(bytes);
};

describe('an address that others give', () => {
  const hostile = Object.entries(HOSTILE_ADDRESSES).flatMap(([trick, all]) =>
    all.map((address) => [address, trick] as const),
  );

  it('is tried in more than sixty ways', () => expect(hostile.length).toBeGreaterThan(60));

  it.each(hostile)('is not connected to: %s (%s)', async (address) => {
    const error = await failureOf(address);
    expect(error).toBeInstanceOf(FetchFailed);
    expect(error.message).toMatch(/\w.*\.$/s);
    expect(error.message).not.toMatch(/secret|meta-data|passwd/);
    expect(connect).not.toHaveBeenCalled();
  });

  it.each([
    [['10.0.0.1']],
    [['93.184.215.14', '127.0.0.1']],
    [['::1', '93.184.215.14']],
    [['::ffff:10.0.0.1']],
    [['64:ff9b::a00:1']],
  ])('is not connected to where its host is at %s', async (addresses) => {
    const error = await failureOf('https://photos.example/', { lookUp: at(...addresses) });
    expect(error.code).toBe('NOT_PUBLIC');
    expect(connect).not.toHaveBeenCalled();
  });

  it('is connected to at the address that was checked, and its host is looked up once', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const lookUp = vi.fn(async () => answers.shift() ?? []);
    connect.mockImplementationOnce(function (this: Socket) {
      return this.destroy(Object.assign(new Error('no way'), { code: 'ECONNREFUSED' }));
    });
    expect((await failureOf('http://photos.example/', { lookUp })).code).toBe('UNREACHABLE');
    expect(lookUp).toHaveBeenCalledTimes(1);
    expect(connect).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(connect.mock.calls)).toContain('"host":"93.184.215.14"');
  });
});

describe('a host that may be private', () => {
  it('is asked, by its name or by its address, on any port or on the one that is named', async () => {
    answer = png('picture');
    for (const [address, allowHosts] of [
      [`http://${here}/a.png`, ['127.0.0.1']],
      [`http://${here}/a.png`, [here]],
      [`http://photos.internal:${port}/a.png`, ['photos.internal']],
    ] as const) {
      const { mediaType, bytes } = await grab(address, { allowHosts });
      expect([mediaType, Buffer.from(bytes).toString()]).toEqual(['image/png', 'picture']);
    }
  });

  it('lets no other host be, nor another port', async () => {
    for (const allowHosts of [['photos.internal'], [`127.0.0.1:${port + 1}`], ['127.0.0.1.example']])
      expect((await failureOf(`http://${here}/`, { allowHosts })).code).toBe('NOT_PUBLIC');
    expect(connect).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  const ask = (options: Partial<FetchOptions> = {}) =>
    failureOf(`http://${here}/?token=secret`, { allowHosts: [here], ...options });

  it('is followed to another address, each of which is checked, and not further than three times', async () => {
    answer = (request, response) =>
      request.url === '/first'
        ? void response.writeHead(302, { location: '/second' }).end()
        : png('here')(request, response);
    const found = await grab(`http://${here}/first`, { allowHosts: [here] });
    expect(Buffer.from(found.bytes).toString()).toBe('here');
    for (const location of ['http://169.254.169.254/', 'http://10.0.0.1/', 'file:///etc/passwd']) {
      answer = (_request, response) => void response.writeHead(302, { location }).end();
      connect.mockClear();
      expect((await ask()).code).toMatch(/NOT_PUBLIC|NOT_AN_ADDRESS/);
      expect(connect).toHaveBeenCalledTimes(1);
    }
    answer = (_request, response) => void response.writeHead(302, { location: '/again' }).end();
    connect.mockClear();
    expect(await ask()).toMatchObject({
      code: 'REDIRECT',
      message: 'More than 3 redirects were to be followed.',
    });
    expect(connect).toHaveBeenCalledTimes(4);
  });

  it.each([
    ['of another type', { 'content-type': 'text/html' }],
    ['without a type', {}],
    ['that is a drawing with scripts', { 'content-type': 'image/svg+xml' }],
    ['that is compressed', { 'content-type': 'image/png', 'content-encoding': 'gzip' }],
  ])('is not taken %s', async (_what, headers) => {
    answer = (_request, response) => void response.writeHead(200, headers).end('x');
    expect((await ask()).code).toBe('MEDIA_TYPE');
  });

  it('is not read where it says that it is too large, nor further where it is', async () => {
    answer = png(Buffer.alloc(1_001));
    expect(await ask()).toMatchObject({
      code: 'TOO_LARGE',
      message: 'What is at 127.0.0.1 has more than 1000 bytes.',
    });
    let sent = 0;
    answer = (_request, response) => {
      response.setHeader('content-type', 'image/png');
      const more = () => {
        sent += 500;
        if (!response.destroyed) response.write(Buffer.alloc(500), () => setTimeout(more, 2));
      };
      more();
    };
    expect((await ask()).code).toBe('TOO_LARGE');
    const read = sent;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).toBeLessThan(read + 5_000);
  });

  it('is waited for no longer than is said, whether it does not begin or does not end', async () => {
    const silent: RequestListener = () => {};
    const dripping: RequestListener = (_request, response) => {
      response.setHeader('content-type', 'image/png');
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    };
    for (const each of [silent, dripping]) {
      answer = each;
      expect(await ask({ timeout: 300 })).toMatchObject({
        code: 'TIMEOUT',
        message: '127.0.0.1 did not answer in time.',
      });
    }
    const never = () => new Promise<string[]>(() => {});
    expect((await failureOf('http://slow.example/', { timeout: 300, lookUp: never })).code).toBe('TIMEOUT');
  });

  it('that is no success is told by its status, and one that breaks off by that; no word says what was asked', async () => {
    answer = (_request, response) => void response.writeHead(404).end('secret');
    expect((await ask()).message).toBe('127.0.0.1 answers with status 404.');
    answer = (request) => request.socket.destroy();
    expect((await ask()).message).toBe('127.0.0.1 cannot be reached.');
    expect(
      (await failureOf('https://nobody.example/', { lookUp: () => Promise.reject(new Error('ENOTFOUND')) }))
        .message,
    ).toBe('There is no host called nobody.example.');
  });

  it('is given up when the one who asks leaves', async () => {
    answer = () => {};
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 100);
    expect((await ask({ signal: leaving.signal })).code).toBe('TIMEOUT');
  });
});
