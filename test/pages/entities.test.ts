import { describe, expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { tables } from '../../src/tables.ts';
import { lookupFieldOf, PAGE_FOLDERS, type PageType } from '../../web/layout/addresses.ts';
import { serveWorld } from '../support/served.ts';
import { entitiesOfEveryType, HOSTILE, LISTS, linkedDataIn, PATHS, textIn } from './entities.ts';

let made!: ReturnType<typeof entitiesOfEveryType>;
const { world, url, get } = await serveWorld((scribe) => {
  made = entitiesOfEveryType(scribe);
});

/** The row whose page is at the path of its type. */
function madeOf(type: PageType): { id: number } {
  const name = lookupFieldOf(type);
  if (!(name in made)) throw new Error(`entitiesOfEveryType of test/pages/entities.ts makes no "${name}".`);
  return made[name as 'organization'];
}

const change = (type: string, id: number, fields: object) =>
  world.write(async ({ em }) => {
    em.assign(await em.findOneOrFail(tables.find(({ meta }) => meta.className === type)!, id), fields);
  });

/** The one script, which does nothing where no token was typed in. */
const FOR_TOKENS = expect.stringMatching(/^<script type="module" src="\/assets\/last-act-[\w-]+\.js">$/);

it('has a folder of addresses for every type that says where its page stands', () => {
  const folders = Object.fromEntries(
    network.entities.flatMap(({ type, page }) => (page ? [[type, page.folder]] : [])),
  );
  expect(PAGE_FOLDERS, 'PAGE_FOLDERS of web/layout/addresses.ts differs from what the modules say').toEqual(
    folders,
  );
});

describe.each(Object.entries(PATHS))('the page of type %s', (type, path) => {
  it('is read without JavaScript, in the language asked for', async () => {
    for (const lang of ['es', 'en']) {
      const { status, headers, body } = await get(`${path}?lang=${lang}`);
      expect([status, headers.get('content-language')]).toEqual([200, lang]);
      expect(textIn(body)).toContain(HOSTILE.slice(0, 60));
      expect(body).toContain(`<link rel="canonical" href="${url}${path}?lang=${lang}" />`);
      expect(body.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual([FOR_TOKENS]);
    }
  });

  it('has no markup from names', async () => {
    const body = (await get(path)).body.replaceAll(/<title id=[^>]*>[^<]*<\/title>/g, ''); // of pictures
    expect(body).not.toMatch(/<img|<b>|alert\(\d\)<|<\/title>[\s\S]*<\/title>/);
    expect(body.match(/<script/g)).toHaveLength(3); // both JSON-LD, and that for tokens
  });

  it('has breadcrumbs, and metadata for link previews', async () => {
    const { body } = await get(path);
    const [, trail] = linkedDataIn(body);
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: { length: { Activity: 4, Edition: 4, Topic: 2 }[type] ?? 3 },
    });
    expect(trail!.itemListElement.at(-1)).toMatchObject({ item: url + path });
    for (const name of ['og:title', 'og:description', 'og:url', 'og:type']) {
      expect(body).toMatch(new RegExp(`<meta property="${name}" content="[^"]+"`));
    }
  });

  it('names the query behind it', async () => {
    expect((await get(path)).body).toContain(`/graphiql?view=${type}Page&amp;variables=`);
  });

  it('redirects from capitals, accents and a trailing slash, and keeps the query parameters', async () => {
    const odd = [
      path.toUpperCase().replace(/^\/\w+/, path.match(/^\/\w+/)![0]),
      `${path}/`,
      path.replace('la-', 'l%C3%A1-'),
    ];
    for (const address of odd.filter((each) => each !== path)) {
      const { status, headers } = await get(`${address}?lang=en&x=1&x=2`);
      expect([address, status, headers.get('location')]).toEqual([address, 301, `${path}?lang=en&x=1&x=2`]);
    }
  });

  it('answers 404 for a slug that does not exist, however it is written', async () => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const slug of ['nadie', 'NADIE', 'nadie/', `${'x'.repeat(400)}`, "a'b", '%00', '..%2f..', 'a%20b']) {
      const { status, body } = await get(`${folder}/${slug}`);
      expect([slug, status]).toEqual([slug, expect.toBeOneOf([400, 404])]);
      expect(body).not.toContain('<link rel="canonical"');
    }
  });

  it('redirects from an earlier slug at once', async () => {
    const { id } = madeOf(type as PageType);
    const before = path.slice(path.lastIndexOf('/') + 1);
    await change(type, id, { slug: `${before}-hoy` });
    await expect.poll(async () => (await get(path)).status).toBe(301);
    expect((await get(`${path}/?lang=en`)).headers.get('location')).toBe(`${path}-hoy?lang=en`);
    expect((await get(`${path}-hoy`)).status).toBe(200);
    await change(type, id, { slug: before });
    await expect.poll(async () => (await get(path)).status).toBe(200);
  });
});

describe('what search engines read', () => {
  const about = async (path: string) => linkedDataIn((await get(path)).body)[0]!;

  it('of an edition has all that schema.org requires of an event', async () => {
    const edition = await about(PATHS.Edition);
    expect(edition).toMatchObject({
      '@type': 'Event',
      name: HOSTILE,
      startDate: '2022-11-09',
      endDate: '2022-11-10',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', address: { addressLocality: 'Hermosillo' } }],
    });
    expect(edition.organizer).toHaveLength(2);
    expect(edition.subEvent).toHaveLength(2);
    for (const event of edition.subEvent) {
      expect(event).toMatchObject({
        '@type': 'Event',
        name: expect.any(String),
      });
      expect(event.location).toBeDefined();
    }
  });

  it('of an activity has its time by the clock of its venue, and who performs', async () => {
    expect(await about(PATHS.Activity)).toMatchObject({
      '@type': 'Event',
      startDate: '2022-11-09T09:00:00-07:00',
      endDate: '2022-11-09T10:30:00-07:00',
      superEvent: { '@type': 'Event' },
      performer: [
        { '@type': 'Person', name: HOSTILE },
        { '@type': 'Person', name: 'Beto' },
      ],
    });
  });

  it('of an activity without a time has no start, and without a title its kind', async () => {
    const activity = await about('/activities/sin-titulo');
    expect(activity).not.toHaveProperty('startDate');
    expect(activity).toMatchObject({
      name: 'Conferencia magistral (sin título)',
      location: { '@type': 'Place' },
    });
  });

  it('of a person has the affiliations, and of other entities the type that fits best', async () => {
    expect(await about(PATHS.Expert)).toMatchObject({
      '@type': 'Person',
      name: HOSTILE,
      jobTitle: HOSTILE,
      affiliation: [{ '@type': 'Organization', name: HOSTILE }],
    });
    expect(await about(PATHS.Organization)).toMatchObject({
      '@type': 'Organization',
      name: HOSTILE,
      foundingDate: '2001-02',
      address: { addressCountry: 'México' },
    });
    expect(await about(PATHS.Outcome)).toMatchObject({
      '@type': 'CreativeWork',
      text: HOSTILE,
      creator: [{ '@type': 'Organization' }],
    });
    expect(await about(PATHS.Sector)).toMatchObject({
      '@type': 'DefinedTerm',
      name: HOSTILE,
      inDefinedTermSet: { '@type': 'DefinedTermSet' },
    });
  });
});

describe('someone who is withheld', () => {
  const slugs = { DENIED: 'secreta-denied', WITHDRAWN: 'secreta-withdrawn', EMBARGOED: 'secreta-embargoed' };

  it('is named on no page; the participation stands without a name', async () => {
    for (const path of [...Object.values(PATHS), ...LISTS, '/organizations/otra']) {
      expect((await get(path)).body).not.toMatch(/secreta/i);
    }
    const { body } = await get(PATHS.Activity);
    expect(body.match(/Participación reservada/g)).toHaveLength(3);
  });

  it('answers 410 after a withdrawal, and else the same as for someone who never existed', async () => {
    const { beatriz } = await world.write((scribe) => ({ beatriz: scribe.expert('Beatriz Vista') }));
    expect((await get('/experts/beatriz-vista')).status).toBe(200);
    await change('Expert', beatriz.id, { consent: 'WITHDRAWN' });
    await expect.poll(async () => (await get('/experts/beatriz-vista')).status).toBe(410);
    const missing = async (slug: string) => {
      const { status, headers, body } = await get(`/experts/${slug}`);
      const said = body.replaceAll(slug, 'X').replaceAll(/[\w-]{36}/g, 'ID');
      return { status, said, headers: headers.get('cache-control') };
    };
    const nobody = await missing('nadie-de-aqui');
    expect(nobody.status).toBe(404);
    for (const slug of Object.values(slugs)) expect(await missing(slug)).toEqual(nobody);
    expect((await get('/organizations/secreta-withdrawn')).status).toBe(404);
  });
});

describe('an entity that was removed', () => {
  it('answers 410, and not 404', async () => {
    const { row } = await world.write((scribe) => ({ row: scribe.organization('De paso') }));
    expect((await get('/organizations/de-paso')).status).toBe(200);
    await world.write(async ({ em }) => {
      em.remove(
        await em.findOneOrFail(tables.find(({ meta }) => meta.className === 'Organization')!, row.id),
      );
    });
    await expect.poll(async () => (await get('/organizations/de-paso')).status).toBe(410);
    const { body, headers } = await get('/organizations/de-paso');
    expect(body).toContain('<meta name="robots" content="noindex" />');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
