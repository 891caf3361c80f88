import { setTimeout } from 'node:timers/promises';
import { beforeAll } from 'vitest';
import { createDatabase, TEST_KEY } from './database.ts';
import { openServer } from './served.ts';

type Data = 'seededNetwork' | 'shippedNetwork';

const shared = new Map<Data, Promise<string>>();

/** A server over all data that ships: that of a first start, and the demo. See `sharedServer`. */
export const shippedServer = () => sharedServer('shippedNetwork');

/** A server as it is after a first start, without the demo. See `sharedServer`. */
export const seededServer = () => sharedServer('seededNetwork');

/**
 * A server for all tests of a suite. All files of a process share it, since they only read, and it ends with the process;
 * its graph has been read.
 */
function sharedServer(data: Data): { readonly url: string } {
  let url = '';
  beforeAll(async () => {
    const opened = shared.get(data) ?? serveShared(data);
    shared.set(data, opened);
    url = await opened;
  });
  return {
    get url() {
      return url;
    },
  };
}

async function serveShared(data: Data): Promise<string> {
  const { orm, reading } = await createDatabase(data);
  const server = await openServer(reading, { writer: orm, personKey: TEST_KEY, logLevel: 'silent' });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  await fetch(`${url}/map?view=table`);
  // Until the map is drawn, the first page says so.
  const isDrawn = async () => !(await (await fetch(url)).text()).includes('map waiting');
  while (!(await isDrawn())) await setTimeout(100);
  return url;
}
