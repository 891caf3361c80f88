import { fetchOutside } from '../../platform/fetch/fetch-outside.ts';
import type { AllowedHosts } from '../../platform/fetch/outside-address.ts';

/** How a partner's server is asked. */
export interface AskOptions {
  allowHosts: AllowedHosts;
  patience?: number | undefined;
  signal?: AbortSignal | undefined;
}

interface Question {
  query: string;
  variables?: object;
}

/** How long the server may take, in milliseconds, and how many bytes its answer may have. */
interface Bounds {
  patience: number;
  maxBytes: number;
}

/**
 * Asks the graph of a partner's server at this very address: no redirect is followed. Answers with what it says, or with nothing
 * where that is no JSON; throws a `FetchFailed` where it could not be asked.
 */
export async function askGraph(
  url: string,
  question: Question,
  bounds: Bounds,
  { allowHosts, patience = bounds.patience, signal }: AskOptions,
): Promise<{ data?: unknown; errors?: unknown } | undefined> {
  const { bytes } = await fetchOutside(url, {
    accept: ['application/json', 'application/graphql-response+json'],
    maxBytes: bounds.maxBytes,
    timeout: patience,
    redirects: 0,
    json: question,
    allowHosts,
    signal,
  });
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined; // it is no JSON in UTF-8
  }
}
