import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import { participatingOrganizations } from '../../web/builder/participating-organizations.ts';
import { parseEmbedRequest } from '../../web/embeds/embed-request.ts';
import { speakersFeed } from '../../web/embeds/json-feed.ts';
import { querySpeakers } from '../../web/embeds/speakers-query.ts';
import { speakersView } from '../../web/embeds/speakers-view.ts';
import type { QueryRunner } from '../../web/graphql/operation.ts';
import { serveWorld, statementsOf } from '../support/served.ts';
import { gathering } from './gathering.ts';

const { get } = await serveWorld((scribe) => {
  gathering(scribe);
  const edition = scribe.edition(scribe.series('Aparte'), 'Aparte', { slug: 'aparte', year: 2020 });
  scribe.activity(edition, 'Sola', { kind: 'TALK' });
  scribe.sector('Gobierno');
});

/** A graph in which a list of 7,000 rows is, page after page. */
function endless(list: string, size: number, row: (number: number) => object) {
  const asked = { pages: 0 };
  const ask = async (_operation: unknown, { after }: { after?: string | null }) => {
    const venues: object[] = [];
    const edition = { id: 'Edition_1', slug: 'e', name: 'E', venues, series: { synthetic: false } };
    if (after === undefined) return { edition };
    asked.pages++;
    const nodes = Array.from({ length: size }, (_, at) => row(Number(after) + at));
    const pageInfo = { hasNextPage: true, endCursor: String(Number(after) + size) };
    const found = { [list]: { totalCount: 7000, nodes, pageInfo } };
    return { ...found, edition: { ...edition, ...found } };
  };
  return { runQuery: ask as unknown as QueryRunner, asked };
}

describe('a list of more entries than are shown', () => {
  it('ends at 5,000, and tells how many there are', async () => {
    const { runQuery, asked } = endless('experts', 50, (number) => ({
      id: `Expert_${number}`,
      slug: `e-${number}`,
      displayName: `E ${number}`,
      photo: null,
      bio: null,
      participations: { nodes: [] },
    }));
    const embedRequest = parseEmbedRequest(new URLSearchParams('edition=e&locale=en'));
    const content = await querySpeakers({ runQuery, origin: 'https://tejido.example' }, embedRequest);
    expect([asked.pages, content.speakers.length, content.beyond]).toEqual([100, 5000, 2000]);
    const feed = speakersFeed(content, { feedUrl: '', documentationUrl: '' });
    expect([feed.items.length, feed._tejido.beyond]).toEqual([5000, 2000]);
    const few = { ...content, speakers: content.speakers.slice(0, 1) };
    const shown = await collectResult(render(speakersView(few, { headingLevel: 1 })));
    expect(shown.replaceAll(/<[^>]*>/g, '')).toContain('2001 people. Here are the first 1.');
  });

  it('is not read to its end for the menus of the builder, which tells so', async () => {
    const { runQuery, asked } = endless('participations', 100, (number) => ({
      onBehalfOf: { slug: `o-${number}`, name: `O ${number}` },
    }));
    const { organizations, unreadCount } = await participatingOrganizations('e', {
      runQuery,
      locale: 'es',
    } as never);
    expect([asked.pages, organizations.length, unreadCount]).toEqual([10, 1000, 6000]);
  });
});

describe('the page that makes embeds, as it is sent', () => {
  it('offers the organizations and the sectors of the edition, and no others', async () => {
    const { body } = await get('/embeds?edition=encuentro-2021');
    const offered = (name: string) =>
      [...(body.split(`name="${name}"`)[1] ?? '').split('</select>')[0]!.matchAll(/value="([^"]+)"/g)].map(
        ([, slug]) => slug,
      );
    expect([offered('organization'), offered('sector')]).toEqual([['dos', 'uno'], ['academia']]);
  });

  it('may show the photos that the embed shows', async () => {
    const { headers } = await get('/embeds?edition=encuentro-2021');
    expect(headers.get('content-security-policy')).toContain("img-src 'self' data: blob:;");
  });
});

describe('the calendar of one activity', () => {
  it('queries no more in a large edition than in a small one', async () => {
    const statements = (slug: string) => statementsOf(() => get(`/calendar/activities/${slug}.ics`));
    expect((await get('/calendar/activities/sola.ics?locale=en')).status).toBe(200);
    const [alone, among] = [await statements('sola'), await statements('por-definir')];
    expect(alone.length).toBeGreaterThan(0);
    expect(among).toHaveLength(alone.length);
  });
});
