import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** Where one embedded PostgreSQL lives. */
export interface PostgresLocation {
  /** The folder that holds the rest. */
  folder: string;
  /** PostgreSQL's data folder. */
  data: string;
  /** The folder of its unix socket, the only way in. */
  sockets: string;
  log: string;
  /** The folder with PostgreSQL's `bin/`. */
  postgres: string;
  /** Whom PostgreSQL runs as, when not as ourselves. */
  account?: Account | undefined;
}

/** The number in the socket's name; no TCP port is opened. */
export const SOCKET_PORT = 5432;

/** The longest socket path that Linux (107 bytes) and macOS (103) both take. */
const LONGEST_SOCKET = 103;

/** Names the parts of a place; touches nothing. */
export function locationIn(folder: string, postgres: string, account?: Account): PostgresLocation {
  return {
    folder,
    data: join(folder, 'data'),
    sockets: socketFolder(folder),
    log: join(folder, 'postgres.log'),
    postgres,
    account,
  };
}

/** The address of a database of the place for a role, in the form that pg, MikroORM and psql all read. */
export function databaseUrl(place: PostgresLocation, database: string, role = 'tejido'): string {
  return `postgresql://${role}@${encodeURIComponent(place.sockets)}:${SOCKET_PORT}/${database}`;
}

function socketFolder(folder: string): string {
  const beside = join(folder, 'run');
  if (Buffer.byteLength(join(beside, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET) return beside;
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join('/tmp', `tejido-${process.getuid?.() ?? 0}-${key}`);
}
