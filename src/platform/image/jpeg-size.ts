import { PictureRefused } from './picture-refused.ts';

/** Each scan goes over all pixels once more, so a small file with very many takes very long; photographs have about ten. */
const MAX_SCANS = 100;

const [START_OF_SCAN, END_OF_IMAGE] = [0xda, 0xd9];

/** Markers that say how large the picture is: all kinds of frame, without those that define tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers without a segment behind them. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** The size of a JPEG, which stands in one of its segments; refuses one with too many scans. */
export function jpegSize(bytes: Buffer): { width: number; height: number } {
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  for (const { marker, at } of segmentsOf(bytes)) {
    if (isFrame(marker) && !size && at + 9 <= bytes.length)
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === START_OF_SCAN && ++scans > MAX_SCANS)
      throw new PictureRefused(`The picture has more than ${MAX_SCANS} scans.`);
  }
  if (!size || scans === 0) throw new PictureRefused('The picture is cut off, or damaged.');
  return size;
}

/** The segments of a JPEG, each with the place of its marker. */
function* segmentsOf(bytes: Buffer): Generator<{ marker: number; at: number }> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0x00 || marker === 0xff || standsAlone(marker)) {
      // Bytes of a scan, or what fills up: the next marker is looked for.
      const next = bytes.indexOf(0xff, at + 1);
      if (next < 0) return;
      at = next;
      continue;
    }
    if (marker === END_OF_IMAGE) return;
    yield { marker, at };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
}
