import type { Operation } from '../graphql/operation.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';

/** The types that have pages of their own, with the folders of their addresses. */
export const PAGE_FOLDERS = {
  Organization: 'organizations',
  Expert: 'experts',
  Series: 'series',
  Edition: 'editions',
  Activity: 'activities',
  Outcome: 'outcomes',
  AgendaItem: 'agenda',
  Sector: 'sectors',
  Topic: 'topics',
  Partner: 'partners',
} as const;

export type PageType = keyof typeof PAGE_FOLDERS;

/** The type whose pages are in a folder; nothing where that is the folder of none. */
export const pageTypeIn = (folder: string): PageType | undefined =>
  (Object.keys(PAGE_FOLDERS) as PageType[]).find((type) => PAGE_FOLDERS[type] === folder);

/** The field of the graph that finds a thing of a type by its slug. */
export const lookupFieldOf = (type: PageType): string => `${type[0]!.toLowerCase()}${type.slice(1)}`;

type QueryValues = Record<string, string | number | readonly string[] | null | undefined>;

/** A path with a query string: empty values are left out, and lists become repeated parameters. */
export function address(path: string, values: QueryValues = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== null && each !== undefined && each !== '') query.append(name, String(each));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The parameters of an address: all after its first question mark, also further question marks. */
export const searchParamsOf = (path: string): URLSearchParams =>
  new URLSearchParams(/\?(.*)$/s.exec(path)?.[1]);

/** The parameters with these names that are not empty, in the order of the names. */
export function pickSearchParams(searchParams: URLSearchParams, names: readonly string[]): URLSearchParams {
  const known = new URLSearchParams();
  for (const name of names) {
    for (const value of searchParams.getAll(name)) if (value) known.append(name, value);
  }
  return known;
}

/** A path that names a language. */
export function withLocale(path: string, locale: Locale): string {
  const searchParams = searchParamsOf(path);
  searchParams.set('lang', locale);
  return `${path.split('?')[0]}?${searchParams}`;
}

/** The language that an address names, if it does. */
export function localeIn(path: string): Locale | undefined {
  const lang = searchParamsOf(path).get('lang');
  return isLocale(lang) ? lang : undefined;
}

/** A path with its parameters, but for those with these names. */
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

/** A calendar to subscribe to, in a language, because calendar programs send none of their own. */
export const calendarPath = (of: 'editions' | 'activities', slug: string, locale: Locale): string =>
  address(`/calendar/${of}/${encodeURIComponent(slug)}.ics`, { locale });

/** The slug that someone meant who typed it with capitals, accents or spaces around it. */
export const normalizeSlug = (typed: string): string =>
  typed.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** The address of GraphiQL with a query of a page and its variables. */
export const graphiqlAddress = (
  { name }: Pick<Operation<unknown, unknown>, 'name'>,
  variables: unknown,
): string => address('/graphiql', { view: name, variables: JSON.stringify(variables) });

/** An address from data, if it is an HTTP address; a browser would run `javascript:` addresses. */
export function httpUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** The path of what the site itself serves; nothing for any other address, since the pages' policy admits no pictures from there. */
export function ownPath(url: string | null | undefined, origin: string): string | undefined {
  const href = httpUrl(url);
  return href?.startsWith(`${origin}/`) ? href.slice(origin.length) : undefined;
}
