import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { QueryRunner } from '../../../web/graphql/operation.ts';
import { pages } from '../../../web/pages/index.ts';
import type { EntityPage } from '../../platform/entity.ts';
import { abortAfter, queryRunnerOf } from '../internal-query.ts';
import type { PageContext } from './documents.ts';
import { Sitemap } from './sitemap-parts.ts';

/** How long a part of the sitemap may take, in milliseconds. */
const PATIENCE = 30_000;

/** What is not for search engines: answers to questions, of which there are more than anybody can read. */
const NOT_FOR_ROBOTS = ['/graphql', '/export', '/search', '/desk', '/correct'];

interface PartParams {
  name: string;
  number: string;
}

/** Serves what tells search engines which pages there are, and which of them to leave alone. */
export function serveSitemap(
  app: FastifyInstance,
  context: PageContext,
  entityPages: readonly EntityPage[],
): void {
  const sitemap = new Sitemap(Object.keys(pages).filter(isListed), entityPages);
  app.get('/robots.txt', (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(context.originOf(request))),
  );
  app.get('/sitemap.xml', (request, reply) =>
    sendXml(context, request, reply, (ask, origin) => sitemap.index(ask, origin)),
  );
  app.get<{ Params: PartParams }>('/sitemap-:name(^[a-z]+)-:number(^[1-9]\\d{0,3}).xml', (request, reply) => {
    const { name, number } = request.params;
    return sendXml(context, request, reply, (ask, origin) => sitemap.part(ask, origin, name, Number(number)));
  });
}

/** Whether a pattern is the path of one page that search engines may list. */
const isListed = (pattern: string): boolean => !pattern.includes(':') && !NOT_FOR_ROBOTS.includes(pattern);

const robots = (origin: string): string =>
  `User-agent: *\n${NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap.xml\n`;

function sendXml(
  { ask, answers, originOf }: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
  make: (ask: QueryRunner, origin: string) => Promise<string | undefined>,
) {
  const origin = originOf(request);
  return answers.send(request, reply, ['sitemap', origin, request.url.split('?')[0]!], async (basis) => {
    const signal = abortAfter(PATIENCE);
    const body = await make(queryRunnerOf(ask, { requestId: request.id, origin, signal, basis }), origin);
    if (body === undefined)
      return { status: 404, type: 'text/plain; charset=utf-8', body: 'There is no such part.\n' };
    return { status: 200, type: 'application/xml; charset=utf-8', body };
  });
}
