/** A row as PostgreSQL may send it: five integers and a text, any of them null. */
export interface CopyRow {
  numbers: (number | null)[];
  text: string | null;
}

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

/** A field: its length in bytes, then its value; a length of -1 and nothing more for null. */
const field = (value: Buffer | null): Buffer =>
  value === null ? int32(-1) : Buffer.concat([int32(value.length), value]);

/** Rows in PostgreSQL's binary COPY format, as its manual describes it; broken off before the end, if wished. */
export function copied(rows: readonly CopyRow[], { whole = true } = {}): Buffer {
  const tuples = rows.flatMap(({ numbers, text }) => [
    Buffer.from([0, numbers.length + 1]),
    ...numbers.map((number) => field(number === null ? null : int32(number))),
    field(text === null ? null : Buffer.from(text)),
  ]);
  return Buffer.concat([SIGNATURE, int32(0), int32(0), ...tuples, ...(whole ? [END] : [])]);
}
