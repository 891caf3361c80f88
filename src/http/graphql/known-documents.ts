import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, getOperationAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { DirectRequest } from '../../platform/direct/direct-lane.ts';
import type { CheckedOperation, Limiter } from '../../platform/limits/limiter.ts';
import { rejectOnAbort } from '../../platform/reject-on-abort.ts';
import { untilAborted } from '../client-disconnect.ts';
import { databaseErrorOf } from '../database-errors.ts';
import { type RequestScope, requestScope } from '../request-scope.ts';
import { DocumentCache } from './document-cache.ts';
import type { Executor } from './executor.ts';
import type { Question } from './question.ts';

/** Answers an operation with the text of its `data`, if it can: the same text that resolvers come to. */
export type AnswerDirectly = (request: DirectRequest, context: never) => Promise<string | undefined>;

interface Options {
  limiter: Limiter;
  execute: Executor;
  answerDirectly?: AnswerDirectly | undefined;
}

/** A query that was answered before, priced with the variables of one request. */
interface Priced extends DirectRequest, CheckedOperation {
  documentKey: string;
}

/** How many values of the header Accept are remembered with what they were answered with. */
const MOST_ACCEPTED = 100;

/**
 * Answers queries that were answered before without Apollo: they were parsed and validated then, and are priced, asked and sent.
 * All else is Apollo's, above all what has errors.
 */
export class KnownDocuments {
  readonly #options: Options;
  readonly #known = new DocumentCache<{ document: DocumentNode; documentKey: string }>();
  readonly #types = new LRUCache<string, string>({ max: MOST_ACCEPTED });

  constructor(options: Options) {
    this.#options = options;
  }

  /** Learns documents from what Apollo answers. */
  readonly plugin: ApolloServerPlugin<BaseContext> = {
    requestDidStart: async () => ({
      willSendResponse: async ({ source, document, queryHash, operation, response: { body } }) => {
        if (body.kind !== 'single' || body.singleResult.errors || operation?.operation !== 'query') return;
        if (source && document && queryHash)
          this.#known.set(source, document, { document, documentKey: queryHash });
      },
    }),
  };

  /** Learns in which media type Apollo answers to a value of Accept. */
  learnType(accept: string | undefined, type: unknown): void {
    if (typeof type === 'string') this.#types.set(accept ?? '', type);
  }

  /** In which media type to answer, where that is known. */
  typeFor = (accept: string | undefined): string | undefined => this.#types.get(accept ?? '');

  /** The body of the answer, or nothing where Apollo is to answer. */
  async answer(question: Question, makeContext: () => object | Promise<object>): Promise<string | undefined> {
    const priced = this.#price(question);
    if (!priced) return undefined;
    const scope = requestScope.getStore()!;
    const data = await this.#data(priced, question, await makeContext(), scope);
    if (!data) return undefined;
    scope.isWhole = !scope.signal.aborted;
    return `{"data":${data},"extensions":${JSON.stringify({ cost: priced.cost })}}\n`;
  }

  /** What is known of a document, and what it costs; nothing where it is refused, in Apollo's words. */
  #price({ query, variables, operationName }: Question): Priced | undefined {
    const known = this.#known.get(query);
    const operation = known && getOperationAST(known.document, operationName);
    if (operation?.operation !== 'query') return undefined;
    try {
      const checked = this.#options.limiter.checkOperation(known!.document, operation, variables ?? {});
      return checked && { ...known!, operation, ...checked };
    } catch {
      return undefined;
    }
  }

  async #data(
    priced: Priced,
    question: Question,
    context: object,
    scope: RequestScope,
  ): Promise<string | undefined> {
    const direct = await this.#directly(priced, context, scope);
    if (direct !== undefined || scope.result) return direct;
    const { document, documentKey, variables: coerced } = priced;
    const request = { ...question, document, documentKey, coerced, context };
    const result = await untilAborted(this.#options.execute(request));
    if (!result.errors && result.data) return JSON.stringify(result.data);
    scope.result = result;
    return undefined;
  }

  /** The data by one statement. Where the database is away or slow, it is not asked again. */
  async #directly(priced: Priced, context: object, scope: RequestScope): Promise<string | undefined> {
    const answering = this.#options.answerDirectly?.(priced, context as never);
    try {
      return await Promise.race([answering, rejectOnAbort(scope.signal)]);
    } catch (error) {
      if (scope.signal.aborted || databaseErrorOf(error))
        scope.result = { errors: [error] } as ExecutionResult;
      else if (!isOfValues(error))
        scope.log.warn({ err: error }, 'an operation could not be answered directly');
      return undefined;
    }
  }
}

/** What PostgreSQL says of values that it cannot take; the usual way says it of the field. */
const isOfValues = (error: unknown): boolean => {
  const { code, extensions } = error as { code?: unknown; extensions?: unknown };
  return extensions !== undefined || /^2[12]/.test(String(code));
};
