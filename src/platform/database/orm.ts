import { type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import { ChangeRecorder } from '../changes/recorder.ts';
import type { AnyTable } from '../tables/table.ts';
import { PreparingClient } from './preparing-client.ts';
import { type SessionSettings, setUpSession } from './session-settings.ts';

/** How long a request may wait for a free connection before it is answered with 503, in milliseconds. */
export const ACQUIRE_TIMEOUT = 5_000;

/** By default PostgreSQL plans for spinning disks, and prefers reading a whole table to looking rows up. */
const NO_SPINNING_DISK = { random_page_cost: '1.1' };

/** MikroORM over the given tables; the server, the migrator and the tests open it alike. */
export const ormOptions = (
  url: string,
  tables: AnyTable[],
  migrationsList: MigrationObject[],
  settings: SessionSettings = {},
): Options =>
  defineConfig({
    clientUrl: url,
    entities: tables,
    extensions: [Migrator],
    subscribers: [new ChangeRecorder()],
    migrations: { tableName: 'migration', migrationsList, snapshot: false },
    schemaGenerator: { ignoreRoutines: true },
    pool: { min: 0, max: 10 },
    // MikroORM reads only host, user and the like off the address; pg reads all of it, sslmode and options too.
    driverOptions: {
      connectionString: url,
      Client: PreparingClient,
      connectionTimeoutMillis: ACQUIRE_TIMEOUT,
      onConnect: setUpSession({ ...unlessSet(url, NO_SPINNING_DISK), ...settings }, ACQUIRE_TIMEOUT),
    },
  });

/** The settings that the address of the database does not make itself, in its `options`. */
function unlessSet(url: string, settings: SessionSettings): SessionSettings {
  const set = new URL(url).searchParams.get('options') ?? '';
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !set.includes(name)));
}

/** Opens the database; nothing is asked of it before the first query. */
export const openOrm = (options: Options) => MikroORM.init(options);
