import { join } from 'node:path';
import { serveApp } from '../../src/app.ts';
import { importPackage } from '../../src/exchange/importing/import-package.ts';
import { createDatabase } from './database.ts';
import { rootFolder } from './program.ts';

/**
 * A server over the data that ships, as it is after the first start, and over further packages if any are named; for a
 * whole test file, which closes it.
 */
export async function serveShipped(
  ...further: string[]
): Promise<{ url: string; close: () => Promise<void> }> {
  const { orm, drop } = await createDatabase();
  for (const folder of [join(rootFolder, 'data/datacon'), join(rootFolder, 'data/demo'), ...further]) {
    await importPackage(orm.em, folder, { actor: 'test' });
  }
  const server = await serveApp(orm, { logLevel: 'silent' });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => server.close().then(drop) };
}
