import { createServer } from 'node:http';
import { type AddressInfo, isIP, Socket } from 'node:net';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import { fetchOutside } from '../../src/platform/fetch/fetch-outside.ts';
import type { LookUp } from '../../src/platform/fetch/outside-agent.ts';
import { OutsideClient } from '../../src/platform/fetch/outside-client.ts';
import { HOSTILE_ADDRESSES } from './hostile-addresses.ts';

const connect = vi.spyOn(Socket.prototype, 'connect');
afterEach(() => connect.mockClear());
afterAll(() => connect.mockRestore());

let location = '';
const server = createServer((_request, response) => void response.writeHead(307, { location }).end());
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
const signal = new AbortController().signal;

interface Asking {
  lookUp?: LookUp;
  allowHosts?: string[];
}

/** Both ways out: one for an address, and one for a host that is asked again and again. */
const WAYS: [name: string, ask: (address: string, options: Asking) => Promise<unknown>][] = [
  [
    'fetched once',
    (address, options) =>
      fetchOutside(address, { accept: ['application/json'], maxBytes: 1_000, timeout: 60_000, ...options }),
  ],
  [
    'asked again and again',
    async (address, options) => {
      const client = new OutsideClient(address, { connections: 1, ...options });
      try {
        return await client.postJson('{}', {}, { maxBytes: 1_000, signal });
      } finally {
        await client.close();
      }
    },
  ],
];

const failureOf = (asking: Promise<unknown>): Promise<FetchFailed> =>
  asking.then(
    () => expect.unreachable('it was answered'),
    (error) => error,
  );

/** What of these addresses leads to another host than the one that redirects there. */
const elsewhere = Object.values(HOSTILE_ADDRESSES)
  .flat()
  .filter((address) => address !== '' && !/^\/[^/]/.test(address));

/** The numbers that the hosts of these addresses stand for, whichever way they are written. */
const numbers = [
  ...new Set(
    elsewhere
      .map((address) => URL.parse(address)?.hostname.replace(/^\[|\]$/g, '') ?? '')
      .filter((host) => isIP(host) && host !== '93.184.215.14'),
  ),
];

describe.each(WAYS)('what is %s', (_way, ask) => {
  it('is not left for any of more than sixty addresses that a server redirects to', async () => {
    expect(elsewhere.length).toBeGreaterThan(60);
    for (const address of elsewhere) {
      location = Buffer.from(address).toString('latin1'); // as a header carries it
      connect.mockClear();
      const failure = await failureOf(ask(`http://${here}/`, { allowHosts: [here] }));
      expect([address, failure.name]).toEqual([address, 'FetchFailed']);
      expect([address, connect.mock.calls.length]).toEqual([address, 1]);
    }
  });

  it('is not connected to by a name that stands for any of these, alone or beside a public one', async () => {
    expect(numbers.length).toBeGreaterThan(40);
    for (const number of numbers)
      for (const addresses of [[number], ['93.184.215.14', number]]) {
        const failure = await failureOf(ask('https://partner.example/', { lookUp: async () => addresses }));
        expect([number, failure.code]).toEqual([number, 'NOT_PUBLIC']);
      }
    expect(connect).not.toHaveBeenCalled();
  });
});

describe('a name server that changes its mind', () => {
  it('is heard again for another connection, which is then not made', async () => {
    connect.mockImplementation(function (this: Socket) {
      return this.destroy(Object.assign(new Error('no way'), { code: 'ECONNREFUSED' }));
    });
    try {
      for (const number of numbers) {
        const answers = [['93.184.215.14'], [number]];
        const client = new OutsideClient('http://partner.example/', {
          connections: 1,
          lookUp: async () => answers.shift()!,
        });
        const ask = () => failureOf(client.postJson('{}', {}, { maxBytes: 1_000, signal }));
        expect((await ask()).code).toBe('UNREACHABLE');
        connect.mockClear();
        expect([number, (await ask()).code]).toEqual([number, 'NOT_PUBLIC']);
        expect(connect).not.toHaveBeenCalled();
        await client.close();
      }
    } finally {
      connect.mockReset();
    }
  });
});
