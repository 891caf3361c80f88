import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { byteRangeOf } from '../../../src/http/data/byte-range.ts';
import { serveWorld } from '../../support/served.ts';

const { world, url } = await serveWorld((scribe) => {
  for (let at = 0; at < 40; at++) scribe.organization(`Organización ${at}`);
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** Asks without the headers that fetch adds by itself, and takes the answer as it comes. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const asking = request(url + path, { headers, method }, (response) => {
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode!, headers: response.headers, bytes }),
        reject,
      );
    });
    asking.on('error', reject).end();
  });

const TABLE = '/data/organizations.csv';

describe('a part of a file', () => {
  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-', 10, undefined],
    ['bytes=-5', -5, undefined],
    ['bytes=5-99999999', 5, undefined],
  ])('is what "%s" asks for', async (range, from, to) => {
    const whole = await ask(TABLE);
    const part = await ask(TABLE, { range });
    const expected = whole.bytes.subarray(from, to);
    expect([part.status, part.bytes.equals(expected)]).toEqual([206, true]);
    const first = from < 0 ? whole.bytes.length + from : from;
    expect(part.headers).toMatchObject({
      'content-range': `bytes ${first}-${first + expected.length - 1}/${whole.bytes.length}`,
      'content-length': String(expected.length),
      etag: whole.headers.etag,
    });
    expect(whole.headers['accept-ranges']).toBe('bytes');
  });

  it('beyond its end is refused, with its length', async () => {
    const { length } = (await ask(TABLE)).bytes;
    const { status, headers } = await ask(TABLE, { range: `bytes=${length}-` });
    expect([status, headers['content-range']]).toEqual([416, `bytes */${length}`]);
  });

  it.each(['bytes=0-1,4-5', 'lines=0-1', 'bytes=9-3', 'bytes=-', 'x'])(
    'is the whole where "%s" is asked for',
    async (range) => {
      const { status, bytes } = await ask(TABLE, { range });
      expect([status, bytes.length]).toEqual([200, (await ask(TABLE)).bytes.length]);
    },
  );

  it('is of the file that was begun, or else all of the new one', async () => {
    const { etag } = (await ask('/data/sectors.csv')).headers as { etag: string };
    const part = { range: 'bytes=0-3', 'if-range': etag };
    expect((await ask('/data/sectors.csv', part)).status).toBe(206);
    await world.write((scribe) => scribe.sector('Sector nuevo'));
    const { status, bytes } = await ask('/data/sectors.csv', part);
    expect([status, bytes.toString()]).toEqual([200, expect.stringContaining('Sector nuevo')]);
    const weak = { range: 'bytes=0-3', 'if-range': `W/${(await ask('/data/sectors.csv')).headers.etag}` };
    expect((await ask('/data/sectors.csv', weak)).status).toBe(200);
  });

  it('is never more than the file has', () => {
    for (const size of [0, 1, 7])
      for (const header of ['bytes=0-', 'bytes=-0', 'bytes=-9', 'bytes=6-6', 'bytes=0-0']) {
        const range = byteRangeOf(header, size);
        if (typeof range === 'string') continue;
        expect([header, size, range.first >= 0 && range.first <= range.last && range.last < size]).toEqual([
          header,
          size,
          true,
        ]);
      }
  });

  it('of the zip fits to the rest', async () => {
    const whole = await ask('/data/network.zip');
    const [head, tail] = [
      await ask('/data/network.zip', { range: 'bytes=0-999' }),
      await ask('/data/network.zip', { range: 'bytes=1000-' }),
    ];
    expect(Buffer.concat([head.bytes, tail.bytes]).equals(whole.bytes)).toBe(true);
  });
});

describe('a table', () => {
  it('comes as gzip to whoever takes that, under a mark of its own', async () => {
    const plain = await ask(TABLE);
    const packed = await ask(TABLE, { 'accept-encoding': 'br, gzip' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(packed.bytes.length),
      vary: expect.stringContaining('accept-encoding'),
    });
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const again = await ask(TABLE, {
      'accept-encoding': 'gzip',
      'if-none-match': String(packed.headers.etag),
    });
    expect([again.status, again.headers.vary]).toEqual([304, expect.stringContaining('accept-encoding')]);
  });

  it.each(['/data/organizations.parquet', '/data/network.zip'])('%s is packed as it is', async (path) => {
    const { headers } = await ask(path, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('says its checksum, and a head says all that the body would', async () => {
    const { bytes, headers } = await ask(TABLE);
    const digest = createHash('sha256').update(bytes).digest('base64');
    expect(headers['repr-digest']).toBe(`sha-256=:${digest}:`);
    const head = await ask(TABLE, {}, 'HEAD');
    const told = ({ date, 'x-request-id': _id, ...others }: Answer['headers']) => others;
    expect([head.status, head.bytes.length, told(head.headers)]).toEqual([200, 0, told(headers)]);
    expect((await ask(TABLE, { range: 'bytes=0-1' }, 'HEAD')).status).toBe(200);
  });

  it('that cannot be had is refused in words that are no gzip', async () => {
    const { status, headers, bytes } = await ask(`${TABLE}?revision=000000000000`, {
      'accept-encoding': 'gzip',
    });
    expect([status, headers['content-encoding']]).toEqual([410, undefined]);
    expect(JSON.parse(bytes.toString()).errors[0].extensions.code).toBe('GONE');
  });
});
