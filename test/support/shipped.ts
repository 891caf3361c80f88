import { beforeAll } from 'vitest';
import { importPackage } from '../../src/exchange/importing/import-package.ts';
import { createDatabase, TEST_KEY } from './database.ts';
import { closeAtOnce } from './http.ts';
import { openServer } from './served.ts';

let shared: Promise<string> | undefined;

/**
 * A server over the data that ships, as it is after the first start, for all tests of a suite. All files of a process share
 * it, since they only read, and it ends with the process; its graph has been read.
 */
export function shippedServer(): { readonly url: string } {
  let url = '';
  beforeAll(async () => {
    shared ??= serveWith().then(async (shipped) => {
      await fetch(`${shipped.url}/map?view=table`);
      return shipped.url;
    });
    url = await shared;
  });
  return {
    get url() {
      return url;
    },
  };
}

/** A server over the data that ships and over further packages, which whoever asked for it closes. */
export async function serveWith(...further: string[]): Promise<{ url: string; close: () => Promise<void> }> {
  const { orm, reading, drop } = await createDatabase('shippedNetwork');
  for (const folder of further) await importPackage(orm.em, folder, { actor: 'test' });
  const server = await openServer(reading, { writer: orm, personKey: TEST_KEY, logLevel: 'silent' });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => closeAtOnce(server).then(drop) };
}
