import type { Config } from '../config.ts';
import type { Ledger } from '../curation/leaving/ledger.ts';
import type { OpenDatabase, Report } from '../embedded-postgres/index.ts';
import type { Access } from '../network-database.ts';
import { explainMissingRight, toWrite } from '../platform/database/missing-rights.ts';
import { personKeyOf } from '../secrets.ts';
import { Interrupted, type Stops } from './stop-signals.ts';

/** What every command is given. */
export interface Context {
  /** Reads the configuration when it is needed: asking for help works with a wrong one. */
  config: () => Promise<Config>;
  report: Report;
  stops: Stops;
}

/** How a command enters the database. */
export type CommandAccess = Access & { ledger: Ledger };

/**
 * Runs a command's work on the open database, and lets go of the database whatever happens.
 * A stop ends a command at once (PostgreSQL rolls back what was open), a server when it is asked twice.
 */
export async function withDatabase<T>(
  { config, report, stops }: Context,
  as: 'server' | 'command',
  work: (database: OpenDatabase, config: Config, access: CommandAccess) => Promise<T>,
): Promise<T> {
  const settings = await config();
  const { openDatabase } = await import('../embedded-postgres/index.ts');
  await using database = await openDatabase(settings, { as, report });
  const inWords = async (error: unknown) => {
    throw await explainMissingRight(error, database.url, toWrite);
  };
  const { openLedger } = await import('../curation/leaving/ledger.ts');
  const access = {
    reading: database.reading,
    personKey: await personKeyOf(settings.home),
    ledger: await openLedger(settings.ledger),
  };
  const done = work(database, settings, access).catch(inWords);
  return await Interrupted.race(as === 'server' ? stops.forced : stops.asked, done);
}

/** Where the database lies, in words; an address may hold a password, and is not repeated. */
export const placeOf = ({ databaseUrl, home }: Config): string =>
  databaseUrl ? 'the database of DATABASE_URL' : `the database of TEJIDO_HOME (${home})`;
