import type { ExecutionRequest } from '@graphql-tools/utils';
import { type DocumentNode, type ExecutionResult, GraphQLError, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PartnerFailure } from '../partner-failure.ts';
import { answer } from './answer.ts';
import type { Ask } from './ask.ts';
import { Names } from './names.ts';
import { makePlan, type Plan } from './plan.ts';
import { type Behind, Things } from './things.ts';
import { WhoIsWho } from './who-is-who.ts';

export type { Ask } from './ask.ts';

export interface LensOptions {
  /** The name of the network, such as "norte". */
  name: string;
  /** What our own network is called. */
  home: string;
  /** Their SDL, as they answer it. */
  sdl: string;
  /** Sends one document to the other network; time, bytes and how many at once are its own business. */
  askTheirs: Ask;
  /** Sends one document to our server. */
  askOurs: Ask;
  /** Whose the network is, as errors say it; its name unless given. */
  partner?: string;
  /** Told of an answer that cannot be used. */
  disagree?: (failure: PartnerFailure) => void;
  /** The time in milliseconds, by which it is known how long something was kept. */
  now?: () => number;
}

/** Answers what the gateway asks of another network, which is asked in its own language. */
export function lensExecutor({
  name,
  home,
  sdl,
  askTheirs,
  askOurs,
  partner = name,
  disagree = () => {},
  now = Date.now,
}: LensOptions): (request: ExecutionRequest) => Promise<ExecutionResult> {
  const names = new Names(name, sdl);
  const who = new WhoIsWho({ name, names, askOurs, askTheirs, now });
  const behind: Behind = { name, partner, names, askTheirs, who, disagree };
  const planOf = keptPlans((document, operation) => makePlan(document, operation, { name, home, names }));
  return async ({ document, variables = {}, operationName, context = {} }) => {
    const plan = planOf(document, operationName ?? undefined);
    if (plan instanceof Error)
      return {
        errors: [new GraphQLError(plan.message, { extensions: { code: 'BAD_USER_INPUT', partner } })],
      };
    const things = new Things(behind, plan, variables as Record<string, unknown>, context as object);
    const data = await answer(plan, things);
    return things.errors.length > 0 ? { data, errors: things.errors } : { data };
  };
}

/** How many plans are kept by the texts of their documents. */
const MOST_PLANS = 500;

/**
 * Makes the plan of each document once, also where a gateway makes a document anew for each request: those of one text have one
 * plan. What cannot be planned is kept as the error that says why.
 */
function keptPlans(make: (document: DocumentNode, operationName: string | undefined) => Plan) {
  const byDocument = new WeakMap<DocumentNode, Map<string, Plan | Error>>();
  const byText = new LRUCache<string, Map<string, Plan | Error>>({ max: MOST_PLANS });
  const plansOf = (document: DocumentNode) => {
    const known = byDocument.get(document);
    if (known) return known;
    const text = print(document);
    const plans = byText.get(text) ?? new Map<string, Plan | Error>();
    byText.set(text, plans);
    byDocument.set(document, plans);
    return plans;
  };
  return (document: DocumentNode, operationName: string | undefined): Plan | Error => {
    const plans = plansOf(document);
    const plan = plans.get(operationName ?? '') ?? planOrError(() => make(document, operationName));
    plans.set(operationName ?? '', plan);
    return plan;
  };
}

function planOrError(make: () => Plan): Plan | Error {
  try {
    return make();
  } catch (error) {
    return error as Error;
  }
}
