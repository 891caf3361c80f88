import { join } from 'node:path';
import { serveApp } from '../../src/app.ts';
import { importPackage } from '../../src/exchange/importing/import-package.ts';
import { createDatabase } from './database.ts';
import { rootFolder } from './program.ts';

interface Shipped {
  url: string;
  close: () => Promise<void>;
}

let shared: Promise<Shipped> | undefined;

/**
 * A server over the data that ships, as it is after the first start, and over further packages if any are named. The
 * one without further packages is shared by all test files of a process, since they only read, and ends with it.
 */
export function serveShipped(...further: string[]): Promise<Shipped> {
  if (further.length > 0) return serveWith(further);
  shared ??= serveWith([]).then(({ url }) => ({ url, close: async () => {} }));
  return shared;
}

async function serveWith(further: string[]): Promise<Shipped> {
  const { orm, drop } = await createDatabase();
  for (const folder of [join(rootFolder, 'data/datacon'), join(rootFolder, 'data/demo'), ...further]) {
    await importPackage(orm.em, folder, { actor: 'test' });
  }
  const server = await serveApp(orm, { logLevel: 'silent' });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => server.close().then(drop) };
}
