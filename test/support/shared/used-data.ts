import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findLocation } from '../../../src/embedded-postgres/find-location.ts';
import { openEmbedded } from '../../../src/embedded-postgres/open-embedded.ts';
import { openNetwork } from '../../../src/network-database.ts';
import { fastFolder, placeData } from '../fast-folder.ts';
import type { MakeShared } from './keeper.ts';

/** Making a database takes three seconds, copying it a tenth of one. */
export const makeUsedData: MakeShared = async () => {
  const home = await mkdtemp(join(await fastFolder(), 'tejido-used-'));
  await placeData(home);
  const database = await openEmbedded(home, { as: 'command', report: () => {} });
  const { orm } = await openNetwork(database.url);
  await orm.close();
  await database.close();
  const { folder, data } = await findLocation(home);
  const remove = async () => {
    await rm(folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
  return { value: data, remove };
};
