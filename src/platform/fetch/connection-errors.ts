import { FetchFailed } from './fetch-failed.ts';

/** Settles as the work does, and fails at once when the signal aborts: looking up a host cannot be given up. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', fail));
  });
}

/** An error of the connection in our words: those of others may tell of the network that we are in. */
export function inWords(error: unknown, { hostname }: URL, signal: AbortSignal): FetchFailed {
  if (error instanceof FetchFailed) return error;
  const { code = '' } = error as { code?: string };
  if (signal.aborted || /TIMEOUT|TIMEDOUT/.test(code))
    return new FetchFailed('TIMEOUT', `${hostname} did not answer in time.`, { cause: error });
  if (/CERT|SSL|TLS|SIGNATURE|ALTNAME/.test(code))
    return new FetchFailed('UNREACHABLE', `${hostname} has no valid certificate.`, { cause: error });
  return new FetchFailed('UNREACHABLE', `${hostname} cannot be reached.`, { cause: error });
}
