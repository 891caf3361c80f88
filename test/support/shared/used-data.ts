import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/home/embedded.ts';
import { findPlace } from '../../src/home/find-place.ts';
import { openNetwork } from '../../src/network-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a home that was used before and is stopped, to make others from. */
    usedData: string;
  }
}

/** Vitest calls this once a run, and what it returns at the end. Making a database takes three seconds, copying it a tenth. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'tejido-used-'));
  const database = await openEmbedded(home, { as: 'command', report: () => {} });
  const { orm } = await openNetwork(database.url);
  await orm.close();
  await database.close();
  const { folder, data } = await findPlace(home);
  project.provide('usedData', data);
  return async () => {
    await rm(folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
}
