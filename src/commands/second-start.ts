import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../config.ts';
import { alreadyServed } from '../embedded-postgres/open-embedded.ts';
import { runningServer } from '../embedded-postgres/running-server.ts';
import { explainListen } from './explain-listen.ts';

/**
 * Refuses a start that could not end well: a server runs on the home already, or nothing can listen at the port. It makes
 * nothing, so it can be asked before anything is built or made.
 */
export async function refuseSecondStart(config: Config): Promise<void> {
  const present = config.databaseUrl ? undefined : await runningServer(config.home);
  if (present !== undefined) throw alreadyServed(present);
  await explainListen(config, () => listenOnce(config));
}

async function listenOnce({ host, port }: Config): Promise<void> {
  const server = createServer().listen({ host, port });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
