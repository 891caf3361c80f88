import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Connections to PostgreSQL that each server may have: as many as Tejido takes. */
export const POOL = 10;

/** Listens on a free port of this machine, and says which. */
export function serve(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}
