// What a thread of its own does with a picture: nothing that others give is decoded where requests are answered, nor by code that
// could reach out of the memory of WebAssembly.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js';
import encodeWebp, { init as initWebpEncoder } from '@jsquash/webp/encode.js';
import type { PictureHeader } from './picture-header.ts';
import { type Pixels, scaleDown } from './scale-down.ts';

/** A picture to be made anew: what was given, how it is packed, and how long its sides may be. */
export interface PictureInput {
  bytes: Uint8Array;
  format: PictureHeader['format'];
  longest: number;
}

/** A picture as WebP, with nothing in it but its pixels. */
export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const QUALITY = 80;

/** Of Node's own, which its types leave out. */
declare const WebAssembly: { compile: (bytes: Uint8Array) => Promise<object> };

/** The compiled codec in a file of a package. */
async function codec(path: string): Promise<object> {
  return WebAssembly.compile(await readFile(createRequire(import.meta.url).resolve(path)));
}

/** The declarations of these packages leave out that a compiled module is taken. */
type Init = (module: object) => Promise<unknown>;

const decoders: Record<PictureHeader['format'], (bytes: ArrayBuffer) => Promise<Pixels>> = {
  jpeg: async (bytes) => {
    await (initJpeg as Init)(await codec('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'));
    return decodeJpeg(bytes, { preserveOrientation: true });
  },
  png: async (bytes) => {
    await (initPng as Init)(await codec('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
    return decodePng(bytes);
  },
  webp: async (bytes) => {
    await (initWebpDecoder as Init)(await codec('@jsquash/webp/codec/dec/webp_dec.wasm'));
    return decodeWebp(bytes);
  },
};

/** Decodes a picture, makes it small enough, and encodes its pixels; fails where it is damaged. */
export async function reencode({ bytes, format, longest }: PictureInput): Promise<Picture> {
  const decoded = await decoders[format](bytes.slice().buffer as ArrayBuffer);
  const pixels = scaleDown(decoded, longest);
  await (initWebpEncoder as Init)(await codec('@jsquash/webp/codec/enc/webp_enc_simd.wasm'));
  const encoded = await encodeWebp(pixels, { quality: QUALITY });
  return { bytes: new Uint8Array(encoded), width: pixels.width, height: pixels.height };
}
