import { type Operation, QueryError, type QueryRunner } from '../../web/graphql/operation.ts';
import { ClientError } from '../platform/errors.ts';
import type { Requester, RunQuery } from '../platform/internal-query.ts';

/** Asks the graph with the queries of the pages, on behalf of one request. */
export const queryRunnerOf =
  (askGraph: RunQuery, requester: Requester): QueryRunner =>
  async <Result, Variables>({ text }: Operation<Result, Variables>, variables: Variables) => {
    const { data, errors } = await askGraph(text, variables as object, requester);
    const [error] = errors ?? [];
    if (error) throw new QueryError(error.message, String(error.extensions?.code));
    return data as Result;
  };

/** Aborts after so many milliseconds, with an error that says so. */
export function abortAfter(patience: number): AbortSignal {
  const controller = new AbortController();
  const tooLate = () =>
    new ClientError('TIMEOUT', `The answer took longer than ${patience / 1000} s. Ask again in a minute.`);
  setTimeout(() => controller.abort(tooLate()), patience).unref();
  return controller.signal;
}
