import { address } from './addresses.ts';
import type { Alternate } from './page.ts';

/** What is embedded for an address of this site: the kind of embed, and its parameters. */
export interface PastedPage {
  kind: 'speakers' | 'programme' | 'map';
  parameters: URLSearchParams;
}

/** How many portraits fit into the 1,000 pixels that WordPress gives a frame at most. */
const PORTRAITS = '24';

const wallOf = (scope: string, slug: string, without = ''): PastedPage => ({
  kind: 'speakers',
  parameters: new URLSearchParams({ [scope]: slug, view: 'wall', limit: PORTRAITS, without }),
});

/** The embed of a page, by the folder of its address. */
const EMBEDS: Record<string, (slug: string) => PastedPage> = {
  editions: (slug) => wallOf('edition', slug),
  series: (slug) => wallOf('series', slug),
  // Whose they are stands in the heading.
  organizations: (slug) => wallOf('organization', slug, 'organization'),
  experts: (expert) => ({ kind: 'speakers', parameters: new URLSearchParams({ expert }) }),
  activities: (activity) => ({ kind: 'programme', parameters: new URLSearchParams({ activity }) }),
};

const EMBED = /^\/embed\/(speakers|programme|map)$/;
const PAGE = /^\/([a-z]+)\/([^/]+)\/?$/;

/** What is embedded for a pasted address: the embed it is of, else that of the page; undefined for other pages. */
export function pastedPageOf({ pathname, searchParams }: URL): PastedPage | undefined {
  const embed = EMBED.exec(pathname)?.[1] as PastedPage['kind'] | undefined;
  if (embed) return { kind: embed, parameters: new URLSearchParams(searchParams) };
  if (pathname === '/map') return { kind: 'map', parameters: mapParameters(searchParams) };
  const [, folder = '', slug = ''] = PAGE.exec(pathname) ?? [];
  return EMBEDS[folder]?.(slug);
}

/** The parameters of the map's page that its embed has too. */
function mapParameters(searchParams: URLSearchParams): URLSearchParams {
  const names = { editions: 'edition', series: 'series', withSector: 'sector' };
  const values = Object.entries(names).flatMap(([from, to]) =>
    searchParams.getAll(from).map((value): [string, string] => [to, value]),
  );
  return new URLSearchParams(values);
}

/** The link in the head of a page that tells other sites how it is embedded, where it can be. */
export function oembedAlternates(
  page: { path: string; title: string },
  origin: string,
  locale: string,
): Alternate[] {
  const url = new URL(page.path, origin);
  if (!pastedPageOf(url)) return [];
  const href = origin + address('/oembed', { url: url.href, format: 'json', locale });
  return [{ type: 'application/json+oembed', href, title: page.title }];
}
