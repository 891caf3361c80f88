import { CommandError } from '../../platform/command-error.ts';
import { FetchFailed } from '../../platform/fetch/fetch-failed.ts';
import { fetchOutside } from '../../platform/fetch/fetch-outside.ts';
import type { AskNetwork } from '../lens/pair-theirs.ts';
import type { AskOptions } from './read-sdl.ts';

/** How long another network may take to answer one query, in milliseconds. */
const PATIENCE = 20_000;

/** How many bytes its answer may have. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Asks the public graph of another network at this very address; what goes wrong is said in our words. */
export const askNetworkAt =
  (url: string, { allowHosts, patience = PATIENCE, signal }: AskOptions): AskNetwork =>
  async (query, variables) => {
    const { bytes } = await fetchOutside(url, {
      accept: ['application/json', 'application/graphql-response+json'],
      maxBytes: MOST_BYTES,
      timeout: patience,
      redirects: 0,
      json: { query, variables },
      allowHosts,
      signal,
    }).catch((error) => {
      throw error instanceof FetchFailed ? new CommandError(error.message) : error;
    });
    return dataIn(bytes, new URL(url).hostname);
  };

function dataIn(bytes: Uint8Array, host: string): unknown {
  const { data, errors } = parsed(bytes, host);
  if (errors !== undefined || data == null)
    throw new CommandError(`${host} answers a query of organizations or people with errors.`);
  return data;
}

function parsed(bytes: Uint8Array, host: string): { data?: unknown; errors?: unknown } {
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new CommandError(`${host} does not answer with JSON.`);
  }
}
