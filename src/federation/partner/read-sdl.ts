import { FetchFailed, type FetchFailure } from '../../platform/fetch/fetch-failed.ts';
import { fetchOutside } from '../../platform/fetch/fetch-outside.ts';
import type { AllowedHosts } from '../../platform/fetch/outside-address.ts';

/** How long a partner's server may take to tell its schema, in milliseconds. */
const PATIENCE = 10_000;

/** How many bytes its answer may have: a schema of 1 MB, with what JSON adds to it. */
const MOST_BYTES = 2 * 1024 * 1024;

const QUERY = { query: '{ _service { sdl } }' };

/** How a partner's server is asked. */
export interface AskOptions {
  allowHosts: AllowedHosts;
  patience?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** The schema of a subgraph could not be read: nobody answered, or it was no schema. The message is a sentence, and repeats nothing of theirs. */
export class SdlNotRead extends Error {
  override name = 'SdlNotRead';
  readonly state: 'UNREACHABLE' | 'REFUSED';

  constructor(state: 'UNREACHABLE' | 'REFUSED', message: string, options?: ErrorOptions) {
    super(message, options);
    this.state = state;
  }
}

/** Reads the schema of a subgraph as its server tells it, at this very address: no redirect is followed. */
export async function readSdl(url: string, { allowHosts, patience, signal }: AskOptions): Promise<string> {
  const fetched = await fetchOutside(url, {
    accept: ['application/json', 'application/graphql-response+json'],
    maxBytes: MOST_BYTES,
    timeout: patience ?? PATIENCE,
    redirects: 0,
    json: QUERY,
    allowHosts,
    signal,
  }).catch((error) => {
    throw error instanceof FetchFailed ? notFetched(error) : error;
  });
  return sdlIn(fetched.bytes, new URL(url).hostname);
}

/** An answer that came, and is wrong; all else is no answer. */
const WRONG: ReadonlySet<FetchFailure> = new Set(['REDIRECT', 'MEDIA_TYPE', 'TOO_LARGE']);

const notFetched = (error: FetchFailed): SdlNotRead =>
  new SdlNotRead(WRONG.has(error.code) ? 'REFUSED' : 'UNREACHABLE', error.message, { cause: error });

function sdlIn(bytes: Uint8Array, host: string): string {
  const { data, errors } = (parsed(bytes) ?? {}) as { data?: unknown; errors?: unknown };
  const { _service: service } = (data ?? {}) as { _service?: { sdl?: unknown } | null };
  if (errors === undefined && typeof service?.sdl === 'string' && service.sdl.trim() !== '')
    return service.sdl;
  throw new SdlNotRead(
    'REFUSED',
    errors === undefined
      ? `${host} does not tell its schema: it is to answer { _service { sdl } }, as a subgraph of Apollo Federation 2 does.`
      : `${host} answers { _service { sdl } } with errors. A subgraph of Apollo Federation 2 tells its schema to whoever asks.`,
  );
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined; // it is no JSON in UTF-8
  }
}
