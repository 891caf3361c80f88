import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/home/embedded.ts';
import { findPlace } from '../../src/home/find-place.ts';
import { openNetwork } from '../../src/network-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address of the one PostgreSQL that all test files of a run share. */
    postgresUrl: string;
    /** The name of a database with the network's tables and nothing in them, to make others from. */
    emptyNetwork: string;
  }
}

/** What is lost when the machine fails is worth nothing here, and speed is. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Vitest calls this once a run, and what it returns at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'tejido-test-'));
  const database = await openEmbedded(home, { as: 'command', report: () => {}, settings: FAST });
  const url = new URL(database.url);
  url.pathname = '/postgres';
  project.provide('postgresUrl', url.href);
  project.provide('emptyNetwork', await makeEmptyNetwork(url));
  return async () => {
    await database.close();
    const place = await findPlace(home);
    await rm(place.folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
}

/** Migrating takes a second and copying a database a tenth of one, so it is done once a run. */
async function makeEmptyNetwork(superuser: URL): Promise<string> {
  const name = 'empty_network';
  const client = new Client(superuser.href);
  await client.connect();
  await client.query(`create database ${name}`);
  const { orm } = await openNetwork(new URL(`/${name}`, superuser).href);
  await orm.close();
  // Nobody enters it again: a database that is in use cannot be copied.
  await client.query(`alter database ${name} with is_template true allow_connections false`);
  await client.end();
  return name;
}
