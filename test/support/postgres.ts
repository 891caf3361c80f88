import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/home/embedded.ts';
import { findPlace } from '../../src/home/find-place.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address of the one PostgreSQL that all test files of a run share. */
    postgresUrl: string;
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
  return async () => {
    await database.close();
    const place = await findPlace(home);
    await rm(place.folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
}
