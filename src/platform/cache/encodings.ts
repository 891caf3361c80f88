import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** How a body may be compressed, the best first; Node has zstd from version 22.15 on. */
const ENCODERS = {
  ...(zlib.zstdCompress && { zstd: promisify(zlib.zstdCompress) as (body: Buffer) => Promise<Buffer> }),
  gzip: promisify(zlib.gzip) as (body: Buffer) => Promise<Buffer>,
};

/** A content coding of HTTP. */
export type Encoding = 'gzip' | 'zstd';

const encodings = Object.keys(ENCODERS) as Encoding[];

/** Less than this is not worth compressing, in bytes. */
export const MIN_ENCODED_BYTES = 1_000;

/** Compresses a body. */
export const encode = (encoding: Encoding, body: Buffer): Promise<Buffer> => ENCODERS[encoding]!(body);

/**
 * The coding that a client takes, by its `Accept-Encoding`: of those that it likes best the best. It may name one, and may name it
 * to say that it does not take it; all others (`*`) stand for gzip alone, which everybody knows.
 */
export function acceptedEncoding(
  header: string | string[] | undefined,
  offered: readonly Encoding[] = encodings,
): Encoding | undefined {
  if (header === undefined) return undefined;
  const weights = new Map(String(header).toLowerCase().split(',').map(weighed));
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'gzip' ? weights.get('*') : undefined) ?? 0;
  const [best] = offered.filter((each) => weightOf(each) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  return best;
}

function weighed(coding: string): [string, number] {
  const [name = '', ...parameters] = coding.replaceAll(/\s/g, '').split(';');
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight) || 0];
}
