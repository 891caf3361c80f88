import { randomBytes } from 'node:crypto';
import { chown, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CommandError } from './platform/command-error.ts';

const FILE = 'secrets.json';
const KEY_BYTES = 32;

const key = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === KEY_BYTES);

const contents = z.looseObject({
  personKey: key,
  pepper: key.optional(),
  gatewaySecret: key.optional(),
  formerPeppers: z.array(z.object({ key, until: z.iso.datetime() })).optional(),
});

/** What the file of a home holds: keys as base64url. */
export type Secrets = z.infer<typeof contents>;

/** A new key, as the file holds it. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url');

/**
 * The key of a home under which slugs of people are hashed. It is made once and never changes: what was hashed with it can
 * be recognized with no other. It is in no database and in no backup of one.
 */
export const personKeyOf = async (home: string): Promise<Buffer> =>
  Buffer.from((await readSecrets(home)).personKey, 'base64url');

/** What the file of a home holds; it is made where there is none. */
export async function readSecrets(home: string): Promise<Secrets> {
  const path = join(home, FILE);
  try {
    return parse((await textOf(path)) ?? (await make(home, path)));
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException, path);
  }
}

/** Changes the file of a home, whole or not at all; whoever else would change it waits. Answers what it holds then. */
export async function changeSecrets(home: string, change: (secrets: Secrets) => Secrets): Promise<Secrets> {
  await readSecrets(home);
  const path = join(home, FILE);
  try {
    return await withLock(`${path}.lock`, async () => {
      const changed = change(parse(await readFile(path, 'utf8')));
      await replace(path, changed);
      return changed;
    });
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException, path);
  }
}

const parse = (text: string): Secrets => contents.parse(JSON.parse(text));

const textFor = (secrets: Secrets): string => `${JSON.stringify(secrets, null, 2)}\n`;

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });

/** Makes the file whole or not at all; where another process was faster, that one's is the one. */
async function make(home: string, path: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const text = textFor({ personKey: newKey(), pepper: newKey() });
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(path, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}

/** Puts a new file in the place of the old one, of the same owner: the server need not be whoever runs a command. */
async function replace(path: string, secrets: Secrets): Promise<void> {
  const { uid, gid } = await stat(path);
  const draft = await writeDraft(path, textFor(secrets));
  try {
    if (process.getuid?.() === 0) await chown(draft, uid, gid);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

/** A change takes milliseconds: a lock that is older was left by a process that was ended. */
const STALE = 5_000;

/** Works while nobody else does who takes the same lock. */
async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const isTaken = await writeFile(lock, '', { flag: 'wx' }).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return true;
      },
    );
    if (!isTaken) break;
    const since = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > STALE) await rm(lock, { force: true });
    else await sleep(20);
  }
  return work().finally(() => rm(lock, { force: true }));
}

function inWords(error: NodeJS.ErrnoException, path: string): CommandError {
  return error.syscall
    ? new CommandError(
        `${path} can be neither read nor made (${error.message}): it holds the keys of this home.\n` +
          'Set TEJIDO_HOME to a folder that this user may write, also where DATABASE_URL is set.',
      )
    : new CommandError(
        `${path} is damaged: it should hold the keys of this home, as they were made.\n` +
          'Put the file back from a backup. A new one recognizes nobody who has left: their addresses answer 404, no longer 410.',
      );
}
