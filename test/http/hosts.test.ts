import { describe, expect, it } from 'vitest';
import { originFrom } from '../../src/http/origin.ts';
import { type Client, listen, sendRaw } from '../support/http.ts';
import { library } from './library.ts';

/** A server that answers any request at `/where` with the address that it was asked at. */
const serve = (): Promise<Client> =>
  listen({
    schema: library(),
    routes: (app) => {
      app.get('/where', (request) => ({ origin: originFrom(undefined)(request) }));
    },
  });

const get = async (client: Client, target: string, ...headers: string[]) => {
  const lines = [`GET ${target} HTTP/1.1`, ...headers, 'connection: close'];
  return sendRaw(client, `${lines.join('\r\n')}\r\n\r\n`);
};

const REFUSED = /^HTTP\/1.1 400 .*"message":"A request names exactly one host.*"code":"BAD_REQUEST"/s;

describe('a request', () => {
  it.each([
    ['two different hosts', 'host: network.example', 'host: evil.example'],
    ['the same host twice', 'host: network.example', 'Host: network.example'],
    ['a host and an empty one', 'host: network.example', 'HOST:'],
    ['a path', 'host: network.example/evil'],
    ['a name and a password', 'host: me:secret@network.example'],
    ['several in one line', 'host: network.example, evil.example'],
    ['spaces', 'host: network.example evil.example'],
    ['quotes', 'host: "network.example"'],
    ['markup', 'host: <script>'],
    ['letters beyond ASCII', 'host: tejído.example'],
    ['an escape', 'host: network%2eexample'],
    ['an address of five numbers', 'host: 1.2.3.4.5'],
    ['an address of numbers too large', 'host: 256.256.256.256'],
    ['an address that is none', 'host: [::::]'],
    ['a port beyond all ports', 'host: network.example:65536'],
    ['a port that is no number', 'host: network.example:http'],
    ['dots alone', 'host: ..'],
    ['more letters than a name can have', `host: ${'a'.repeat(300)}`],
  ])('that names as its host %s is refused, wherever it is for', async (_, ...headers) => {
    const client = await serve();
    for (const target of ['/where', '/graphql?query={hello}', '/livez', '/nothing'])
      expect(await get(client, target, ...headers)).toMatch(REFUSED);
    expect(client.log.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });

  it.each([
    ['network.example', 'http://network.example'],
    ['NETWORK.Example:80', 'http://network.example'],
    ['network_of.example.:8080', 'http://network_of.example.:8080'],
    ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['[::1]:4000', 'http://[::1]:4000'],
    ['', 'http://localhost'],
  ])('to the host "%s" is at %s', async (host, origin) => {
    expect(await get(await serve(), '/where', `host: ${host}`)).toContain(`{"origin":"${origin}"}`);
  });

  it('by HTTP/1.1 without a host is refused; by HTTP/1.0, as some probes ask, it is answered', async () => {
    const client = await serve();
    expect(await get(client, '/where')).toMatch(/^HTTP\/1.1 400 /);
    expect(await sendRaw(client, 'GET /where HTTP/1.0\r\n\r\n')).toContain('{"origin":"http://localhost"}');
  });

  it('whose target names another host than its header is refused', async () => {
    const client = await serve();
    const header = 'host: network.example';
    expect(await get(client, 'http://evil.example/where', header)).toMatch(REFUSED);
    expect(await get(client, 'http://Network.example/where', header)).toContain('"http://network.example"');
  });

  it('says by which scheme it was made, and nothing else of where it is', async () => {
    const forwarded = [
      'x-forwarded-proto: javascript',
      'x-forwarded-host: evil.example',
      'forwarded: host=evil.example',
    ];
    expect(await get(await serve(), '/where', 'host: network.example:443', ...forwarded)).toContain(
      '"http://network.example:443"',
    );
    const secure = ['host: network.example:443', 'x-forwarded-proto: https, http'];
    expect(await get(await serve(), '/where', ...secure)).toContain('"https://network.example"');
  });
});
