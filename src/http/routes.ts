import type { FastifyInstance } from 'fastify';
import type { AnswerCache } from '../platform/cache/answer-cache.ts';
import type { EntityPage } from '../platform/entity.ts';
import { serveAssets } from './assets.ts';
import { BROWSER_BUILD, builtAddressOf } from './built-assets.ts';
import { serveEmbeds } from './embeds/embeds.ts';
import { serveOembed } from './embeds/oembed.ts';
import { serveCalendars } from './feeds/calendars.ts';
import { serveFeeds } from './feeds/feeds.ts';
import { redirectFormerIds } from './former-ids.ts';
import { type PageContext, serveDocuments } from './pages/documents.ts';
import { serveSitemap } from './pages/sitemap.ts';
import { servePictures } from './pictures/pictures.ts';
import { ResponseCache } from './response-cache.ts';
import { serveWellKnown } from './well-known.ts';

/** What the pages need of the network. */
export interface RoutesOptions
  extends Pick<PageContext, 'ask' | 'originOf' | 'changedAt' | 'contact' | 'gateway'> {
  /** Keeps the answers. */
  answers: AnswerCache;
  /** The pages that entities have, for the sitemap. */
  entityPages: readonly EntityPage[];
}

/** Serves all that is for people and for other sites, beside the graph itself. */
export async function serveRoutes(
  app: FastifyInstance,
  { answers, entityPages, ...rest }: RoutesOptions,
): Promise<void> {
  const context: PageContext = {
    ...rest,
    answers: new ResponseCache(answers),
    built: builtAddressOf(BROWSER_BUILD),
  };
  await serveAssets(app);
  app.get('/favicon.ico', (_request, reply) => reply.redirect(context.built('icon.svg')));
  redirectFormerIds(app);
  serveEmbeds(app, context);
  serveFeeds(app, context);
  serveCalendars(app, context);
  serveOembed(app, context);
  servePictures(app, context);
  serveSitemap(app, context, entityPages);
  serveWellKnown(app, context);
  serveDocuments(app, context);
}
