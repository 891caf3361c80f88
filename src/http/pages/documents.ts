import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { QueryError } from '../../../web/graphql/operation.ts';
import { graphiqlAddress, searchParamsOf, withLocale } from '../../../web/layout/addresses.ts';
import { errorPage, gonePage, missingPage } from '../../../web/layout/error-pages.ts';
import type { Page, PageFound, Visit } from '../../../web/layout/page.ts';
import { pageDocument } from '../../../web/layout/page-document.ts';
import { type PageEntry, pages } from '../../../web/pages/index.ts';
import type { Basis } from '../../platform/cache/basis.ts';
import type { RunQuery } from '../../platform/internal-query.ts';
import { abortAfter, queryRunnerOf } from '../internal-query.ts';
import { renderTemplate } from '../render-template.ts';
import type { PageResponse, ResponseCache } from '../response-cache.ts';
import { PAGE_HEADERS } from './page-headers.ts';
import { type Asked, askedOf, type PageParams } from './page-request.ts';

/** What pages are made with. */
export interface PageContext {
  ask: RunQuery;
  answers: ResponseCache;
  /** The address of what was built from a source in `web/`. */
  built: (source: string) => string;
  originOf: (request: FastifyRequest) => string;
  /** When anything in the network was changed last. */
  changedAt: () => Promise<Date>;
  /** A link to whom to write to who publishes the network, where that is known. */
  contact: string | undefined;
  /** Where people ask the gateway, where that is known. */
  gateway: string | undefined;
}

/** How long a page may take, in milliseconds. */
const PATIENCE = 15_000;

/** Nothing from anywhere else, nothing inline, and no page of ours within another. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the pages that can be read without JavaScript, and says where there is none. */
export function serveDocuments(app: FastifyInstance, context: PageContext): void {
  const serve = (path: string, { page, ...entry }: PageEntry) =>
    app.get<PageParams>(path, (request, reply) => {
      const asked = askedOf(request, { path, ...entry }, context.originOf(request));
      return sendPage(context, page, asked, request, reply);
    });
  for (const [path, entry] of Object.entries(pages)) {
    serve(path, entry);
    if (path !== '/') serve(`${path}/`, entry); // to be sent on from there
  }
  app.get<PageParams>('/*', (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return reply.callNotFound();
    // All count: a page that is missing is not kept.
    const parameters = [...new Set(searchParamsOf(request.url).keys())];
    const asked = askedOf(request, { path: pathOf(request), parameters }, context.originOf(request));
    return sendPage(context, async () => ({ kind: 'missing' }), asked, request, reply);
  });
}

/** The path of a request: two slashes before it would begin the address of another host. */
const pathOf = ({ url }: FastifyRequest): string => (url.split('?')[0] ?? '').replace(/^[/\\]+/, '/');

function sendPage(
  context: PageContext,
  page: Page,
  asked: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const key = ['page', asked.origin, asked.locale, String(request.routeOptions.url), asked.url];
  return context.answers.send(request, reply, key, (basis) => makePage(context, page, asked, basis));
}

/** Makes the answer to a request for a page, which is a page also where something failed. */
async function makePage(context: PageContext, page: Page, asked: Asked, basis: Basis): Promise<PageResponse> {
  const { visit, queryLinks, missed } = begin(context, asked, basis);
  try {
    const answer = await page(visit);
    if (answer.kind === 'moved') return redirect(answer.path);
    if (answer.kind === 'found' && !asked.isFit) return redirect(answer.path);
    if (answer.kind === 'found')
      return { ...(await print(context, answer, visit, asked, queryLinks)), passing: missed() };
    return await printAbsent(context, answer.kind, asked, visit);
  } catch (error) {
    const { status, page: failed } = errorPage(error, asked.locale, asked.requestId);
    if (status === 500) asked.log.error({ err: error }, 'a page failed unexpectedly');
    return { ...(await print(context, failed, visit, asked, [])), status, passing: true };
  }
}

const redirect = (path: string): PageResponse => ({
  status: 301,
  type: 'text/plain',
  body: '',
  movedTo: path.split('?')[0],
});

async function printAbsent(context: PageContext, kind: 'gone' | 'missing', asked: Asked, visit: Visit) {
  const [status, absent] = kind === 'gone' ? [410, gonePage] : [404, missingPage];
  return { ...(await print(context, absent(asked.locale, asked.url), visit, asked, [])), status };
}

function begin({ ask: askGraph, contact, gateway }: PageContext, asked: Asked, basis: Basis) {
  const { requestId, log, origin, locale, named, slug, searchParams } = asked;
  const signal = abortAfter(PATIENCE);
  const queryLinks: { name: string; href: string }[] = [];
  let missed = false;
  const inquire = queryRunnerOf(askGraph, { requestId, origin, signal, basis });
  const runQuery: Visit['runQuery'] = (operation, variables) => {
    const isKnown = queryLinks.some(({ name }) => name === operation.name); // asked again for the next page of a list
    if (!isKnown) queryLinks.push({ name: operation.name, href: graphiqlAddress(operation, variables) });
    return inquire(operation, variables);
  };
  const tryQuery: Visit['tryQuery'] = async (operation, variables, patience = PATIENCE) => {
    const answer = runQuery(operation, variables).catch((error: unknown) => {
      if (!isOfTheMoment(error)) log.error({ err: error }, 'a part of a page failed unexpectedly');
      return undefined;
    });
    // What comes too late for this page is there for the next.
    const found = await Promise.race([answer, setTimeout(patience, undefined, { ref: false })]);
    missed ||= found === undefined;
    return found;
  };
  const to = (path: string) => (named ? withLocale(path, named) : path);
  const visit: Visit = {
    runQuery,
    tryQuery,
    locale,
    namedLocale: named,
    origin,
    contact,
    gateway,
    slug,
    searchParams,
    to,
  };
  return { visit, queryLinks, missed: () => missed };
}

/** What is too much to be computed, or is being computed still, is no mistake of ours. */
const isOfTheMoment = (error: unknown): boolean =>
  error instanceof QueryError && ['TIMEOUT', 'SERVICE_UNAVAILABLE', 'LIMIT_TOO_HIGH'].includes(error.code);

async function print(
  { built }: PageContext,
  page: PageFound,
  { locale, origin, to }: Visit,
  { url }: Asked,
  queryLinks: { name: string; href: string }[],
): Promise<PageResponse> {
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: await renderTemplate(
      pageDocument(page, { locale, origin, requestUrl: url, to, queryLinks, built }),
    ),
    headers: {
      ...PAGE_HEADERS,
      'content-language': locale,
      'content-security-policy': POLICY,
      'referrer-policy': 'strict-origin-when-cross-origin',
      vary: 'accept-language',
    },
  };
}
