import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, systemAccount } from '../../../src/embedded-postgres/account.ts';
import { findLocation } from '../../../src/embedded-postgres/find-location.ts';
import { writePointer } from '../../../src/embedded-postgres/location-pointer.ts';
import { openEmbedded } from '../../../src/embedded-postgres/open-embedded.ts';
import { makePrivate } from '../../../src/embedded-postgres/private-files.ts';
import type { MakeShared } from './keeper.ts';

/** What is lost when the machine fails is worth nothing here, and speed is. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** A file system in memory, where Linux has it: files are made and removed there for a tenth of the time. */
const MEMORY = '/dev/shm';

/** What the databases of a run take at most, in bytes; containers often have less memory there. */
const NEEDED = 2 ** 30;

/** Starts the one PostgreSQL of a run. */
export const makePostgres: MakeShared = async () => {
  const home = await makeHome(await fastFolder());
  const database = await openEmbedded(home, { as: 'command', report: () => {}, settings: FAST });
  const url = new URL(database.url);
  url.pathname = '/postgres';
  const remove = async () => {
    await database.close();
    await rm((await findLocation(home)).folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
  return { value: url.href, remove };
};

async function fastFolder(): Promise<string> {
  const found = await statfs(MEMORY).catch(() => undefined);
  return found && found.bavail * found.bsize > NEEDED ? MEMORY : tmpdir();
}

/** A home in a folder, and its data there too: root's would lie under /var/lib. */
async function makeHome(folder: string): Promise<string> {
  const home = await mkdtemp(join(folder, 'tejido-test-'));
  if (isRoot()) {
    const data = await mkdtemp(join(folder, 'tejido-postgres-'));
    await makePrivate(data, await systemAccount());
    await writePointer(home, data);
  }
  return home;
}
