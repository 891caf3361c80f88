import { randomBytes } from 'node:crypto';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot, systemAccount } from './account.ts';
import { sharedPostgres, shippedPostgres } from './binaries.ts';
import { explain } from './explain.ts';
import { makePrivate } from './files.ts';
import { layOut, type Place } from './place.ts';
import { pointedPlace, pointTo, refuseRootsHome } from './pointer.ts';

/** Where the databases of root's homes lie: a folder that the account PostgreSQL runs as can reach. */
const SYSTEM_FOLDER = '/var/lib/tejido';

/** Finds, or prepares on first use, the place of a home's PostgreSQL. */
export async function findPlace(home: string): Promise<Place> {
  const inside = layOut(join(home, 'postgres'), '');
  try {
    await mkdir(home, { recursive: true });
    const place = isRoot() ? await rootsPlace(await realpath(home)) : await ownPlace(await realpath(home));
    await makePrivate(place.folder, place.account);
    return place;
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? explain(error.message, inside) : error;
  }
}

async function ownPlace(home: string): Promise<Place> {
  const { folder } = await shippedPostgres();
  const place = layOut(join(home, 'postgres'), folder);
  await refuseRootsHome(home, place.data);
  return place;
}

/** Root uses an ordinary user's database as that user; its own lies outside, since PostgreSQL cannot be root. */
async function rootsPlace(home: string): Promise<Place> {
  const postgres = await sharedPostgres(SYSTEM_FOLDER);
  const theirs = layOut(join(home, 'postgres'), postgres);
  const owner = await stat(theirs.data).catch(() => undefined);
  if (owner) return { ...theirs, account: { uid: owner.uid, gid: owner.gid } };
  const account = await systemAccount();
  const known = await pointedPlace(home);
  if (known) return layOut(known, postgres, account);
  const fresh = join(SYSTEM_FOLDER, randomBytes(6).toString('hex'));
  await makePrivate(fresh, account);
  await pointTo(home, fresh);
  return layOut(fresh, postgres, account);
}
