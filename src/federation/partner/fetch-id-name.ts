import { FetchFailed } from '../../platform/fetch/fetch-failed.ts';
import { networkOfId } from '../../platform/node-id.ts';
import { type AskOptions, askGraph } from './ask-graph.ts';

/** Another network has 10 s to show an id. */
const BOUNDS = { patience: 10_000, maxBytes: 64 * 1024 };

const QUESTION = { query: '{ organizations(first: 1) { nodes { id } } experts(first: 1) { nodes { id } } }' };

/**
 * Reads what another network calls itself off its ids: null where they begin with no name, and nothing where it shows no id or
 * does not answer.
 */
export async function fetchIdName(url: string, options: AskOptions): Promise<string | null | undefined> {
  const answer = await askGraph(url, QUESTION, BOUNDS, options).catch((error) => {
    if (error instanceof FetchFailed) return undefined;
    throw error;
  });
  const lists = Object.values(Object(answer?.data)) as { nodes?: { id?: unknown }[] | null }[];
  const id = lists.map((list) => Object(list).nodes?.[0]?.id).find((each) => typeof each === 'string');
  return id === undefined ? undefined : (networkOfId(id) ?? null);
}

/** Whether ids that begin so are a network's own; nothing where that is not known. */
export const areOwn = (name: string | null | undefined): boolean | undefined =>
  name === undefined ? undefined : name !== null;
