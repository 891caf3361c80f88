import { FetchFailed, type FetchFailure } from '../../platform/fetch/fetch-failed.ts';
import { type AskOptions, askGraph } from './ask-graph.ts';

/** A server has 10 s to tell its schema, of 1 MB with what JSON adds to it. */
const BOUNDS = { patience: 10_000, maxBytes: 2 * 1024 * 1024 };

const QUESTION = { query: '{ _service { sdl } }' };

/** The schema of a subgraph could not be fetched: nobody answered, or it was no schema. The message is a sentence, and repeats nothing of theirs. */
export class SdlNotFetched extends Error {
  override name = 'SdlNotFetched';
  readonly state: 'UNREACHABLE' | 'REFUSED';

  constructor(state: 'UNREACHABLE' | 'REFUSED', message: string, options?: ErrorOptions) {
    super(message, options);
    this.state = state;
  }
}

/** Fetches the schema of a subgraph as its server tells it, at this very address. */
export async function fetchSdl(url: string, options: AskOptions): Promise<string> {
  const answer = await askGraph(url, QUESTION, BOUNDS, options).catch((error) => {
    throw error instanceof FetchFailed ? notFetched(error) : error;
  });
  return sdlIn(answer ?? {}, new URL(url).hostname);
}

/** An answer that came, and is wrong; all else is no answer. */
const WRONG: ReadonlySet<FetchFailure> = new Set(['REDIRECT', 'MEDIA_TYPE', 'TOO_LARGE']);

const notFetched = (error: FetchFailed): SdlNotFetched =>
  new SdlNotFetched(WRONG.has(error.code) ? 'REFUSED' : 'UNREACHABLE', error.message, { cause: error });

function sdlIn({ data, errors }: { data?: unknown; errors?: unknown }, host: string): string {
  const { _service: service } = (data ?? {}) as { _service?: { sdl?: unknown } | null };
  if (errors === undefined && typeof service?.sdl === 'string' && service.sdl.trim() !== '')
    return service.sdl;
  throw new SdlNotFetched(
    'REFUSED',
    errors === undefined
      ? `${host} does not tell its schema: it is to answer { _service { sdl } }, as a subgraph of Apollo Federation 2 does.`
      : `${host} answers { _service { sdl } } with errors. A subgraph of Apollo Federation 2 tells its schema to whoever asks.`,
  );
}
