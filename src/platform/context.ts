import type { Reader } from './read/reader.ts';

/** What every resolver of a request can rely on. */
export interface Context {
  requestId: string;
  reader: Reader;
  /** Aborts when the caller leaves or the request has taken too long. */
  signal: AbortSignal;
}
