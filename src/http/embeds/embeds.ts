import type { FastifyInstance } from 'fastify';
import type { TemplateResult } from 'lit';
import type { ViewOptions } from '../../../web/embeds/components.ts';
import type { Content } from '../../../web/embeds/content.ts';
import { type EmbedAssets, embedDocument, errorDocument } from '../../../web/embeds/embed-document.ts';
import type { EmbedRequest } from '../../../web/embeds/embed-request.ts';
import { queryMap } from '../../../web/embeds/map-query.ts';
import { mapView } from '../../../web/embeds/map-view.ts';
import { queryProgramme } from '../../../web/embeds/programme-query.ts';
import { programmeView } from '../../../web/embeds/programme-view.ts';
import type { EmbedContext } from '../../../web/embeds/resolve-request.ts';
import { querySpeakers } from '../../../web/embeds/speakers-query.ts';
import { speakersView } from '../../../web/embeds/speakers-view.ts';
import { BROWSER_BUILD } from '../built-assets.ts';
import type { PageContext } from '../pages/documents.ts';
import { PAGE_HEADERS } from '../pages/page-headers.ts';
import { renderTemplate } from '../render-template.ts';
import type { PageResponse } from '../response-cache.ts';
import { type EmbedRoute, embedRequestOf, sendEmbedResponse } from './embed-responses.ts';

/** Nothing that runs, and any page around it: what these pages show is public, and they do nothing. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** For how many seconds a page of others may keep the script of the embeds. */
const SCRIPT_AGE = 300;

/** Serves the script of the embeds at `/embed.js`, and each embed as a page for an iframe. */
export function serveEmbeds(app: FastifyInstance, context: PageContext): void {
  app.get('/embed.js', (_request, reply) =>
    reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .sendFile('embed.js', BROWSER_BUILD, { immutable: false, maxAge: SCRIPT_AGE * 1000 }),
  );
  const assets = { style: context.built('styles/embed.css'), icon: context.built('icon.svg') };
  const pages: Record<string, EmbedRoute<EmbedRequest>> = {
    speakers: pageOf(querySpeakers, speakersView, assets),
    programme: pageOf(queryProgramme, programmeView, assets),
    map: pageOf(queryMap, mapView, assets),
  };
  for (const [name, page] of Object.entries(pages)) {
    app.get(`/embed/${name}`, (request, reply) => sendEmbedResponse(context, name, page, request, reply));
  }
}

const pageOf = <Shown extends Content>(
  askFor: (context: EmbedContext, embedRequest: EmbedRequest) => Promise<Shown>,
  view: (content: Shown, options: ViewOptions) => TemplateResult,
  assets: EmbedAssets,
): EmbedRoute<EmbedRequest> => ({
  read: embedRequestOf,
  make: async (embedRequest, context) => {
    const content = await askFor(context, embedRequest);
    const { locale, title, url } = content;
    const body = view(content, { headingLevel: 1 });
    return print(
      200,
      embedDocument({ locale, theme: embedRequest.theme, title, body, canonical: url, ...assets }),
    );
  },
  refuse: (error, { searchParams, accepted }) =>
    print(error.status, errorDocument(error, searchParams, accepted, assets)),
});

const print = async (status: number, page: TemplateResult): Promise<PageResponse> => ({
  status,
  type: 'text/html; charset=utf-8',
  body: await renderTemplate(page),
  headers: {
    ...PAGE_HEADERS,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'strict-origin-when-cross-origin',
  },
});
