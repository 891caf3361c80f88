import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from './platform/command-error.ts';

const FILE = 'secrets.json';
const KEY_BYTES = 32;

const contents = z.object({
  personKey: z.base64url().refine((text) => Buffer.from(text, 'base64url').length === KEY_BYTES),
});

/**
 * The key of a home under which slugs of people are hashed. It is made once and never changes: what was hashed with it can
 * be recognized with no other. It is in no database and in no backup of one.
 */
export async function personKeyOf(home: string): Promise<Buffer> {
  const path = join(home, FILE);
  try {
    const text = (await textOf(path)) ?? (await make(home, path));
    return Buffer.from(contents.parse(JSON.parse(text)).personKey, 'base64url');
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException, path);
  }
}

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });

/** Makes the file whole or not at all; where another process was faster, that one's is the one. */
async function make(home: string, path: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  const text = `${JSON.stringify({ personKey: randomBytes(KEY_BYTES).toString('base64url') }, null, 2)}\n`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, path);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(path, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}

function inWords(error: NodeJS.ErrnoException, path: string): CommandError {
  return error.syscall
    ? new CommandError(
        `${path} can be neither read nor made (${error.message}): it holds a key of this home.\n` +
          'Set TEJIDO_HOME to a folder that this user may write, also where DATABASE_URL is set.',
      )
    : new CommandError(
        `${path} is damaged: it should hold the key of this home, as it was made.\n` +
          'Put the file back from a backup. A new one recognizes nobody who has left: their addresses answer 404, no longer 410.',
      );
}
