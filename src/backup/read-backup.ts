import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { CommandError } from '../platform/command-error.ts';
import {
  anyHeader,
  anyLine,
  END_OF_ROWS,
  type End,
  FORMAT,
  type Header,
  headerLine,
  linesIn,
  type Progress,
  type SequenceState,
  type TableHead,
} from './format.ts';
import { Lines } from './lines.ts';

/** What a backup holds, piece by piece; the rows of a table are to be read before the next part. */
export type Part = { header: Header } | (TableHead & { rows: AsyncIterable<Buffer> }) | SequenceState;

/** How large the pieces are in which a file is unpacked, in bytes. */
const PIECE = 2 ** 16;

/** A file that can be read again and again, the same one each time. */
export interface BackupFile extends AsyncDisposable {
  /** Its parts in their order; they end without an error only where the file is as it was written. */
  parts(onProgress: (progress: Progress) => void): AsyncGenerator<Part, void>;
}

export async function openBackup(path: string): Promise<BackupFile> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `${path} cannot be read (${error.code}). Name a file that "tejido backup" has written.`,
    );
  });
  return {
    parts: (onProgress) => new BackupReader(unpacked(file, path), path, onProgress).parts(),
    [Symbol.asyncDispose]: () => file.close(),
  };
}

/** The contents of a file as they stream in; what is wrong with it is said in words. */
async function* unpacked(file: FileHandle, path: string): AsyncGenerator<Buffer> {
  const packed = file.createReadStream({ start: 0, autoClose: false });
  try {
    yield* pipeline(packed, createGunzip({ chunkSize: PIECE }), () => {});
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, path);
  }
}

/** What may be wrong with a file, and what to do. */
const FAULTS = {
  foreign: 'is no backup of Tejido. Name a file that "tejido backup" has written.',
  newer:
    'was written by a newer Tejido, in a form that this one does not know. Restore it with that version.',
  cut: 'is cut off: its end is missing. Copy it again from where it was written, or take another backup.',
  changed:
    'is damaged, or was changed after it was written: its checksum is another. ' +
    'Copy it again from where it was written, or take another backup.',
};

const faulty = (path: string, fault: keyof typeof FAULTS) => new CommandError(`${path} ${FAULTS[fault]}`);

/** What unpacking says of a file, in words; any other error as it is. */
function explained(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === 'EISDIR' || error.message === 'incorrect header check') return faulty(path, 'foreign');
  if (error.code === 'Z_BUF_ERROR') return faulty(path, 'cut');
  return error.code?.startsWith('Z_') ? faulty(path, 'changed') : error;
}

class BackupReader {
  readonly #lines: Lines;
  readonly #path: string;
  readonly #onProgress: (progress: Progress) => void;
  readonly #hash = createHash('sha256');
  readonly #rows: End['rows'] = {};

  constructor(contents: AsyncIterable<Buffer>, path: string, onProgress: (progress: Progress) => void) {
    this.#lines = new Lines(contents);
    this.#path = path;
    this.#onProgress = onProgress;
  }

  async *parts(): AsyncGenerator<Part, void> {
    try {
      yield { header: await this.#header() };
      for (;;) {
        const line = await this.#lines.line();
        if (!line) throw faulty(this.#path, 'cut');
        const said = this.#parse(line, anyLine);
        if ('sha256' in said) return await this.#end(said);
        this.#hash.update(line);
        yield 'table' in said ? { ...said, rows: this.#rowsOf(said.table) } : said;
      }
    } finally {
      await this.#lines.close();
    }
  }

  async #header(): Promise<Header> {
    const line = await this.#lines.line();
    if (!line) throw faulty(this.#path, this.#lines.isEmpty ? 'cut' : 'foreign');
    const { tejidoBackup } = this.#parse(line, anyHeader, 'foreign');
    if (tejidoBackup > FORMAT) throw faulty(this.#path, 'newer');
    this.#hash.update(line);
    return this.#parse(line, headerLine);
  }

  async *#rowsOf(table: string): AsyncGenerator<Buffer> {
    const rows = this.#lines.rows();
    let count = 0;
    for (;;) {
      this.#rows[table] = count;
      this.#onProgress({ table, rows: count });
      const { done, value } = await rows.next();
      if (done && !value) throw faulty(this.#path, 'cut');
      this.#hash.update(done ? END_OF_ROWS : value);
      if (done) return;
      count += linesIn(value);
      yield value;
    }
  }

  async #end({ rows, sha256 }: End): Promise<void> {
    const rest = await this.#lines.line();
    const isSame = sha256 === this.#hash.digest('hex') && isDeepStrictEqual(rows, this.#rows);
    if (rest || !this.#lines.isEmpty || !isSame) throw faulty(this.#path, 'changed');
  }

  #parse<T>(line: Buffer, as: z.ZodType<T>, fault: keyof typeof FAULTS = 'changed'): T {
    try {
      return as.parse(JSON.parse(line.toString()));
    } catch {
      throw faulty(this.#path, fault);
    }
  }
}
