import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findLocation } from '../../../src/embedded-postgres/find-location.ts';
import { openEmbedded } from '../../../src/embedded-postgres/open-embedded.ts';
import { fastFolder, placeData } from '../fast-folder.ts';
import type { MakeShared } from './keeper.ts';

/** What is lost when the machine fails is worth nothing here, and speed is. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync', // all is in memory, and a process that reads for others only adds to the work
  max_connections: '200',
};

/** Starts the one PostgreSQL of a run. */
export const makePostgres: MakeShared = async () => {
  const home = await mkdtemp(join(await fastFolder(), 'tejido-test-'));
  await placeData(home);
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
