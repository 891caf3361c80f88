import type { Client } from 'pg';
import type { Migrate } from '../network-database.ts';
import { CommandError } from '../platform/command-error.ts';
import { appliedIn, filledOf, MIGRATIONS, tablesIn } from './catalog.ts';
import type { TableHead } from './format.ts';

/** What may be in a database that holds no network: which migrations were applied, and where a server drew nothing. */
const NO_CONTENTS = [MIGRATIONS, 'public.stored_layout'];

const SHOWN = 3;

/** What to do where a database cannot take a backup. */
const ELSEWHERE =
  'Set TEJIDO_HOME to a new folder, or DATABASE_URL to a new database, and restore there before a server is started.';

/**
 * Makes the tables as they were after the given migrations, in a database that has none; where there are tables, they must
 * be of no later migrations and hold nothing, and nobody writes into them from here on.
 */
export async function prepareTables(
  client: Client,
  migrations: readonly string[],
  migrate: Migrate,
  place: string,
): Promise<void> {
  const present = await tablesIn(client);
  if (present.length > 0) await refuseOccupied(client, present, migrations, place);
  await migrate([...migrations]);
}

async function refuseOccupied(
  client: Client,
  present: readonly TableHead[],
  migrations: readonly string[],
  place: string,
): Promise<void> {
  const names = present.map(({ table }) => table);
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
  const applied = await appliedIn(client, present);
  const foreign = applied.length > 0 ? [] : names.filter((name) => name !== MIGRATIONS);
  if (foreign.length > 0)
    throw refusal(place, `is not empty: it has tables that are not of Tejido (${some(foreign)})`);
  const contents = present.filter(({ table }) => !NO_CONTENTS.includes(table));
  const filled = await filledOf(client, contents);
  if (filled.length > 0) throw refusal(place, `is not empty: there are rows in ${some(filled)}`);
  const later = applied.filter((name) => !migrations.includes(name));
  if (later.length > 0) {
    throw refusal(place, `has the tables of ${later.join(', ')} already, which the backup is older than`);
  }
}

const refusal = (place: string, what: string) =>
  new CommandError(`Nothing was restored: ${place} ${what}.\n${ELSEWHERE}`);

const some = (names: readonly string[]) =>
  names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '');
