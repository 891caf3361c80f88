import { z } from 'zod';

// A backup is text, packed with gzip, that can be read without Tejido (`zcat`). Line by line:
//   {"tejidoBackup":1,"takenAt":"...","migrations":["...", ...]}
//   {"table":"public.batch","columns":["id", ...]}   once a table, each after those it refers to
//   rows as PostgreSQL's COPY writes them, one a line, and a line with "\." after the last
//   {"sequence":"public.batch_id_seq","value":"12","called":true}   once a sequence
//   {"rows":{"public.batch":12, ...},"sha256":"..."}   the end; the checksum is of all that stands before this line

/** The version of this format. */
export const FORMAT = 1;

/** Ends the rows of a table; no row can read like it, since COPY writes a backslash of a value twice. */
export const END_OF_ROWS = Buffer.from('\\.\n');

/** How text and numbers are written on both ways, whatever the role or the database is set to; and it takes as long as it takes. */
export const COPY_SETTINGS = {
  datestyle: 'ISO',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '3',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
};

/** How far the format of the file is ours to read. */
export const anyHeader = z.object({ tejidoBackup: z.number() });

export const headerLine = z.strictObject({
  tejidoBackup: z.literal(FORMAT),
  takenAt: z.string(),
  migrations: z.array(z.string()),
});

const tableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

const sequenceLine = z.strictObject({
  sequence: z.string(),
  value: z.string().regex(/^-?\d+$/),
  called: z.boolean(),
});

const endLine = z.strictObject({ rows: z.record(z.string(), z.number()), sha256: z.string() });

/** A line of which there are several, or the last. */
export const anyLine = z.union([tableLine, sequenceLine, endLine]);

/** What a backup says first: when it was taken, and which migrations had been applied to the database. */
export type Header = z.infer<typeof headerLine>;
/** A table by its schema and name, and the columns of its rows; what PostgreSQL computes is no part of them. */
export type TableHead = z.infer<typeof tableLine>;
/** A sequence, the value it has, and whether that was given out. */
export type SequenceState = z.infer<typeof sequenceLine>;
/** What a backup says last: the rows of each table, and the checksum. */
export type End = z.infer<typeof endLine>;

/** A table whose rows go by, and how many have. */
export interface Progress {
  table: string;
  rows: number;
}

/** A line of JSON. */
export const lineOf = (value: Header | TableHead | SequenceState | End): Buffer =>
  Buffer.from(`${JSON.stringify(value)}\n`);

export const NEWLINE = 10;

/** How many lines end in a piece of the contents, and so how many rows: a line break in a value is written as two letters. */
export function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}
