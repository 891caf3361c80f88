import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../platform/command-error.ts';
import { exists } from './private-files.ts';

/** In a home whose database lies elsewhere; its first line says where. */
const POINTER = 'postgres-is-elsewhere.txt';

/** In that place; its first line says whose it is. */
const OWNER = 'home.txt';

const firstLine = async (file: string) =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n')[0] || undefined;

/** The place a home points to. A moved home keeps it; a copied one gets none, so that two never share a database. */
export async function readPointer(home: string): Promise<string | undefined> {
  const place = await firstLine(join(home, POINTER));
  if (!place) return undefined;
  const owner = await firstLine(join(place, OWNER));
  if (!owner || owner === home) return place;
  if ((await firstLine(join(owner, POINTER))) === place) return undefined;
  await writePointer(home, place);
  return place;
}

/** Ties a home and the place of its database to each other, in words for whoever looks into either. */
export async function writePointer(home: string, place: string): Promise<void> {
  await writeFile(
    join(home, POINTER),
    `${place}\n\nTejido was started here by root, and PostgreSQL refuses to run as root: it runs as another user,\n` +
      'and its data lies in the folder above. To start anew, remove both that folder and this one.\n',
  );
  await writeFile(
    join(place, OWNER),
    `${home}\n\nis the home (TEJIDO_HOME) of the database in this folder.\n`,
  );
}

/** What root keeps elsewhere an ordinary user cannot open: better said than answered with an empty database. */
export async function refuseHomeOfRoot(home: string, data: string): Promise<void> {
  const place = await firstLine(join(home, POINTER));
  if (!place || (await exists(data))) return;
  throw new CommandError(
    `The home ${home} was first used by root; its database lies in ${place}.\n` +
      'Start Tejido as root again, or set TEJIDO_HOME to a folder of your own.',
  );
}
