import type { FastifyInstance } from 'fastify';
import { EmbedError } from '../../../web/embeds/embed-error.ts';
import {
  EMBED_PARAMETERS,
  type EmbedRequest,
  parseEmbedRequest,
  requestedLocale,
} from '../../../web/embeds/embed-request.ts';
import { escapeHtml } from '../../../web/embeds/escape-html.ts';
import { resolveRequest } from '../../../web/embeds/resolve-request.ts';
import { subjectOf, subjectUrl } from '../../../web/embeds/scope.ts';
import { embedMessages } from '../../../web/i18n/embed.ts';
import { embedErrorMessages } from '../../../web/i18n/embed-errors.ts';
import { pickSearchParams } from '../../../web/layout/addresses.ts';
import { pastedPageOf } from '../../../web/layout/pasted-page.ts';
import type { PageContext } from '../pages/documents.ts';
import { type EmbedQuery, type EmbedRoute, refuseInJson, sendEmbedResponse } from './embed-responses.ts';

/** How large an embed is, in pixels, where its host does not say less. */
const [WIDTH, HEIGHT] = [640, 480];

/** The least that can still be read. */
const LEAST = 120;

/** For how many seconds hosts may keep an answer. */
const CACHE_AGE = 3600;

interface Asked {
  kind: 'speakers' | 'programme' | 'map';
  embedRequest: EmbedRequest;
  /** What stands behind the question mark of the embed, so far as it makes a difference to it. */
  query: string;
  width: number;
  height: number;
}

/** Tells other sites how a page of ours is embedded, as https://oembed.com has it: an edition by its speakers, and so on. */
export function serveOembed(app: FastifyInstance, context: PageContext): void {
  app.get('/oembed', (request, reply) => sendEmbedResponse(context, 'oembed', oembed, request, reply));
}

const oembed: EmbedRoute<Asked> = {
  read: (request) => {
    const { searchParams, accepted } = request;
    const messages = embedErrorMessages[requestedLocale(searchParams, accepted)];
    if ((searchParams.get('format') ?? 'json') !== 'json') throw new EmbedError(501, messages.noXml);
    const url = searchParams.get('url');
    if (!url) throw new EmbedError(400, messages.noUrl);
    const [width, height] = [measure(request, 'maxwidth', WIDTH), measure(request, 'maxheight', HEIGHT)];
    return { ...embedOf(url, request), width, height };
  },
  make: async ({ kind, embedRequest, query, width, height }, context) => {
    const resolved = await resolveRequest(context, embedRequest, { mayBeAll: kind === 'map' });
    const subject = subjectOf(resolved, embedRequest.locale);
    const messages = embedMessages[embedRequest.locale];
    const mark = subject.synthetic ? ` (${messages.synthetic})` : '';
    const title = `${subject.title}: ${messages[kind]}${mark}`;
    const src = escapeHtml(`${context.origin}/embed/${kind}?${query}${query && '&'}frame=messages`);
    const page = escapeHtml(subjectUrl(context.origin, subject, embedRequest.locale));
    // WordPress speaks with a frame only after such a quotation, which it shows until the frame has spoken.
    // It is as wide as its place, where that is less than its width. WordPress takes the style away.
    const sized = `width="100%" height="${height}" style="max-width:${width}px"`;
    const html = `<blockquote class="wp-embedded-content" hidden><a href="${page}">${escapeHtml(title)}</a></blockquote><iframe src="${src}" ${sized} title="${escapeHtml(title)}" loading="lazy" frameborder="0"></iframe>`;
    const provider = { provider_name: 'Tejido', provider_url: context.origin, cache_age: CACHE_AGE };
    const body = JSON.stringify({ version: '1.0', type: 'rich', title, ...provider, html, width, height });
    return { status: 200, type: 'application/json; charset=utf-8', body };
  },
  refuse: refuseInJson,
};

/** What is embedded for an address of this site. */
function embedOf(
  url: string,
  { searchParams, accepted, origin }: EmbedQuery,
): Pick<Asked, 'kind' | 'embedRequest' | 'query'> {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  const notOurs = () =>
    new EmbedError(404, embedErrorMessages[requestedLocale(searchParams, accepted)].notOurs);
  if (at?.host !== new URL(origin).host) throw notOurs();
  const language = at.searchParams.get('locale') ?? at.searchParams.get('lang') ?? searchParams.get('locale');
  const page = pastedPageOf(at);
  if (!page) throw notOurs();
  const { kind, parameters } = page;
  if (language) parameters.set('locale', language);
  const embedRequest = parseEmbedRequest(parameters, accepted);
  return { kind, embedRequest, query: String(pickSearchParams(parameters, EMBED_PARAMETERS)) };
}

/** A measure that the host allows at most. */
function measure({ searchParams, accepted }: EmbedQuery, name: string, defaultSize: number): number {
  const text = searchParams.get(name);
  if (text === null) return defaultSize;
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new EmbedError(400, embedErrorMessages[requestedLocale(searchParams, accepted)].notANumber(name));
  return Math.max(Math.min(Number(text), defaultSize), Math.min(LEAST, Number(text)));
}
