import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from '../../platform/command-error.ts';
import { type LedgerEntry, type LedgerLine, ledgerLine, openEntries } from './ledger-entries.ts';

const KEY_BYTES = 32;

/** Who left, in a file outside of the database and its backups: it has keyed hashes and no name. */
export interface Ledger {
  path: string;
  /** Tells keys apart, and tells nothing of the key. */
  keyId: string;
  /** The keyed hash of a text, and of what kind of text it is. */
  hash: (kind: string, text: string) => string;
  /** Those who left and did not come back. */
  entries: () => Promise<LedgerEntry[]>;
  /** Adds lines, and returns when they are on the disk. */
  append: (lines: readonly LedgerLine[]) => Promise<void>;
}

/** Where the key of a ledger is kept: beside it, made once, and never another one. */
export const keyPathOf = (path: string): string => `${path.replace(/\.ndjson$/, '')}.key`;

/** Opens the ledger at a path; the first time, its key is made. */
export async function openLedger(path: string): Promise<Ledger> {
  const key = await keyOf(path).catch(inWords(path));
  const hash = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}\n${text}`).digest('base64url');
  return {
    path,
    keyId: hash('key', '').slice(0, 16),
    hash,
    entries: async () => openEntries(await linesOf(path).catch(inWords(path))),
    append: (lines) => append(path, lines).catch(inWords(path)),
  };
}

async function keyOf(path: string): Promise<Buffer> {
  const text = (await textOf(keyPathOf(path))) ?? (await makeKey(path));
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length === KEY_BYTES) return key;
  throw new CommandError(`${keyPathOf(path)} is damaged: it should hold the key of the ledger. ${PUT_BACK}`);
}

const PUT_BACK = 'Put the file back from where you keep a copy: without it nobody who left is recognized.';

/** Makes the key whole or not at all; where another process was faster, that one's is the one. */
async function makeKey(path: string): Promise<string> {
  if (((await textOf(path)) ?? '') !== '')
    throw new CommandError(`${keyPathOf(path)} is missing, the key of the ledger ${path}. ${PUT_BACK}`);
  const draft = `${keyPathOf(path)}.${randomBytes(4).toString('hex')}`;
  const text = `${randomBytes(KEY_BYTES).toString('base64url')}\n`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, keyPathOf(path));
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(keyPathOf(path), 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });

/** The lines; a last one that was cut off while it was written was never acknowledged, and is left out. */
async function linesOf(path: string): Promise<LedgerLine[]> {
  const lines = ((await textOf(path)) ?? '').split('\n');
  lines.pop();
  return lines.flatMap((text, at) => (text === '' ? [] : [parse(path, text, at + 1)]));
}

function parse(path: string, text: string, number: number): LedgerLine {
  try {
    return ledgerLine.parse(JSON.parse(text));
  } catch {
    throw new CommandError(`Line ${number} of ${path} is damaged. ${PUT_BACK}`);
  }
}

async function append(path: string, lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return;
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    const start = last !== false && last !== '\n' ? '\n' : ''; // after a line that was cut off
    await file.appendFile(start + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

const inWords =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (!error.syscall) throw error;
    throw new CommandError(
      `The ledger ${path} can be neither read nor written (${error.message}), so nothing was done.\n` +
        'Set TEJIDO_LEDGER, or TEJIDO_HOME, to a place that this user may write.',
      { cause: error },
    );
  };
