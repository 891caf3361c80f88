import type { Logins } from '../platform/database/logins.ts';

/** Prints one line for the person at the terminal. */
export type Report = (line: string) => void;

/** A database that is ready to be connected to. */
export interface OpenDatabase extends AsyncDisposable, Logins {
  /** Tells the other processes of this home where this one answers, once it does. */
  announce(address: string): Promise<void>;
  /** Lets go of it: the embedded PostgreSQL stops with its last user. */
  close(): Promise<void>;
}
