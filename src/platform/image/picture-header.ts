import { jpegSize } from './jpeg-size.ts';
import { PictureRefused } from './picture-refused.ts';

/** What a picture says of itself before it is decoded. */
export interface PictureHeader {
  format: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
}

/** The most pixels that are decoded: those of a camera of 40 megapixels; four bytes each are held at once. */
const MAX_PIXELS = 40_000_000;

/**
 * Reads the format and the size of a picture from its first bytes, whatever its name or type says, and refuses what is not to
 * be decoded: other formats, moving pictures, and more pixels than a photograph has.
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader {
  const header = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { width, height } = header;
  if (width === 0 || height === 0) throw new PictureRefused('The picture has no size.');
  if (width * height > MAX_PIXELS)
    throw new PictureRefused(`The picture has ${width} x ${height} pixels; at most 40 million are taken.`);
  return header;
}

function read(bytes: Buffer): PictureHeader {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))) return { format: 'jpeg', ...jpegSize(bytes) };
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return pngHeader(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return webpHeader(bytes);
  throw new PictureRefused('It is neither a JPEG, nor a PNG, nor a WebP.');
}

const MOVES = 'The picture moves; a still one is wanted.';
const CUT = 'The picture is cut off, or damaged.';

/** The size stands in the first chunk; a chunk before the pixels says that there are several pictures. */
function pngHeader(bytes: Buffer): PictureHeader {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new PictureRefused(CUT);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.toString('latin1', at + 4, at + 8);
    if (chunk === 'acTL') throw new PictureRefused(MOVES);
    if (chunk === 'IDAT') break;
  }
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const VP8X_ANIMATION = 0x02;

/** The size stands in the first chunk, in another place for each of its three kinds. */
function webpHeader(bytes: Buffer): PictureHeader {
  if (bytes.length < 30) throw new PictureRefused(CUT);
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') {
    if (bytes[20]! & VP8X_ANIMATION) throw new PictureRefused(MOVES);
    return { format: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  }
  if (chunk === 'VP8L') {
    const size = bytes.readUInt32LE(21);
    return { format: 'webp', width: (size & 0x3fff) + 1, height: ((size >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ') throw new PictureRefused(CUT);
  return { format: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}
