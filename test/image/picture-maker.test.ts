import { crc32, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { PictureMaker } from '../../src/platform/image/picture-maker.ts';
import { PictureRefused } from '../../src/platform/image/picture-refused.ts';
import { jpegOf, lookAt, pngOf, webpOf } from '../support/pictures.ts';

const maker = new PictureMaker();
afterAll(() => maker[Symbol.asyncDispose]());

const make = (bytes: Uint8Array) => maker.make(bytes, 64);

const refusal = async (bytes: Uint8Array | string): Promise<string> => {
  const error = await make(Buffer.from(bytes)).then(
    () => expect.unreachable('it was taken'),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(PictureRefused);
  return error.message;
};

/** A chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The first chunk of a PNG, with the size that it says. */
function pngStart(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header)]);
}

/** A segment that a camera puts before the picture: turned by a quarter, taken in a place. */
function withExif(jpeg: Buffer): Buffer {
  const exif = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS19.4326N99.1332W',
    'latin1',
  );
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

describe('a picture', () => {
  it.each([
    ['JPEG', jpegOf],
    ['PNG', pngOf],
    ['WebP', webpOf],
  ])('is made anew from a %s as WebP, no longer than wanted and in its proportions', async (_name, of) => {
    const { bytes, width, height } = await make(await of(200, 100));
    expect([width, height]).toEqual([64, 32]);
    expect(await lookAt(bytes)).toMatchObject({ width: 64, height: 32, left: 'red', right: 'blue' });
  });

  it('is not made larger than it is', async () => {
    expect(await make(await pngOf(30, 20))).toMatchObject({ width: 30, height: 20 });
    expect(await make(await pngOf(1, 1))).toMatchObject({ width: 1, height: 1 });
    expect(await make(await pngOf(1000, 1))).toMatchObject({ width: 64, height: 1 });
  });

  it('stands as the camera was held, and keeps nothing of what the camera wrote', async () => {
    const given = withExif(await jpegOf(200, 100));
    const { bytes, width, height } = await make(given);
    expect([width, height]).toEqual([32, 64]);
    expect(await lookAt(bytes)).toMatchObject({ top: 'red' });
    expect(given.includes('GPS19')).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|GPS|ICCP|XMP/);
  });

  it('keeps no text that was in the file', async () => {
    const png = await pngOf(20, 20);
    const text = chunk('tEXt', Buffer.from('Comment\0<script>alert(1)</script>'));
    const { bytes } = await make(Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]));
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('script');
  });
});

describe('what is no photograph', () => {
  it.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x80\x00\x00'],
    ['nothing', ''],
    ['a BMP', 'BM\x36\x00\x00\x00'],
  ])('is refused before anything is decoded: %s', async (_name, bytes) => {
    expect(await refusal(bytes)).toBe('It is neither a JPEG, nor a PNG, nor a WebP.');
  });

  it('is refused where it moves', async () => {
    const moving = Buffer.concat([
      pngStart(10, 10),
      chunk('acTL', Buffer.alloc(8)),
      chunk('IDAT', Buffer.alloc(0)),
    ]);
    expect(await refusal(moving)).toBe('The picture moves; a still one is wanted.');
    const webp = Buffer.alloc(40);
    webp.write('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02', 'latin1');
    expect(await refusal(webp)).toBe('The picture moves; a still one is wanted.');
  });

  it('is refused where few bytes say many pixels, before they are decoded', async () => {
    const bomb = Buffer.concat([
      pngStart(30_000, 30_000),
      chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(await refusal(bomb)).toBe('The picture has 30000 x 30000 pixels; at most 40 million are taken.');
    const jpeg = await jpegOf(16, 16);
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(jpeg[at + 1]!));
    jpeg.writeUInt16BE(65_000, frame + 5);
    jpeg.writeUInt16BE(65_000, frame + 7);
    expect(await refusal(jpeg)).toContain('65000 x 65000 pixels');
    const webp = Buffer.alloc(40);
    webp.write('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff', 'latin1');
    expect(await refusal(webp)).toContain('16777216 x 16777216 pixels');
  });

  it('is refused where a JPEG goes over its pixels again and again', async () => {
    const jpeg = await jpegOf(16, 16);
    const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34]);
    const many = Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(101).fill(scan), jpeg.subarray(-2)]);
    expect(await refusal(many)).toBe('The picture has more than 100 scans.');
  });

  it('is refused where it is cut off or damaged, and the next one is made all the same', async () => {
    const png = await pngOf(100, 100);
    for (const damaged of [
      png.subarray(0, 20),
      png.subarray(0, 60),
      Buffer.concat([png.subarray(0, 50), Buffer.alloc(60, 7)]),
    ])
      expect(await refusal(damaged)).toMatch(/^The picture is (cut off, or )?damaged/);
    const webp = await webpOf(100, 100);
    expect(await refusal(webp.subarray(0, 50))).toMatch(/damaged/);
    expect(await make(png)).toMatchObject({ width: 64, height: 64 });
  });
});
