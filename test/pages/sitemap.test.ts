import { describe, expect, it } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { Sitemap } from '../../src/http/pages/sitemap-parts.ts';
import { network } from '../../src/network.ts';
import { serveWorld } from '../support/served.ts';
import { entitiesOfEveryType, LISTS, PATHS } from './entities.ts';

const { world, url, get } = await serveWorld(entitiesOfEveryType);

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);

/** All paths that the sitemap lists, in all its parts. */
async function listed(): Promise<string[]> {
  const { body } = await get('/sitemap.xml');
  const parts = await Promise.all(locations(body).map((part) => get(part.slice(url.length))));
  expect(parts.map(({ status }) => status)).toEqual(parts.map(() => 200));
  return parts.flatMap((part) => locations(part.body)).map((address) => address.slice(url.length));
}

describe('the sitemap', () => {
  it('lists the page of every visible entity, and no other page of an entity', async () => {
    const things = (await listed()).filter((path) => path.split('/').length === 3);
    expect(things.sort()).toEqual(
      [...Object.values(PATHS), '/organizations/otra', '/experts/beto', '/activities/sin-titulo'].sort(),
    );
  });

  it('lists no type of entity whose page no test opens', () => {
    const folders = network.entities.flatMap(({ page }) => page?.folder ?? []);
    const seen = Object.values(PATHS).map((path) => path.split('/')[1]);
    expect(folders.sort(), 'test/pages/entities.ts needs one of each').toEqual(seen.sort());
  });

  it('lists the pages that are of no entity', async () => {
    expect(await listed()).toEqual(expect.arrayContaining(['/', ...LISTS]));
  });

  it('lists pages that exist, each in both languages', async () => {
    const { body, headers } = await get('/sitemap-pages-1.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    for (const path of await listed()) expect([path, (await get(path)).status]).toEqual([path, 200]);
    expect(body).toContain(
      `<url><loc>${url}/sectors</loc><xhtml:link rel="alternate" hreflang="es" href="${url}/sectors?lang=es"/>` +
        `<xhtml:link rel="alternate" hreflang="en" href="${url}/sectors?lang=en"/>` +
        `<xhtml:link rel="alternate" hreflang="x-default" href="${url}/sectors"/></url>`,
    );
  });

  it('drops someone who withdraws', async () => {
    expect(await listed()).toContain('/experts/beto');
    await world.write(async ({ em }) =>
      em.assign(await em.findOneOrFail(ExpertTable, { slug: 'beto' }), { consent: 'WITHDRAWN' }),
    );
    await expect.poll(listed).not.toContain('/experts/beto');
    expect((await get('/experts/beto')).status).toBe(410);
  });

  it.each(['experts-2', 'experts-0', 'experts-9999', 'nothing-1', 'constructor-1', 'pages-2', 'experts-1e3'])(
    'has no part %s',
    async (part) => {
      expect((await get(`/sitemap-${part}.xml`)).status).toBe(404);
    },
  );

  it('comes in parts of two thousand, each of which costs the same once the one before it was read', async () => {
    const total = 25_001;
    let asked = 0;
    // biome-ignore lint/suspicious/noExplicitAny: stands for every query of the sitemap
    const ask = async ({ name }: { name: string }, { after }: any): Promise<any> => {
      if (name === 'SitemapCounts') return { experts: { totalCount: total } };
      asked++;
      const from = Number(after ?? 0);
      const to = Math.min(total, from + 100);
      const nodes = Array.from({ length: to - from }, (_, at) => ({ slug: `s-${from + at}` }));
      return { list: { nodes, pageInfo: { hasNextPage: to < total, endCursor: String(to) } } };
    };
    const sitemap = new Sitemap([], [{ folder: 'experts', list: 'experts' }]);
    const index = locations(await sitemap.index(ask as never, 'https://x'));
    expect(index.filter((part) => part.includes('experts'))).toEqual(
      Array.from({ length: 13 }, (_, at) => `https://x/sitemap-experts-${at + 1}.xml`),
    );
    const read = async (number: number) => {
      asked = 0;
      const part = await sitemap.part(ask as never, 'https://x', 'experts', number);
      return { listed: part && locations(part), asked };
    };
    expect((await read(5)).asked).toBe(100); // whoever comes first walks there
    const parts = [];
    for (let number = 1; number <= 13; number++) parts.push(await read(number));
    expect(parts.map((part) => part.asked)).toEqual([...Array(12).fill(20), 11]);
    const all = parts.flatMap(({ listed }) => listed!);
    expect([all.length, new Set(all).size]).toEqual([total, total]);
    expect((await read(12)).asked).toBe(20);
    expect(await read(14)).toEqual({ listed: undefined, asked: 0 });
  });
});

it('tells robots where the sitemap is, and which paths to leave alone', async () => {
  const { body, headers } = await get('/robots.txt');
  expect(headers.get('content-type')).toContain('text/plain');
  expect(body).toBe(
    `User-agent: *\nDisallow: /graphql\nDisallow: /export\nDisallow: /search\nDisallow: /desk\nDisallow: /correct\n\nSitemap: ${url}/sitemap.xml\n`,
  );
});
