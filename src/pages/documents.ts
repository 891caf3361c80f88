import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AskError } from '../../web/graph/operation.ts';
import { pages } from '../../web/pages/index.ts';
import { fitSlug, queryBehind, withLocale, wordsOf } from '../../web/shell/addresses.ts';
import { document } from '../../web/shell/document.ts';
import type { Page, PageFound, Visit } from '../../web/shell/page.ts';
import { errorPage, gonePage, missingPage } from '../../web/shell/troubles.ts';
import { isLocale, type Locale, preferredLocale } from '../../web/words/locale.ts';
import type { AskGraph } from '../platform/ask.ts';
import type { Answer, Answers } from './answers.ts';
import { inquiryOf, within } from './inquiry.ts';
import { printed } from './printed.ts';

/** What pages are made with. */
export interface Press {
  ask: AskGraph;
  answers: Answers;
  /** The address of what was built from a source in `web/`. */
  built: (source: string) => string;
  originOf: (request: FastifyRequest) => string;
  /** When anything in the network was changed last. */
  changedAt: () => Promise<Date>;
}

/** How long a page may take, in milliseconds. */
const PATIENCE = 15_000;

/** Nothing from anywhere else, nothing inline, and no page of ours within another. */
const policy = (pictures: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${pictures ? ' https:' : ''}`,
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves the pages that can be read without JavaScript, and says where there is none. */
export function serveDocuments(app: FastifyInstance, press: Press): void {
  for (const [path, page] of Object.entries(pages)) {
    const send = (request: PageRequest, reply: FastifyReply) => sendPage(press, page, request, reply);
    app.get<{ Params: { slug?: string } }>(path, send);
    if (path !== '/') app.get<{ Params: { slug?: string } }>(`${path}/`, send); // to be sent on from there
  }
  app.get<{ Params: { slug?: string } }>('/*', (request, reply) =>
    request.headers.accept?.includes('text/html')
      ? sendPage(press, async () => ({ kind: 'missing' }), request, reply)
      : reply.callNotFound(),
  );
}

type PageRequest = FastifyRequest<{ Params: { slug?: string } }>;

function sendPage(press: Press, page: Page, request: PageRequest, reply: FastifyReply) {
  const asked = askedOf(press, request);
  const key = `${asked.origin} ${asked.locale} ${request.url}`;
  return press.answers.send(request, reply, key, () => makePage(press, page, asked));
}

/** What of a request makes a difference to its page. */
interface Asked {
  requestId: string;
  log: FastifyBaseLogger;
  origin: string;
  url: string;
  slug: string;
  /** Whether the address is written as it is to be: without capitals, accents, or a slash at the end. */
  isFit: boolean;
  words: URLSearchParams;
  locale: Locale;
  /** The language that the address names, if it does. */
  named: Locale | undefined;
}

function askedOf({ originOf }: Press, request: PageRequest): Asked {
  const words = wordsOf(request.url);
  const lang = words.get('lang');
  const named = isLocale(lang) ? lang : undefined;
  const locale = named ?? preferredLocale(request.headers['accept-language']);
  const { id: requestId, log, params } = request;
  const url = request.url.replace(/^[/\\]+/, '/'); // two slashes would begin the address of another host
  const [given = '', path = ''] = [params.slug, url.split('?')[0]];
  const slug = fitSlug(given);
  const isFit = slug === given && (path === '/' || !path.endsWith('/'));
  return { requestId, log, origin: originOf(request), url, slug, isFit, words, locale, named };
}

/** Makes the answer to a request for a page, which is a page also where something failed. */
async function makePage(press: Press, page: Page, asked: Asked): Promise<Answer> {
  const { visit, behind, missed } = begin(press, asked);
  try {
    const answer = await page(visit);
    if (answer.kind === 'moved') return redirect(onward(answer.path, asked));
    if (answer.kind === 'found' && !asked.isFit) return redirect(onward(answer.path, asked));
    if (answer.kind === 'found')
      return { ...(await print(press, answer, visit, asked, behind)), passing: missed() };
    return await printAbsent(press, answer.kind, asked, visit);
  } catch (error) {
    const { status, page: failed } = errorPage(error, asked.locale, asked.requestId);
    if (status === 500) asked.log.error({ err: error }, 'a page failed unexpectedly');
    return { ...(await print(press, failed, visit, asked, [])), status, passing: true };
  }
}

/** Another path of ours, with all that was asked of this one. */
const onward = (path: string, { words }: Asked): string =>
  words.size > 0 ? `${path.split('?')[0]}?${words}` : path;

const redirect = (location: string): Answer => ({
  status: 301,
  type: 'text/plain',
  body: '',
  headers: { location },
});

async function printAbsent(press: Press, kind: 'gone' | 'missing', asked: Asked, visit: Visit) {
  const [status, absent] = kind === 'gone' ? [410, gonePage] : [404, missingPage];
  return { ...(await print(press, absent(asked.locale, asked.url), visit, asked, [])), status };
}

function begin({ ask: askGraph }: Press, asked: Asked) {
  const { requestId, log, origin, locale, named, slug, words } = asked;
  const signal = within(PATIENCE);
  const behind: { name: string; href: string }[] = [];
  let missed = false;
  const inquire = inquiryOf(askGraph, { requestId, origin, signal });
  const ask: Visit['ask'] = (operation, variables) => {
    const isKnown = behind.some(({ name }) => name === operation.name); // asked again for the next page of a list
    if (!isKnown) behind.push({ name: operation.name, href: queryBehind(operation, variables) });
    return inquire(operation, variables);
  };
  const attempt: Visit['attempt'] = (operation, variables) =>
    ask(operation, variables).catch((error: unknown) => {
      missed = true;
      if (!isOfTheMoment(error)) log.error({ err: error }, 'a part of a page failed unexpectedly');
      return undefined;
    });
  const to = (path: string) => (named ? withLocale(path, named) : path);
  return { visit: { ask, attempt, locale, named, origin, slug, words, to }, behind, missed: () => missed };
}

/** What is too much to be computed, or is being computed still, is no mistake of ours. */
const isOfTheMoment = (error: unknown): boolean =>
  error instanceof AskError && ['TIMEOUT', 'SERVICE_UNAVAILABLE', 'LIMIT_TOO_HIGH'].includes(error.code);

async function print(
  { built }: Press,
  page: PageFound,
  { locale, origin, to }: Visit,
  { url }: Asked,
  behind: { name: string; href: string }[],
): Promise<Answer> {
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: await printed(document(page, { locale, origin, asked: url, to, behind, built })),
    headers: {
      'content-language': locale,
      'content-security-policy': policy(page.pictures === true),
      'referrer-policy': 'strict-origin-when-cross-origin',
      vary: 'accept-language',
    },
  };
}
