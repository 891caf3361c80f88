import { randomBytes } from 'node:crypto';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot, systemAccount } from './account.ts';
import { sharedPostgres, shippedPostgres } from './binaries.ts';
import { explainFailure } from './explain-failure.ts';
import { locationIn, type PostgresLocation } from './location.ts';
import { readPointer, refuseHomeOfRoot, writePointer } from './location-pointer.ts';
import { makePrivate } from './private-files.ts';

/** Where the databases of root's homes lie: a folder that the account PostgreSQL runs as can reach. */
const SYSTEM_FOLDER = '/var/lib/tejido';

/** Finds, or prepares on first use, the place of a home's PostgreSQL. */
export async function findLocation(home: string): Promise<PostgresLocation> {
  const inside = locationIn(join(home, 'postgres'), '');
  try {
    await mkdir(home, { recursive: true });
    const place = isRoot()
      ? await locationForRoot(await realpath(home))
      : await ownLocation(await realpath(home));
    await makePrivate(place.folder, place.account);
    return place;
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? explainFailure(error.message, inside) : error;
  }
}

async function ownLocation(home: string): Promise<PostgresLocation> {
  const { folder } = await shippedPostgres();
  const place = locationIn(join(home, 'postgres'), folder);
  await refuseHomeOfRoot(home, place.data);
  return place;
}

/** Root uses an ordinary user's database as that user; its own lies outside, since PostgreSQL cannot be root. */
async function locationForRoot(home: string): Promise<PostgresLocation> {
  const postgres = await sharedPostgres(SYSTEM_FOLDER);
  const theirs = locationIn(join(home, 'postgres'), postgres);
  const owner = await stat(theirs.data).catch(() => undefined);
  if (owner) return { ...theirs, account: { uid: owner.uid, gid: owner.gid } };
  const account = await systemAccount();
  const known = await readPointer(home);
  if (known) return locationIn(known, postgres, account);
  const fresh = join(SYSTEM_FOLDER, randomBytes(6).toString('hex'));
  await makePrivate(fresh, account);
  await writePointer(home, fresh);
  return locationIn(fresh, postgres, account);
}
