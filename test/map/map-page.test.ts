import { describe, expect, it } from 'vitest';
import { panelContentOf, type Tool } from '../../web/map/panels/tools.ts';
import { DEFAULT_STATE, type MapState } from '../../web/map/state/map-state.ts';
import { shippedServer } from '../support/shipped.ts';

const shipped = shippedServer();

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(shipped.url + path, { headers: { accept: 'text/html', 'accept-language': 'es-MX', ...headers } });

const pageAt = async (path: string) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  return response.text();
};

/** The names and values of what is checked in the form of filters. */
const checkedIn = (page: string): string[] =>
  [...page.matchAll(/<input\s[^>]*\bchecked\b[^>]*>/g)].map(([input]) => {
    const [, name] = /name="([^"]*)"/.exec(input)!;
    const [, value] = /value="([^"]*)"/.exec(input)!;
    return `${name}=${value}`;
  });

describe('the page of the map', () => {
  it('has the filters of the address, before any script runs', async () => {
    const page = await pageAt('/map?series=demo&editions=demo-2021&channels=CONVENING&withScope=LOCAL');
    expect(checkedIn(page).sort()).toEqual([
      'channels=CONVENING',
      'editions=demo-2021',
      'kind=organizations',
      'series=demo',
      'withScope=LOCAL',
    ]);
    expect(checkedIn(await pageAt('/map'))).toEqual([
      'kind=organizations',
      'channels=ACTIVITY',
      'channels=CONVENING',
      'channels=OUTCOME',
    ]);
  });

  it('has a different sign for each sector, real and synthetic ones apart, and shows those of the map', async () => {
    const page = await pageAt('/map');
    const sectors = [...page.matchAll(/(<svg class="sign"[\s\S]*?<\/svg>)[\s\S]*?data-sector="([^"]*)"/g)];
    const hidden = [...page.matchAll(/data-choice="withSector=([^"]*)" hidden/g)].map(([, slug]) => slug!);
    expect(hidden.length).toBeGreaterThan(5);
    expect(hidden.every((slug) => slug.startsWith('demo-'))).toBe(true);
    const signsOf = (isSynthetic: boolean) =>
      sectors.filter(([, , slug]) => slug!.startsWith('demo-') === isSynthetic).map(([, sign]) => sign);
    for (const signs of [signsOf(false), signsOf(true)]) {
      expect(signs.length).toBeGreaterThan(5);
      expect(new Set(signs).size).toBe(signs.length);
    }
  });

  it('is one page for search engines, whatever its filters', async () => {
    expect(await pageAt('/map')).toContain(`<link rel="canonical" href="${shipped.url}/map"`);
    const filtered = await pageAt('/map?series=demo');
    expect(filtered).toContain('name="robots" content="noindex"');
    expect(filtered).not.toContain('rel="canonical"');
    expect(await pageAt('/map?view=table')).toContain('rel="canonical"');
  });

  it('keeps its state in the other language', async () => {
    const page = await pageAt('/map?series=demo&minShared=2');
    const [, href] = /class="language"[^>]*href="([^"]*)"/.exec(page)!;
    const english = await pageAt(href!.replaceAll('&amp;', '&'));
    expect(english).toContain('Map of the community');
    expect(checkedIn(english)).toContain('series=demo');
  });

  it('has no inline style, no inline script, and no other host', async () => {
    for (const path of ['/map', '/map?view=table']) {
      const page = await pageAt(path);
      expect(page).not.toMatch(/\sstyle="/);
      expect(page).not.toMatch(/<script(?![^>]*(\ssrc="\/|application\/ld\+json))/);
    }
  });

  it('is not sent again to clients that have it', async () => {
    const first = await get('/map');
    const again = await get('/map', { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it('has a table that tells when its cursor is not valid', async () => {
    const response = await get('/map?view=table&after=bm9uc2Vuc2U');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Hay un error en la dirección');
  });

  it('takes ids in place of slugs, as files do', async () => {
    const query = encodeURIComponent('{ edition(slug: "demo-2022") { id } }');
    const { data } = (await (
      await get(`/graphql?query=${query}`, { accept: 'application/json' })
    ).json()) as {
      data: { edition: { id: string } };
    };
    expect(checkedIn(await pageAt(`/map?editions=${data.edition.id}`))).toContain('editions=demo-2022');
  });
});

describe('the panel of the map', () => {
  const shown = (state: Partial<MapState>, tool?: Tool) =>
    panelContentOf({ ...DEFAULT_STATE, ...state }, tool);

  it('shows what the state calls for, else the open tool', () => {
    expect(shown({})).toBeUndefined();
    expect(shown({ selected: ['A'] })).toBe('node');
    expect(shown({ selected: ['A', 'B'], compare: ['x', 'y'] })).toBe('tie');
    expect(shown({ from: 'A' })).toBe('connect');
    expect(shown({ without: ['A'] })).toBe('without');
    expect(shown({ compare: ['x', 'y'] })).toBe('compare');
    expect(shown({}, 'compare')).toBe('compare');
    expect(shown({ selected: ['A'] }, 'save')).toBe('save');
  });
});
