import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, systemAccount } from '../../src/embedded-postgres/account.ts';
import { writePointer } from '../../src/embedded-postgres/location-pointer.ts';
import { makePrivate } from '../../src/embedded-postgres/private-files.ts';

/** A file system in memory, where Linux has it: files are made and removed there for a tenth of the time. */
const MEMORY = '/dev/shm';

/** What the databases of a run take at most, in bytes; containers often have less memory there. */
const NEEDED = 2 ** 30;

/** Where temporary files are fast. */
export async function fastFolder(): Promise<string> {
  const found = await statfs(MEMORY).catch(() => undefined);
  return found && found.bavail * found.bsize > NEEDED ? MEMORY : tmpdir();
}

/** Puts the data of a home where files are fast too: root's would lie under /var/lib. */
export async function placeData(home: string): Promise<void> {
  if (!isRoot()) return; // it lies in the home
  const data = await mkdtemp(join(await fastFolder(), 'tejido-postgres-'));
  await makePrivate(data, await systemAccount());
  await writePointer(home, data);
}
