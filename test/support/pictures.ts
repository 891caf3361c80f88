import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import encodePng, { init as initPng } from '@jsquash/png/encode.js';
import decodeWebp, { init as initDecoder } from '@jsquash/webp/decode.js';
import encodeWebp, { init as initWebp } from '@jsquash/webp/encode.js';
import type { Pixels } from '../../src/platform/image/scale-down.ts';

type Init = (module: object) => Promise<unknown>;

declare const WebAssembly: { compile: (bytes: Uint8Array) => Promise<object> };

const codec = async (path: string) =>
  WebAssembly.compile(await readFile(createRequire(import.meta.url).resolve(path)));

await (initJpeg as Init)(await codec('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
await (initPng as Init)(await codec('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
await (initWebp as Init)(await codec('@jsquash/webp/codec/enc/webp_enc_simd.wasm'));
await (initDecoder as Init)(await codec('@jsquash/webp/codec/dec/webp_dec.wasm'));

/** A picture that is red on its left and blue on its right. */
function pixels(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++)
    data.set(at % width < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 255], at * 4);
  return { data, width, height };
}

/** Files of such a picture. */
export const pngOf = async (width: number, height: number) =>
  Buffer.from(await encodePng(pixels(width, height)));
export const jpegOf = async (width: number, height: number) =>
  Buffer.from(await encodeJpeg(pixels(width, height)));
export const webpOf = async (width: number, height: number) =>
  Buffer.from(await encodeWebp(pixels(width, height)));

/** What a WebP shows, and which colour is at its left and at its top. */
export async function lookAt(bytes: Uint8Array) {
  const { width, height, data } = await decodeWebp(bytes.slice().buffer as ArrayBuffer);
  const colour = (x: number, y: number) => {
    const [red = 0, , blue = 0] = data.slice((y * width + x) * 4);
    return red > blue ? 'red' : 'blue';
  };
  const [middle, center] = [Math.floor(width / 2), Math.floor(height / 2)];
  return { width, height, left: colour(0, center), right: colour(width - 1, center), top: colour(middle, 0) };
}
