/** Calls once so many milliseconds have passed, unless what is answered is called before. */
export type After = (milliseconds: number, call: () => void) => () => void;

/** By the machine's own clock. */
export const after: After = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Works with a signal that aborts when another one does, or when so many milliseconds have passed. Nothing of it is left once the
 * work is done; `AbortSignal.timeout` and `any` leave a timer and references that the garbage collector has to find.
 */
export async function withDeadline<T>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  wait = after,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(outer.reason);
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  const leave = wait(milliseconds, () => controller.abort(tooLate()));
  try {
    return await work(controller.signal);
  } finally {
    leave();
    outer.removeEventListener('abort', abort);
  }
}

const tooLate = () => new DOMException('The time is up.', 'TimeoutError');
