import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { isLocale, type Locale, preferredLocale } from '../../../web/i18n/locale.ts';
import { normalizeSlug, pickSearchParams, searchParamsOf } from '../../../web/layout/addresses.ts';
import type { PageEntry } from '../../../web/pages/index.ts';

/** What the path of a page holds. */
export interface PageParams {
  Params: { slug?: string };
}

/** What of a request makes a difference to its page. */
export interface Asked {
  requestId: string;
  log: FastifyBaseLogger;
  origin: string;
  /** Its path and the parameters that the page knows, in one form however they were written. */
  url: string;
  slug: string;
  /** Whether the address is written as it is to be: without capitals, accents, or a slash at the end. */
  isFit: boolean;
  searchParams: URLSearchParams;
  locale: Locale;
  /** The language that the address names, if it does. */
  named: Locale | undefined;
}

/** Where a page is, by the pattern of its path, and what of the address makes a difference to it. */
interface Place extends Pick<PageEntry, 'parameters' | 'namesUnknownParameters'> {
  path: string;
}

/** Reads what is asked of a page. */
export function askedOf(request: FastifyRequest<PageParams>, place: Place, origin: string): Asked {
  const { id: requestId, log, params, headers } = request;
  const given = searchParamsOf(request.url);
  const searchParams = pickSearchParams(given, ['lang', ...place.parameters]);
  if (place.namesUnknownParameters)
    for (const name of otherNames(given, place.parameters)) searchParams.set(name, '');
  const lang = searchParams.get('lang');
  const named = isLocale(lang) ? lang : undefined;
  if (named) searchParams.set('lang', named);
  else searchParams.delete('lang');
  const { slug: typed = '' } = params;
  const slug = normalizeSlug(typed);
  const isFit = slug === typed && (place.path === '/' || !place.path.endsWith('/'));
  const path = place.path.replace(':slug', encodeURIComponent(typed));
  const url = searchParams.size > 0 ? `${path}?${searchParams}` : path;
  const locale = named ?? preferredLocale(headers['accept-language']);
  return { requestId, log, origin, url, slug, isFit, searchParams, locale, named };
}

const otherNames = (searchParams: URLSearchParams, known: readonly string[]): string[] =>
  [...new Set(searchParams.keys())].filter((name) => name !== 'lang' && !known.includes(name)).sort();
