import { LRUCache } from 'lru-cache';
import type { Operation, QueryRunner } from '../../../web/graphql/operation.ts';
import { LOCALES } from '../../../web/i18n/locale.ts';
import { withLocale } from '../../../web/layout/addresses.ts';

import type { EntityPage } from '../../platform/entity.ts';
import { inXml } from '../xml.ts';

/** How many things one part of the sitemap lists at most: a part may have 50,000, but is to be made in a moment. */
export const PART_SIZE = 2_000;

// Lists go on from a cursor and from no number, so where each part ends is remembered: the next starts there, and costs
// as much as the first. What comes or goes meanwhile moves an edge by as many rows, until the part before it is read again.
const ends = new LRUCache<string, string>({ max: 1_000, ttl: 60 * 60 * 1_000 });

interface Slugs {
  list: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: { slug: string }[] };
}

type Counts = Record<string, { totalCount: number }>;

const countsOf = (lists: readonly EntityPage[]): Operation<Counts, object> => ({
  name: 'SitemapCounts',
  text: `query SitemapCounts {${lists.map(({ list }) => ` ${list}(first: 1) { totalCount }`).join('')} }`,
});

const slugsIn = ({ list }: EntityPage): Operation<Slugs, { after: string | null }> => ({
  name: 'SitemapSlugs',
  text: `query SitemapSlugs($after: String) {
    list: ${list}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug } }
  }`,
});

const allSlugsIn = ({ list }: EntityPage): Operation<{ nodes: { slug: string }[] }, object> => ({
  name: 'SitemapAllSlugs',
  text: `query SitemapAllSlugs { nodes: ${list} { slug } }`,
});

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap of a network: an index, and parts with the pages of each kind of entity. */
export class Sitemap {
  /** The paths of the pages that are not of one entity. */
  readonly paths: readonly string[];
  /** What comes in parts of its own. */
  readonly #paged: readonly EntityPage[];
  /** What is few enough to be listed with the pages that are of nothing in particular. */
  readonly #whole: readonly EntityPage[];

  constructor(paths: readonly string[], pages: readonly EntityPage[]) {
    this.paths = paths;
    this.#paged = pages.filter(({ isShort }) => !isShort);
    this.#whole = pages.filter(({ isShort }) => isShort);
  }

  /** The index: where the parts are. */
  async index(ask: QueryRunner, origin: string): Promise<string> {
    const counts = await ask(countsOf(this.#paged), {});
    const parts = this.#paged.flatMap(({ folder, list }) =>
      Array.from(
        { length: Math.ceil(counts[list]!.totalCount / PART_SIZE) },
        (_, at) => `${folder}-${at + 1}`,
      ),
    );
    const entries = ['pages-1', ...parts].map(
      (part) => `<sitemap><loc>${inXml(`${origin}/sitemap-${part}.xml`)}</loc></sitemap>`,
    );
    return `${HEAD}<sitemapindex ${SITEMAPS}>\n${entries.join('\n')}\n</sitemapindex>\n`;
  }

  /** A part by its name and number, from 1; undefined where there is none. */
  async part(ask: QueryRunner, origin: string, name: string, number: number): Promise<string | undefined> {
    if (name === 'pages')
      return number === 1 ? urlset([...this.paths, ...(await this.#few(ask))], origin) : undefined;
    const page = this.#paged.find(({ folder }) => folder === name);
    if (!page) return undefined;
    const { totalCount } = (await ask(countsOf([page]), {}))[page.list]!;
    if (totalCount <= (number - 1) * PART_SIZE) return undefined; // rather than look for it page after page
    const slugs = await slugsOf(ask, slugsIn(page), `${origin} ${name}`, number);
    return urlset(
      slugs.map((slug) => pathOf(page, slug)),
      origin,
    );
  }

  async #few(ask: QueryRunner): Promise<string[]> {
    const lists = await Promise.all(
      this.#whole.map(async (page) => {
        const { nodes } = await ask(allSlugsIn(page), {});
        return nodes.map(({ slug }) => pathOf(page, slug));
      }),
    );
    return lists.flat();
  }
}

const pathOf = ({ folder }: EntityPage, slug: string): string => `/${folder}/${encodeURIComponent(slug)}`;

/** The slugs of one part, from where the nearest part before it that is remembered ends. */
async function slugsOf(
  ask: QueryRunner,
  operation: ReturnType<typeof slugsIn>,
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

async function readPart(ask: QueryRunner, operation: ReturnType<typeof slugsIn>, from: string | undefined) {
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
