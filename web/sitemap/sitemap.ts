import { LRUCache } from 'lru-cache';
import type { Ask, Operation } from '../graph/operation.ts';
import {
  SitemapActivities,
  SitemapCounts,
  SitemapEditions,
  SitemapExperts,
  SitemapOrganizations,
  SitemapOutcomes,
  SitemapSectors,
  SitemapTopics,
} from '../graph/operations.ts';
import { type PageType, pathOf, withLocale } from '../shell/addresses.ts';

import { LOCALES } from '../words/locale.ts';

/** How many things one part of the sitemap lists at most: a part may have 50,000, but is to be made in a moment. */
export const PART_SIZE = 2_000;

// Lists go on from a cursor and from no number, so where each part ends is remembered: the next starts there, and costs
// as much as the first. What comes or goes meanwhile moves an edge by as many rows, until the part before it is read again.
const ends = new LRUCache<string, string>({ max: 1_000, ttl: 60 * 60 * 1_000 });

interface Slugs {
  list: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: { slug: string }[] };
}

interface Listed {
  type: PageType;
  operation: Operation<Slugs, { after?: string | null }>;
}

/** What comes in parts of its own. */
const lists = {
  organizations: { type: 'Organization', operation: SitemapOrganizations },
  experts: { type: 'Expert', operation: SitemapExperts },
  editions: { type: 'Edition', operation: SitemapEditions },
  activities: { type: 'Activity', operation: SitemapActivities },
  outcomes: { type: 'Outcome', operation: SitemapOutcomes },
  topics: { type: 'Topic', operation: SitemapTopics },
} satisfies Record<string, Listed>;

type ListName = keyof typeof lists;

/** The pages that are no page of a thing. */
const OWN = [
  '/',
  '/map',
  '/connect',
  '/editions',
  '/organizations',
  '/experts',
  '/sectors',
  '/outcomes',
  '/embeds',
];

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap itself: where its parts are. */
export async function sitemapIndex(ask: Ask, origin: string): Promise<string> {
  const counts = await ask(SitemapCounts, {});
  const parts = (Object.keys(lists) as ListName[]).flatMap((name) =>
    Array.from({ length: Math.ceil(counts[name].totalCount / PART_SIZE) }, (_, at) => `${name}-${at + 1}`),
  );
  const entries = ['pages-1', ...parts].map(
    (part) => `<sitemap><loc>${inXml(`${origin}/sitemap-${part}.xml`)}</loc></sitemap>`,
  );
  return `${HEAD}<sitemapindex ${SITEMAPS}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

/** A part of the sitemap by its name and number, from 1; undefined where there is none. */
export async function sitemapPart(
  ask: Ask,
  origin: string,
  name: string,
  number: number,
  isServed: (path: string) => boolean,
): Promise<string | undefined> {
  if (name === 'pages')
    return number === 1 ? urlset([...OWN.filter(isServed), ...(await sectors(ask))], origin) : undefined;
  if (!Object.hasOwn(lists, name)) return undefined;
  const { type, operation } = lists[name as ListName];
  const { totalCount } = (await ask(SitemapCounts, {}))[name as ListName];
  if (totalCount <= (number - 1) * PART_SIZE) return undefined; // rather than look for it page after page
  const paths = (await slugsOf(ask, operation, `${origin} ${name}`, number)).map((slug) =>
    pathOf(type, slug),
  );
  return urlset(paths, origin);
}

const sectors = async (ask: Ask): Promise<string[]> =>
  (await ask(SitemapSectors, {})).sectors.map(({ slug }) => pathOf('Sector', slug));

/** The slugs of one part, from where the nearest part before it that is remembered ends. */
async function slugsOf(
  ask: Ask,
  operation: Listed['operation'],
  list: string,
  number: number,
): Promise<string[]> {
  let [part, after]: [number, string | undefined] = [number, undefined];
  for (; part > 1; part--) {
    after = ends.get(`${list} ${part - 1}`);
    if (after) break;
  }
  for (; ; part++) {
    const { slugs, end } = await readPart(ask, operation, after);
    if (end) ends.set(`${list} ${part}`, end);
    if (part === number) return slugs;
    if (!end) return [];
    after = end;
  }
}

async function readPart(ask: Ask, operation: Listed['operation'], from: string | undefined) {
  const slugs: string[] = [];
  let after: string | null = from ?? null;
  do {
    const { list }: Slugs = await ask(operation, { after });
    slugs.push(...list.nodes.map(({ slug }) => slug));
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null && slugs.length < PART_SIZE);
  return { slugs, end: after };
}

function urlset(paths: readonly string[], origin: string): string {
  const entries = paths.map((path) => {
    const other = (lang: string, at: string) =>
      `<xhtml:link rel="alternate" hreflang="${lang}" href="${inXml(origin + at)}"/>`;
    const others = LOCALES.map((locale) => other(locale, withLocale(path, locale))).join('');
    return `<url><loc>${inXml(origin + path)}</loc>${others}${other('x-default', path)}</url>`;
  });
  return `${HEAD}<urlset ${SITEMAPS} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
