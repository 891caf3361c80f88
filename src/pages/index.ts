import type { FastifyInstance } from 'fastify';
import type { EntityPage } from '../platform/module.ts';
import { Answers } from './answers.ts';
import { serveAssets } from './assets.ts';
import { BUILT, builtIn } from './built.ts';
import { serveCalendars } from './calendars.ts';
import { type Press, serveDocuments } from './documents.ts';
import { serveEmbeds } from './embeds.ts';
import { serveFeeds } from './feeds.ts';
import { serveOembed } from './oembed.ts';
import { serveSitemap } from './sitemap.ts';

/** What the pages need of the network. */
export interface PagesOptions extends Pick<Press, 'ask' | 'originOf' | 'changedAt'> {
  /** The address of the database, to hear of changes. */
  url: string;
  /** The pages that entities have, for the sitemap. */
  entityPages: readonly EntityPage[];
}

/** Serves all that is for people and for other sites, beside the graph itself. */
export async function servePages(
  app: FastifyInstance,
  { url, entityPages, ...rest }: PagesOptions,
): Promise<void> {
  const answers = new Answers(url);
  app.addHook('onClose', () => answers[Symbol.asyncDispose]());
  const press: Press = { ...rest, answers, built: builtIn(BUILT) };
  await serveAssets(app);
  app.get('/favicon.ico', (_request, reply) => reply.redirect(press.built('icon.svg')));
  serveEmbeds(app, press);
  serveFeeds(app, press);
  serveCalendars(app, press);
  serveOembed(app, press);
  serveSitemap(app, press, entityPages);
  serveDocuments(app, press);
}
