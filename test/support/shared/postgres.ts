import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/home/embedded.ts';
import { findPlace } from '../../../src/home/find-place.ts';
import type { MakeShared } from './setup.ts';

/** What is lost when the machine fails is worth nothing here, and speed is. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** Starts the one PostgreSQL of a run. */
export const makePostgres: MakeShared = async () => {
  const home = await mkdtemp(join(tmpdir(), 'tejido-test-'));
  const database = await openEmbedded(home, { as: 'command', report: () => {}, settings: FAST });
  const url = new URL(database.url);
  url.pathname = '/postgres';
  const remove = async () => {
    await database.close();
    await rm((await findPlace(home)).folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
  return { value: url.href, remove };
};
