import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Connections to PostgreSQL that each server may have: as many as Tejido takes. */
export const POOL = 10;

/** What Tejido asks of its connections, given to all: a disk that does not turn, and each statement planned once. */
export const SESSION = '-c random_page_cost=1.1 -c plan_cache_mode=force_generic_plan';

/** Listens on a free port of this machine, and says which. */
export function serve(server: Server): void {
  process.on('disconnect', () => process.exit()); // whoever started it is gone
  server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}
