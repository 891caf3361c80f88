import { describe, expect, it } from 'vitest';
import { serveWorld } from '../../support/served.ts';

/** How often two met here: more often than a card has room for. */
const SHARED_ACTIVITIES = 25;

const { url, get } = await serveWorld((scribe) => {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  const [uno, dos] = ['Uno', 'Dos'].map((name) => scribe.organization(`Centro ${name}`));
  const [ana, beto] = ['Ana Uno', 'Beto Dos'].map((name) => scribe.expert(name));
  scribe.organization('Centro Solo');
  for (let at = 1; at <= SHARED_ACTIVITIES; at++) {
    const activity = scribe.activity(edition, `Mesa número ${at}.`, { kind: 'THEMATIC_TABLE' });
    scribe.participation(activity, ana!, { onBehalfOf: uno! });
    scribe.participation(activity, beto!, { onBehalfOf: dos! });
  }
});

async function idsOf(list: 'organizations' | 'experts'): Promise<string[]> {
  const query = encodeURIComponent(`{ ${list}(first: 3) { nodes { id slug } } }`);
  const { data } = (await (await fetch(`${url}/graphql?query=${query}`)).json()) as {
    data: Record<string, { nodes: { id: string; slug: string }[] }>;
  };
  const bySlug = data[list]!.nodes.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  return bySlug.map(({ id }) => id); // centro-dos, centro-solo, centro-uno; ana-uno, beto-dos
}

const evidenceIn = (page: string): string[] =>
  [...page.matchAll(/<ol class="plain evidence(?: further)?">([\s\S]*?)<\/ol>/g)].flatMap(([, list]) =>
    [...list!.matchAll(/Mesa número \d+\./g)].map(([title]) => title),
  );

const linkIn = (page: string, name: RegExp): string | undefined =>
  [...page.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
    .find(([, , text]) => name.test(text!.trim()))?.[1]
    ?.replaceAll('&amp;', '&');

/** All that a tie rests on, as one reads it from an address on, page after page. */
async function readFrom(address: string): Promise<string[]> {
  const read: string[] = [];
  for (let at: string | undefined = address; at; ) {
    const { status, body } = await get(at);
    expect(status).toBe(200);
    read.push(...evidenceIn(body));
    at = linkIn(body, /^Siguientes/);
  }
  return read;
}

describe('the evidence of a tie', () => {
  it('is read to its end from the page of an organization, without JavaScript', async () => {
    const { body } = await get('/organizations/centro-uno');
    const more = linkIn(body, /^y 22 más$/)!;
    expect(more).toMatch(/^\/map\?.*view=table.*#evidence$/);
    const read = await readFrom(more);
    expect([read.length, new Set(read).size]).toEqual([SHARED_ACTIVITIES, SHARED_ACTIVITIES]);
  });

  it('is read to its end from the page of an expert, by the table of their ties', async () => {
    const { body } = await get('/experts/ana-uno');
    const table = await get(linkIn(body, /^Ver en una tabla/)!);
    const read = await readFrom(linkIn(table.body, /^Por qué$/)!);
    expect([read.length, new Set(read).size]).toEqual([SHARED_ACTIVITIES, SHARED_ACTIVITIES]);
  });

  it('tells how much of it is shown, and links back to its start', async () => {
    const [dos, , uno] = await idsOf('organizations');
    const first = await get(`/map?view=table&selected=${uno},${dos}`);
    expect(first.body).toContain('20 de 25');
    const second = await get(linkIn(first.body, /^Siguientes/)!);
    expect(second.body).toContain('5 de 25');
    expect(second.body).toContain('evidence further'); // which is not numbered from 1 again
    expect(linkIn(second.body, /^Siguientes/)).toBeUndefined();
    const start = linkIn(second.body, /^Desde el principio/)!;
    expect(evidenceIn((await get(start)).body)).toEqual(evidenceIn(first.body));
  });

  it('is not kept by links to other ties', async () => {
    const [dos, , uno] = await idsOf('organizations');
    const { body } = await get(`/map?view=table&selected=${uno},${dos}`);
    const second = await get(linkIn(body, /^Siguientes/)!);
    for (const only of second.body.matchAll(/class="only"[\s\S]*?href="([^"]*)"/g))
      expect(only[1]).not.toContain('evidenceAfter');
    expect(linkIn(second.body, /^Mapa$/)).toBeDefined();
    expect([...second.body.matchAll(/data-view="map"\s+href="([^"]*)"/g)][0]![1]).not.toContain(
      'evidenceAfter',
    );
  });

  it('answers an invalid cursor with an error and a link to the start', async () => {
    const [dos, , uno] = await idsOf('organizations');
    const { status, body } = await get(`/map?view=table&selected=${uno},${dos}&evidenceAfter=bm9uc2Vuc2U`);
    expect(status).toBe(400);
    const start = linkIn(body, /^Desde el principio/)!;
    expect(start).not.toContain('evidenceAfter');
    expect(evidenceIn((await get(start)).body)).toHaveLength(20);
  });

  it('is empty between two who never met, and for an id that is not visible', async () => {
    const [dos, solo] = await idsOf('organizations');
    const [ana] = await idsOf('experts');
    const said = async (selected: string) => {
      const { status, body } = await get(`/map?view=table&selected=${selected}`);
      const [, text] = /<h2 id="evidence"[^>]*>[\s\S]*?<p class="empty">([\s\S]*?)<\/p>/.exec(body) ?? [];
      return [status, text?.replaceAll(/<!--.*?-->/g, '')];
    };
    expect(await said(`${dos},${solo}`)).toEqual([
      200,
      'No hay un vínculo entre las dos, con estos filtros.',
    ]);
    for (const nobody of [`${dos},Organization_zzzzzz`, `${dos},${ana}`, 'Edition_1,Nothing_1'])
      expect(await said(nobody)).toEqual([200, 'No se muestra']);
  });
});
