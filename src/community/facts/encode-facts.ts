import { createHash } from 'node:crypto';
import { sharedBytes, sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { Facts, Revision } from './facts.ts';

type NumberArray = Uint8Array | Uint32Array | Int32Array | Float64Array;

const ARRAY_CONSTRUCTORS: Record<string, (length: number) => NumberArray> = {
  Uint8Array: sharedBytes,
  Uint32Array: sharedUints,
  Int32Array: sharedInts,
  Float64Array: sharedFloats,
};

/** One column as the header describes it. */
type ColumnHeader = { path: string[]; type: string; length: number } | { path: string[]; texts: string[] };

type ColumnTree = { [name: string]: ColumnTree | NumberArray | string[] };

function* columnsOf(tree: ColumnTree, path: string[] = []): Generator<[string[], NumberArray | string[]]> {
  for (const name of Object.keys(tree).sort()) {
    const value = tree[name]!;
    if (ArrayBuffer.isView(value) || Array.isArray(value)) yield [[...path, name], value];
    else yield* columnsOf(value, [...path, name]);
  }
}

const bufferOf = (numbers: NumberArray): Buffer =>
  Buffer.from(numbers.buffer as ArrayBuffer, numbers.byteOffset, numbers.byteLength);

/**
 * Facts as bytes: the length of a header in four bytes, the header (JSON: the path, type and length of each column), then
 * the numbers of all columns, least significant byte first. The same facts always give the same bytes.
 */
export function* encodeFacts(facts: Facts): Generator<Buffer> {
  const columns = [...columnsOf(facts as unknown as ColumnTree)];
  const header: ColumnHeader[] = columns.map(([path, column]) =>
    Array.isArray(column)
      ? { path, texts: column }
      : { path, type: column.constructor.name, length: column.length },
  );
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  yield length;
  yield text;
  for (const [, column] of columns) if (!Array.isArray(column)) yield bufferOf(column);
}

/** The facts that `encodeFacts` wrote. */
export function decodeFacts(data: Buffer): Facts {
  const start = 4 + data.readUInt32LE(0);
  const header = JSON.parse(data.toString('utf8', 4, start)) as ColumnHeader[];
  const facts: ColumnTree = {};
  let at = start;
  for (const column of header) {
    if ('texts' in column) setAtPath(facts, column.path, column.texts);
    else {
      const numbers = ARRAY_CONSTRUCTORS[column.type]!(column.length);
      bufferOf(numbers).set(data.subarray(at, at + numbers.byteLength));
      at += numbers.byteLength;
      setAtPath(facts, column.path, numbers);
    }
  }
  return facts as unknown as Facts;
}

function setAtPath(tree: ColumnTree, [name, ...rest]: string[], value: NumberArray | string[]): void {
  if (rest.length === 0) {
    tree[name!] = value;
    return;
  }
  tree[name!] ??= {};
  setAtPath(tree[name!] as ColumnTree, rest, value);
}

/** SHA-256 of encoded facts, in hexadecimal. */
export function contentHashOf(facts: Facts): string {
  const hash = createHash('sha256');
  for (const part of encodeFacts(facts)) hash.update(part);
  return hash.digest('hex');
}

/** How many hexadecimal digits name a revision: by chance, two share them once in 10^14. */
const NAME_LENGTH = 12;

/** The revision that consists of these facts. */
export function revisionOf(facts: Facts): Revision {
  const contentHash = contentHashOf(facts);
  return { name: contentHash.slice(0, NAME_LENGTH), contentHash, facts };
}
