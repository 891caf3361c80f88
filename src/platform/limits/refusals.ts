import { ClientError, type ErrorCode } from '../errors.ts';

/** One limit that was passed: what, how much, how much is allowed, and what to do about it. */
export interface LimitExceeded {
  code: ErrorCode;
  /** The name of the limit, for programs. */
  limit: string;
  /** Such as `aliases`, as in "this operation has 51 aliases". */
  what: string;
  requested: number;
  allowed: number;
  /** The count was stopped here: there is more. */
  stopped?: boolean;
  advice: string;
}

/** The error for an operation that asks for more than is allowed; nothing of it was executed. */
export function limitExceeded({
  code,
  limit,
  what,
  requested,
  allowed,
  stopped,
  advice,
}: LimitExceeded): ClientError {
  const amount = `${stopped ? 'more than ' : ''}${formatted(stopped ? allowed : requested)}`;
  const message = `This operation has ${amount} ${what}; the limit is ${formatted(allowed)}. ${advice}`;
  return new ClientError(code, message, { limit, requested: capped(requested), allowed });
}

const capped = (amount: number) => Math.min(amount, Number.MAX_SAFE_INTEGER);
const formatted = (amount: number) =>
  amount > 1e12 ? 'over 1,000,000,000,000' : Math.ceil(amount).toLocaleString('en-US');

const SPLIT = 'Split it into several requests.';

/** Refuses an operation that is too large as it is written, whatever its variables. */
export function refuseShape(
  limit: string,
  what: string,
  requested: number,
  allowed: number,
  stopped = false,
) {
  if (requested <= allowed) return;
  throw limitExceeded({
    code: 'OPERATION_TOO_LARGE',
    limit,
    what,
    requested,
    allowed,
    stopped,
    advice: SPLIT,
  });
}

const LESS = 'Ask for smaller pages (first), nest fewer lists, or split the operation.';

/** Refuses an operation that would have to compute or to answer too much. */
export function refuseCost(limit: string, what: string, requested: number, allowed: number) {
  if (requested <= allowed) return;
  throw limitExceeded({ code: 'COST_TOO_HIGH', limit, what, requested, allowed, advice: LESS });
}

const PAGES =
  'Ask for a smaller page and follow pageInfo.endCursor with `after`, or pageInfo.startCursor with `before`.';

/** Refuses a page, or a list of keys, that is longer than any may be. */
export function refuseLength(
  argument: string,
  what: string,
  requested: number,
  allowed: number,
  advice = PAGES,
) {
  if (requested <= allowed) return;
  throw limitExceeded({ code: 'LIMIT_TOO_HIGH', limit: argument, what, requested, allowed, advice });
}
