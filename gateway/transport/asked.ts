/** What of a client's request goes along with the requests that answer it. */
export interface Asked {
  requestId: string;
  /** Aborts when the client leaves or the time is up. */
  signal: AbortSignal;
  /** The headers that everybody gets who is asked: `traceparent` and `accept-language`. */
  forAll: Readonly<Record<string, string>>;
  /** The headers that our server gets beside these: `authorization`. */
  forOurs: Readonly<Record<string, string>>;
}

/** Reads off the headers of a client which go along. */
export const askedBy = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
  rest: Pick<Asked, 'requestId' | 'signal'>,
): Asked => ({
  ...rest,
  forAll: chosen(headers, ['traceparent', 'accept-language']),
  forOurs: chosen(headers, ['authorization']),
});

const chosen = (headers: Readonly<Record<string, string | string[] | undefined>>, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  );

/** The client's request that an execution belongs to. */
export function askedOf(context: object): Asked {
  const { asked } = context as { asked?: Asked };
  if (!asked) throw new Error('An execution was given no request that it belongs to.');
  return asked;
}
