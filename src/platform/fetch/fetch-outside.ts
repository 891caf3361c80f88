import { type Dispatcher, request } from 'undici';
import { FetchFailed } from './fetch-failed.ts';
import { type AllowedHosts, isAllowed, outsideAddress } from './outside-address.ts';
import { agentTo, checkedAddress, type LookUp, lookUp } from './outside-agent.ts';

/** What may be fetched, and how long that may take. */
export interface FetchOptions {
  /** The media types that are taken, such as `image/png`. */
  accept: readonly string[];
  /** How many bytes are read at most. */
  maxBytes: number;
  /** How long all of it may take, redirects included, in milliseconds. */
  timeout: number;
  /** The hosts that may be asked although they are not public. */
  allowHosts?: AllowedHosts;
  /** Gives up when it aborts. */
  signal?: AbortSignal | undefined;
  /** What is sent with POST, as JSON; without it there is a GET. */
  json?: object;
  /** How often another address is gone to; three times unless given. */
  redirects?: number;
  /** How hosts are looked up; as the machine does unless given. */
  lookUp?: LookUp;
}

/** What was fetched. */
export interface Fetched {
  mediaType: string;
  bytes: Uint8Array;
}

/** How often another address is gone to, each being checked as the first was. */
const MOST_REDIRECTS = 3;

/**
 * Fetches what is at an address that others gave. Only hosts on the public internet are asked, each looked up once and asked at
 * the address that was checked; only as much is read as is allowed, and in the time that is. All that goes wrong is a
 * `FetchFailed`.
 */
export async function fetchOutside(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.any([
    AbortSignal.timeout(options.timeout),
    ...(options.signal ? [options.signal] : []),
  ]);
  let next = address;
  const { redirects: most = MOST_REDIRECTS } = options;
  for (let redirects = 0; redirects <= most; redirects++) {
    const url = outsideAddress(next, options.allowHosts ?? []);
    const found = await askOnce(url, options, signal).catch((error) => {
      throw inWords(error, url, signal);
    });
    if (typeof found !== 'string') return found;
    next = redirected(found, url);
  }
  throw new FetchFailed(
    'REDIRECT',
    most === 0
      ? `${new URL(address).hostname} answers with a redirect, and none is followed.`
      : `More than ${most} redirects were to be followed.`,
  );
}

/** Asks one host; answers with what it has, or with where else it says that is. */
async function askOnce(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched | string> {
  const { accept, timeout, allowHosts = [], json, lookUp: look = lookUp } = options;
  const address = await unlessAborted(checkedAddress(url, isAllowed(url, allowHosts), look), signal);
  const agent = agentTo(address, url, timeout);
  try {
    const response = await request(url, {
      dispatcher: agent,
      signal,
      headers: {
        accept: accept.join(', '),
        'accept-encoding': 'identity',
        'user-agent': 'Tejido',
        ...(json && { 'content-type': 'application/json' }),
      },
      ...(json && { method: 'POST', body: JSON.stringify(json) }),
    });
    response.body.on('error', () => {}); // whoever reads is told; who does not read has no use for it
    return await answerOf(response, url, options);
  } finally {
    await agent.destroy();
  }
}

async function answerOf(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  options: FetchOptions,
): Promise<Fetched | string> {
  const { location } = headers;
  if ([301, 302, 303, 307, 308].includes(statusCode) && typeof location === 'string') return location;
  if (statusCode !== 200)
    throw new FetchFailed('STATUS', `${url.hostname} answers with status ${statusCode}.`);
  const mediaType = mediaTypeOf(headers['content-type']);
  const isPlain = ['', 'identity'].includes(String(headers['content-encoding'] ?? ''));
  if (!options.accept.includes(mediaType) || !isPlain)
    throw new FetchFailed(
      'MEDIA_TYPE',
      `What is at ${url.hostname} is none of ${options.accept.join(', ')}, or is compressed.`,
    );
  if (Number(headers['content-length'] ?? 0) > options.maxBytes) throw tooLarge(url, options.maxBytes);
  return { mediaType, bytes: await readBody(body, url, options.maxBytes) };
}

/** The type alone, without parameters. */
const mediaTypeOf = (header: unknown): string =>
  String(header ?? '')
    .split(';', 1)[0]!
    .trim()
    .toLowerCase();

async function readBody(body: AsyncIterable<Uint8Array>, url: URL, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > maxBytes) throw tooLarge(url, maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const tooLarge = ({ hostname }: URL, maxBytes: number) =>
  new FetchFailed('TOO_LARGE', `What is at ${hostname} has more than ${maxBytes} bytes.`);

/** Where a redirect leads; what was asked with TLS is not asked without it. */
function redirected(location: string, from: URL): string {
  const to = URL.parse(location, from.href);
  if (!to || (from.protocol === 'https:' && to.protocol !== 'https:'))
    throw new FetchFailed(
      'REDIRECT',
      `${from.hostname} leads to what is no address, or to one without https.`,
    );
  return to.href;
}

/** Settles as the work does, and fails at once when the signal aborts: looking up a host cannot be given up. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', fail));
  });
}

/** An error of the connection in our words: those of others may tell of the network that we are in. */
function inWords(error: unknown, { hostname }: URL, signal: AbortSignal): FetchFailed {
  if (error instanceof FetchFailed) return error;
  const { code = '' } = error as { code?: string };
  if (signal.aborted || /TIMEOUT|TIMEDOUT/.test(code))
    return new FetchFailed('TIMEOUT', `${hostname} did not answer in time.`, { cause: error });
  if (/CERT|SSL|TLS|SIGNATURE|ALTNAME/.test(code))
    return new FetchFailed('UNREACHABLE', `${hostname} has no valid certificate.`, { cause: error });
  return new FetchFailed('UNREACHABLE', `${hostname} cannot be reached.`, { cause: error });
}
