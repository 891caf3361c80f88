import type { FastifyInstance } from 'fastify';
import type { TemplateResult } from 'lit';
import type { ViewOptions } from '../../../web/embeds/components.ts';
import type { Content } from '../../../web/embeds/content.ts';
import { type EmbedAssets, embedDocument, errorDocument } from '../../../web/embeds/embed-document.ts';
import { type EmbedRequest, queryOf } from '../../../web/embeds/embed-request.ts';
import { queryMap } from '../../../web/embeds/map-query.ts';
import { mapView } from '../../../web/embeds/map-view.ts';
import { queryProgramme } from '../../../web/embeds/programme-query.ts';
import { programmeView } from '../../../web/embeds/programme-view.ts';
import type { EmbedContext } from '../../../web/embeds/resolve-request.ts';
import { querySpeakers } from '../../../web/embeds/speakers-query.ts';
import { speakersView } from '../../../web/embeds/speakers-view.ts';
import { address } from '../../../web/layout/addresses.ts';
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

/** What its own script may do besides, where a page speaks with the page around its frame. */
const SPEAKING_POLICY = `${CONTENT_SECURITY_POLICY}; script-src 'self'`;

/** For how many seconds a page of others may keep the script of the embeds. */
const SCRIPT_AGE = 300;

/** Serves the script of the embeds at `/embed.js`, and each embed as a page for an iframe. */
export function serveEmbeds(app: FastifyInstance, context: PageContext): void {
  app.get('/embed.js', (_request, reply) =>
    reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .sendFile('embed.js', BROWSER_BUILD, { immutable: false, maxAge: SCRIPT_AGE * 1000 }),
  );
  const assets = {
    style: context.built('styles/embed.css'),
    icon: context.built('icon.svg'),
    script: context.built('embeds/frame.ts'),
  };
  const pages: Record<string, EmbedRoute<FrameRequest>> = {
    speakers: pageOf('speakers', querySpeakers, speakersView, assets),
    programme: pageOf('programme', queryProgramme, programmeView, assets),
    map: pageOf('map', queryMap, mapView, assets),
  };
  for (const [name, page] of Object.entries(pages)) {
    app.get(`/embed/${name}`, (request, reply) => sendEmbedResponse(context, name, page, request, reply));
  }
}

/** A request for an embed in a frame. */
interface FrameRequest {
  embedRequest: EmbedRequest;
  /** Whether it is to speak with the page around the frame. */
  speaks: boolean;
}

const pageOf = <Shown extends Content>(
  name: string,
  askFor: (context: EmbedContext, embedRequest: EmbedRequest) => Promise<Shown>,
  view: (content: Shown, options: ViewOptions) => TemplateResult,
  assets: EmbedAssets,
): EmbedRoute<FrameRequest> => ({
  read: (request) => ({
    embedRequest: embedRequestOf(request),
    speaks: request.searchParams.get('frame') === 'messages',
  }),
  make: async ({ embedRequest, speaks }, context) => {
    const content = await askFor(context, embedRequest);
    const { locale, title, url } = content;
    const body = view(content, { headingLevel: 1 });
    const { theme } = embedRequest;
    const pasted = context.origin + address(`/embed/${name}`, { ...queryOf(embedRequest), theme });
    const oembed = context.origin + address('/oembed', { url: pasted, format: 'json' });
    const page = embedDocument({ locale, theme, title, body, canonical: url, oembed, speaks, ...assets });
    return print(200, page, speaks ? SPEAKING_POLICY : CONTENT_SECURITY_POLICY);
  },
  refuse: (error, { searchParams, accepted }) =>
    print(error.status, errorDocument(error, searchParams, accepted, assets)),
});

const print = async (
  status: number,
  page: TemplateResult,
  policy = CONTENT_SECURITY_POLICY,
): Promise<PageResponse> => ({
  status,
  type: 'text/html; charset=utf-8',
  body: await renderTemplate(page),
  headers: {
    ...PAGE_HEADERS,
    'content-security-policy': policy,
    'referrer-policy': 'strict-origin-when-cross-origin',
  },
});
