import { type Dispatcher, request } from 'undici';
import { inWords, unlessAborted } from './connection-errors.ts';
import { FetchFailed } from './fetch-failed.ts';
import { type AllowedHosts, isAllowed, outsideAddress } from './outside-address.ts';
import { agentTo, checkedAddress, type LookUp, lookUp } from './outside-agent.ts';
import { readBounded } from './read-bounded.ts';

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
  return { mediaType, bytes: await readBounded({ headers, body }, url, options.maxBytes) };
}

/** The type alone, without parameters. */
const mediaTypeOf = (header: unknown): string =>
  String(header ?? '')
    .split(';', 1)[0]!
    .trim()
    .toLowerCase();

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
