import { refusalsIn } from '../platform/acts/fields/group.ts';
import { RetryLater, retryLaterOr } from '../platform/changes/turn.ts';
import { Refusal, Refusals } from '../platform/errors.ts';
import { isStillRunning } from './idempotency.ts';
import { refusalOfViolation } from './violations.ts';

/** Why an act was not done, for the caller; what is no refusal is thrown again. */
export function refusalsOf(thrown: unknown): readonly Refusal[] {
  const error = retryLaterOr(thrown);
  if (error instanceof Refusal || error instanceof Refusals) return refusalsIn(error);
  if (error instanceof RetryLater || isStillRunning(error)) return [retryLater()];
  const refusal = refusalOfViolation(error);
  if (refusal) return [refusal];
  throw error;
}

/** The refusal of an act that did not get its turn. */
export const retryLater = (): Refusal =>
  new Refusal({
    code: 'RETRY_LATER',
    messageKey: 'act.retry-later',
    message:
      'Somebody else was writing for all of the time that this act waited. Nothing of it was done: send it again.',
  });

/** Whether a statement took longer than it may. */
export const isTimeout = (error: unknown): boolean => (Object(error) as { code?: unknown }).code === '57014';
