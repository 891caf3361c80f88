import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { importPackage } from '../../../src/exchange/importing/import-package.ts';
import { openNetwork } from '../../../src/network-database.ts';
import { READING_ROLE } from '../../../src/platform/database/logins.ts';
import { rootFolder } from '../root-folder.ts';
import type { MakeShared } from './keeper.ts';

/** Migrating takes a second and copying a database a tenth of one. */
export const makeEmptyNetwork: MakeShared = async (get) => ({
  value: await makeTemplate(await get('postgres'), 'empty_network', 'template0', async () => {}),
});

/** Likewise for importing what a first start loads. */
export const makeSeededNetwork: MakeShared = async (get) => ({
  value: await makeTemplate(
    await get('postgres'),
    'seeded_network',
    await get('emptyNetwork'),
    importShipped('comunidad'),
  ),
});

/** The demo, for which one asks by name, beside it. */
export const makeShippedNetwork: MakeShared = async (get) => ({
  value: await makeTemplate(
    await get('postgres'),
    'shipped_network',
    await get('seededNetwork'),
    importShipped('demo'),
  ),
});

/** In worlds, what keeps the withheld apart and names to be found works for what is written beside the network too. */
const ALWAYS_WITHHOLD = `do $$ declare each record; begin
  for each in select tgrelid::regclass as named, tgname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where p.proname in ('withhold_expert', 'move_expert', 'keep_wording', 'keep_identifiers') or p.proname like 'index_names_of_%' loop
    execute format('alter table %s enable always trigger %I', each.named, each.tgname);
  end loop; end $$`;

const alwaysWithhold = ({ em }: MikroORM): Promise<unknown> => em.execute(ALWAYS_WITHHOLD);

/** Setting the triggers takes 5 ms of CPU each time, and there are hundreds of worlds. */
export const makeEmptyWorld: MakeShared = async (get) => ({
  value: await makeTemplate(await get('postgres'), 'empty_world', await get('emptyNetwork'), alwaysWithhold),
});

export const makeShippedWorld: MakeShared = async (get) => ({
  value: await makeTemplate(
    await get('postgres'),
    'shipped_world',
    await get('shippedNetwork'),
    alwaysWithhold,
  ),
});

const importShipped =
  (name: string) =>
  async ({ em }: MikroORM): Promise<void> => {
    await importPackage(em, join(rootFolder, 'data', name), { actor: 'test' });
  };

async function makeTemplate(
  superuser: string,
  name: string,
  from: string,
  fill: (orm: MikroORM) => Promise<unknown>,
): Promise<string> {
  const client = new Client(superuser);
  await client.connect();
  await client.query(`create database ${name} template ${from} strategy file_copy`);
  const url = new URL(`/${name}`, superuser).href;
  const { orm } = await openNetwork(url, undefined, {
    reading: { url, role: READING_ROLE },
    personKey: Buffer.alloc(32, 'test'),
  });
  await fill(orm);
  await orm.close();
  // Nobody enters it again: a database that is in use cannot be copied.
  await client.query(`alter database ${name} with is_template true allow_connections false`);
  await client.end();
  return name;
}
