import { type Ask, AskError, type Operation } from '../../web/graph/operation.ts';
import type { AskGraph, Inquirer } from '../platform/ask.ts';

/** Asks the graph with the queries of the pages, on behalf of one request. */
export const inquiryOf =
  (askGraph: AskGraph, inquirer: Inquirer): Ask =>
  async <Result, Variables>({ text }: Operation<Result, Variables>, variables: Variables) => {
    const { data, errors } = await askGraph(text, variables as object, inquirer);
    const [error] = errors ?? [];
    if (error) throw new AskError(error.message, String(error.extensions?.code));
    return data as Result;
  };
