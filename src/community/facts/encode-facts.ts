import { createHash } from 'node:crypto';
import { bytes, floats, ints, uints } from '../arrays/shared.ts';
import type { Facts, Revision } from './facts.ts';

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

const MAKERS: Record<string, (length: number) => Numbers> = {
  Uint8Array: bytes,
  Uint32Array: uints,
  Int32Array: ints,
  Float64Array: floats,
};

/** One column as the head of an encoding describes it. */
type Described = { path: string[]; type: string; length: number } | { path: string[]; texts: string[] };

type Tree = { [name: string]: Tree | Numbers | string[] };

function* columnsOf(tree: Tree, path: string[] = []): Generator<[string[], Numbers | string[]]> {
  for (const name of Object.keys(tree).sort()) {
    const value = tree[name]!;
    if (ArrayBuffer.isView(value) || Array.isArray(value)) yield [[...path, name], value];
    else yield* columnsOf(value, [...path, name]);
  }
}

const bytesIn = (numbers: Numbers): Buffer =>
  Buffer.from(numbers.buffer as ArrayBuffer, numbers.byteOffset, numbers.byteLength);

/**
 * Facts as bytes: the length of a head in four bytes, the head (JSON that says which column is how long), then
 * the numbers of all columns, least significant byte first. The same facts always give the same bytes.
 */
export function* encodeFacts(facts: Facts): Generator<Buffer> {
  const columns = [...columnsOf(facts as unknown as Tree)];
  const head: Described[] = columns.map(([path, column]) =>
    Array.isArray(column)
      ? { path, texts: column }
      : { path, type: column.constructor.name, length: column.length },
  );
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  yield length;
  yield text;
  for (const [, column] of columns) if (!Array.isArray(column)) yield bytesIn(column);
}

/** The facts that `encodeFacts` wrote. */
export function decodeFacts(data: Buffer): Facts {
  const start = 4 + data.readUInt32LE(0);
  const head = JSON.parse(data.toString('utf8', 4, start)) as Described[];
  const facts: Tree = {};
  let at = start;
  for (const column of head) {
    if ('texts' in column) put(facts, column.path, column.texts);
    else {
      const numbers = MAKERS[column.type]!(column.length);
      bytesIn(numbers).set(data.subarray(at, at + numbers.byteLength));
      at += numbers.byteLength;
      put(facts, column.path, numbers);
    }
  }
  return facts as unknown as Facts;
}

function put(tree: Tree, [name, ...rest]: string[], value: Numbers | string[]): void {
  if (rest.length === 0) {
    tree[name!] = value;
    return;
  }
  tree[name!] ??= {};
  put(tree[name!] as Tree, rest, value);
}

/** SHA-256 of encoded facts, in hexadecimal. */
export function contentHashOf(facts: Facts): string {
  const hash = createHash('sha256');
  for (const part of encodeFacts(facts)) hash.update(part);
  return hash.digest('hex');
}

/** How many hexadecimal digits name a revision: by chance, two share them once in 10^14. */
const DIGITS = 12;

/** The revision that these facts are. */
export function revisionOf(facts: Facts): Revision {
  const contentHash = contentHashOf(facts);
  return { name: contentHash.slice(0, DIGITS), contentHash, facts };
}
