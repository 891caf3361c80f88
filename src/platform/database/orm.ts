import type {
  EntityMetadata,
  EntityName,
  EventSubscriber,
  MetadataStorage,
  MigrationObject,
} from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
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
  subscribers: EventSubscriber[] = [],
): Options =>
  defineConfig({
    clientUrl: url,
    entities: tables,
    extensions: [Migrator],
    subscribers,
    discovery: { onMetadata: keepWhatIsReferredTo },
    migrations: { tableName: 'migration', migrationsList, snapshot: false },
    // Functions, views and most triggers are not MikroORM's: see schema-difference.ts.
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true, skipViews: [/./] },
    pool: { min: 0, max: 10 },
    // MikroORM reads only host, user and the like off the address; pg reads all of it, sslmode and options too.
    driverOptions: {
      connectionString: url,
      Client: PreparingClient,
      connectionTimeoutMillis: ACQUIRE_TIMEOUT,
      onConnect: setUpSession({ ...unlessSet(url, NO_SPINNING_DISK), ...settings }, ACQUIRE_TIMEOUT),
    },
  });

/** A row that others refer to stays until they are gone: what goes with it by itself would leave no change. */
function keepWhatIsReferredTo({ properties }: EntityMetadata): void {
  for (const property of Object.values<EntityMetadata['props'][number]>(properties)) {
    if (property.kind !== 'm:1') continue;
    property.deleteRule = 'restrict';
    property.updateRule = 'restrict';
  }
}

/** The settings that the address of the database does not make itself, in its `options`. */
function unlessSet(url: string, settings: SessionSettings): SessionSettings {
  const set = new URL(url).searchParams.get('options') ?? '';
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !set.includes(name)));
}

/** The tables that MikroORM has discovered last: that takes it a tenth of a second, and each login opens one of its own. */
let discovered: (Pick<Options, 'entities' | 'discovery'> & { metadata: MetadataStorage }) | undefined;

/** Opens the database; nothing is asked of it before the first query. */
export async function openOrm(options: Options): Promise<MikroORM> {
  if (isDiscovered(options, discovered)) return new OrmOfDiscovered(options, discovered.metadata);
  const orm = await MikroORM.init(options);
  discovered = { entities: options.entities, discovery: options.discovery, metadata: orm.getMetadata() };
  return orm;
}

/** Of an earlier discovery nothing is used again: each leaves its metadata on the classes of the entities. */
const isDiscovered = (options: Options, last: typeof discovered): last is NonNullable<typeof discovered> =>
  options.entities === last?.entities && options.discovery?.onMetadata === last?.discovery?.onMetadata;

/** MikroORM over tables that another one has discovered. */
class OrmOfDiscovered extends MikroORM {
  readonly #metadata: MetadataStorage;

  constructor(options: Options, metadata: MetadataStorage) {
    super({ ...options, discovery: { ...options.discovery, skipSyncDiscovery: true } });
    this.#metadata = metadata;
    this.driver.setMetadata(metadata);
    this.em = Object.assign(this.driver.createEntityManager() as MikroORM['em'], { global: true });
  }

  override getMetadata(): MetadataStorage;
  override getMetadata<Entity extends object>(name: EntityName<Entity>): EntityMetadata<Entity>;
  override getMetadata<Entity extends object>(name?: EntityName<Entity>) {
    return name ? this.#metadata.get(name) : this.#metadata;
  }
}
