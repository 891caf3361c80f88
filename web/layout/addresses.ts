import type { Operation } from '../graphql/operation.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';

/** What has a page of its own, and the folder of its address. */
export const PAGE_FOLDERS = {
  Organization: 'organizations',
  Expert: 'experts',
  Edition: 'editions',
  Activity: 'activities',
  Outcome: 'outcomes',
  Sector: 'sectors',
  Topic: 'topics',
} as const;

export type PageType = keyof typeof PAGE_FOLDERS;

type QueryValues = Record<string, string | number | readonly string[] | null | undefined>;

/** An address of ours with what is asked of it; empty answers are left out, and several are repeated. */
export function address(path: string, words: QueryValues = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(words)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== null && each !== undefined && each !== '') query.append(name, String(each));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What stands behind the first question mark of an address; further ones belong to it. */
export const searchParamsOf = (path: string): URLSearchParams =>
  new URLSearchParams(/\?(.*)$/s.exec(path)?.[1]);

/** Of the words of an address those that have these names and say something, in the order of the names. */
export function pickSearchParams(searchParams: URLSearchParams, names: readonly string[]): URLSearchParams {
  const known = new URLSearchParams();
  for (const name of names) {
    for (const value of searchParams.getAll(name)) if (value) known.append(name, value);
  }
  return known;
}

/** A path in a language that is asked for by name. */
export function withLocale(path: string, locale: Locale): string {
  const searchParams = searchParamsOf(path);
  searchParams.set('lang', locale);
  return `${path.split('?')[0]}?${searchParams}`;
}

/** The language that an address of ours names, if it does. */
export function localeIn(path: string): Locale | undefined {
  const lang = searchParamsOf(path).get('lang');
  return isLocale(lang) ? lang : undefined;
}

/** A path with what was asked of it, but for some words. */
export function withSearchParams(
  path: string,
  searchParams: URLSearchParams,
  but: readonly string[],
): string {
  const rest = new URLSearchParams(searchParams);
  for (const name of but) rest.delete(name);
  return rest.size > 0 ? `${path}?${rest}` : path;
}

/** The path of the page of a node. */
export const pathOf = (type: PageType, slug: string): string =>
  `/${PAGE_FOLDERS[type]}/${encodeURIComponent(slug)}`;

/** A calendar to subscribe to, in a language: who fetches it again has none of its own. */
export const calendarPath = (of: 'editions' | 'activities', slug: string, locale: Locale): string =>
  address(`/calendar/${of}/${encodeURIComponent(slug)}.ics`, { locale });

/** A slug as it is written, from one that someone typed: with capitals, accents or spaces around it. */
export const normalizeSlug = (typed: string): string =>
  typed.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** GraphiQL with a query of a page in it, and with what the page asked it with. */
export const graphiqlAddress = (
  { name }: Pick<Operation<unknown, unknown>, 'name'>,
  variables: unknown,
): string => address('/graphiql', { view: name, variables: JSON.stringify(variables) });

/** An address from data, if it is one that a link may lead to; a browser would run others. */
export function httpUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** The address of a picture from data, if pages of ours may show it: their policy admits none that could be changed on the way. */
export function imageUrl(url: string | null | undefined): string | undefined {
  const href = httpUrl(url);
  return href?.startsWith('https:') ? href : undefined;
}
