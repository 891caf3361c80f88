import { CommandError } from '../../platform/command-error.ts';
import { FetchFailed } from '../../platform/fetch/fetch-failed.ts';
import type { AskNetwork } from '../lens/pair-theirs.ts';
import { type AskOptions, askGraph } from './ask-graph.ts';

/** Another network has 20 s to answer one query, with 8 MB. */
const BOUNDS = { patience: 20_000, maxBytes: 8 * 1024 * 1024 };

/** Asks the public graph of another network at this very address; what goes wrong is said in our words. */
export const askNetworkAt =
  (url: string, options: AskOptions): AskNetwork =>
  async (query, variables) => {
    const answer = await askGraph(url, { query, variables }, BOUNDS, options).catch((error) => {
      throw error instanceof FetchFailed ? new CommandError(error.message) : error;
    });
    const host = new URL(url).hostname;
    if (!answer) throw new CommandError(`${host} does not answer with JSON.`);
    if (answer.errors !== undefined || answer.data == null)
      throw new CommandError(`${host} answers a query of organizations or people with errors.`);
    return answer.data;
  };
