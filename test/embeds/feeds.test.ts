import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openServer, serveWorld, statementsOf } from '../support/served.ts';
import { gathering, HOSTILE, hostileGathering, syntheticGathering } from './gathering.ts';

const { world, url, get } = await serveWorld((scribe) => {
  gathering(scribe);
  hostileGathering(scribe);
  syntheticGathering(scribe);
});

const json = async (path: string) => JSON.parse((await get(path)).body);
const table = async (path: string): Promise<Record<string, string>[]> =>
  parse((await get(path)).body, { columns: true, bom: true });

describe('the speakers of an edition as JSON Feed', () => {
  it('have what the format requires, each entry once', async () => {
    const { headers } = await get('/embed/speakers.json?edition=encuentro-2021');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = await json('/embed/speakers.json?edition=encuentro-2021&locale=en');
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Encuentro 2021',
      language: 'en',
      home_page_url: expect.stringMatching(/^http:.*\/editions\/encuentro-2021\?lang=en$/),
      feed_url: expect.stringMatching(/\/embed\/speakers\.json\?edition=encuentro-2021&locale=en$/),
    });
    expect(feed.items).toHaveLength(302);
    expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(302);
    expect(feed.items[0]).toMatchObject({
      title: 'Ana Álvarez Ruiz',
      content_text: 'Keynote speaker, Workshop lead\nUniversidad Uno\nPlenaria, Taller',
      image: expect.stringMatching(/^http:\/\/127.0.0.1:\d+\/photos\/[0-9a-f]{64}\.webp$/),
      tags: ['Keynote speaker', 'Workshop lead'],
    });
  });

  it('are filtered by an organization, a sector or a role', async () => {
    const names = async (query: string) =>
      (await json(`/embed/speakers.json?edition=encuentro-2021&${query}`)).items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await names('organization=dos')).toEqual(['Beto Sin Foto']);
    expect(await names('sector=academia')).toEqual(['Ana Álvarez Ruiz']);
    expect(await names('role=workshop-lead,KEYNOTE')).toEqual(['Ana Álvarez Ruiz']);
    expect(await names('organization=dos&role=keynote')).toEqual([]);
  });
});

describe('the programme of an edition', () => {
  it('is complete: it has all 300 participants, and who withdrew has no name', async () => {
    const { items, _tejido } = await json('/embed/programme.json?edition=encuentro-2021');
    expect(items.map(({ title }: { title: string }) => title)).toEqual(['Plenaria', 'Taller', 'Por definir']);
    expect(items[0]._tejido.people).toHaveLength(301);
    expect(items[1]._tejido.people.at(-1)).toMatchObject({ name: null, url: null, organization: null });
    expect(_tejido.startsOn).toBe('2021-05-13');
  });

  it('has times in the time zone of each venue', async () => {
    const { items } = await json('/embed/programme.json?edition=encuentro-2021&locale=es');
    const times = items.map(({ _tejido: { day, hours } }: { _tejido: object & Record<string, string> }) => [
      day,
      hours,
    ]);
    expect(times).toEqual([
      ['jueves, 13 de mayo de 2021', '10:00–11:30 CDT'],
      ['jueves, 13 de mayo de 2021', '09:00 PDT'],
      ['', ''],
    ]);
  });

  it('is filtered by venue or kind', async () => {
    const { items } = await json('/embed/programme.json?edition=encuentro-2021');
    const { id } = items[1]._tejido.venue;
    const rows = await table(`/embed/programme.csv?edition=encuentro-2021&venue=${id}`);
    expect(rows.map(({ title, time_zone }) => [title, time_zone])).toEqual([['Taller', 'America/Tijuana']]);
    expect(await table('/embed/programme.csv?edition=encuentro-2021&kind=talk')).toHaveLength(1);
  });
});

describe('more choices', () => {
  const names = async (query: string) =>
    (await json(`/embed/speakers.json?${query}`)).items.map(({ title }: { title: string }) => title);

  it('are an organization over all editions, a whole series, several editions, and one person', async () => {
    expect(await names('organization=uno')).toEqual(['Ana Álvarez Ruiz']);
    expect(await names('series=encuentro&role=keynote')).toEqual(['Ana Álvarez Ruiz']);
    expect(await names('edition=encuentro-2022,hostil')).toHaveLength(HOSTILE.length);
    expect(await names('expert=beto')).toEqual(['Beto Sin Foto']);
    const { title, items } = await json('/embed/programme.json?activity=charla');
    expect([title, items.map((each: { title: string }) => each.title)]).toEqual([
      'Coloquio 2020',
      ['Charla'],
    ]);
  });

  it('are the order, and how many there are at most', async () => {
    const { items, _tejido } = await json(
      '/embed/speakers.json?series=encuentro&limit=2&sort=family-name&locale=en',
    );
    expect([items.length, _tejido.beyond]).toEqual([2, 300]);
    expect(items[0].title).toBe('Panelista 001');
    const { items: latest } = await json('/embed/programme.json?edition=hostil&sort=latest-first&limit=1');
    expect(latest[0].url).toContain('actividad-11');
  });

  it('are links to pages of another site, and what is left out', async () => {
    const query = `expert=ana&without=role,activity&links=${encodeURIComponent('https://site.example/who/{slug}')}`;
    const { items, feed_url } = await json(`/embed/speakers.json?${query}`);
    expect(items[0]).toMatchObject({
      url: 'https://site.example/who/ana',
      _tejido: { roles: [], activities: [], organizations: ['Universidad Uno'] },
    });
    expect(feed_url).toContain('without=role&without=activity');
  });
});

describe('what is invented', () => {
  it.each(['speakers', 'programme'])('is marked in each entry and each row: %s', async (name) => {
    for (const [edition, synthetic] of [
      ['coloquio-2020', true],
      ['encuentro-2021', false],
    ] as const) {
      const { items } = await json(`/embed/${name}.json?edition=${edition}&locale=es`);
      const marks = items.map(({ tags }: { tags: string[] }) => tags.includes('Datos sintéticos'));
      expect(new Set(marks)).toEqual(new Set([synthetic]));
      const rows = await table(`/embed/${name}.csv?edition=${edition}&locale=es`);
      expect(new Set(rows.map((row) => row.synthetic))).toEqual(new Set([String(synthetic)]));
    }
  });
});

describe('an item of a feed', () => {
  it('has the same id in each language, independent of its address', async () => {
    for (const name of ['speakers', 'programme']) {
      const idsIn = async (locale: string) =>
        (await json(`/embed/${name}.json?edition=encuentro-2021&locale=${locale}`)).items.map(
          ({ id }: { id: string }) => id,
        );
      const ids = await idsIn('es');
      expect(await idsIn('en')).toEqual(ids);
      expect(ids.every((id: string) => /^(Expert|Activity)_\w+$/.test(id))).toBe(true);
    }
  });
});

describe('a table', () => {
  it('runs nothing in a spreadsheet, and keeps all other names as they are', async () => {
    const rows = await table('/embed/speakers.csv?edition=hostil');
    const names = rows.map(({ name }) => name?.replaceAll('\r\n', '\n'));
    const expected = HOSTILE.map((name) => (/^[=+]/.test(name) ? `'${name}` : name).replaceAll('\r\n', '\n'));
    expect(names.toSorted()).toEqual(expected.toSorted());
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('names participants as the calendar does, and who is withheld by their role', async () => {
    const [, workshop] = await table('/embed/programme.csv?edition=encuentro-2021&locale=es');
    expect(workshop?.people).toContain('Ana Álvarez Ruiz (Tallerista)');
    expect(workshop?.people).toMatch(/; Participación reservada \(Panelista\)$/);
    const { body } = await get('/calendar/editions/encuentro-2021.ics?locale=es');
    expect(body.replaceAll('\r\n ', '')).toContain('Participación reservada (Panelista)');
  });

  it('has its columns also without rows, and is sent as a file with a name', async () => {
    const { body, headers } = await get('/embed/speakers.csv?edition=encuentro-2022');
    expect(body).toMatch(/^name,roles,organizations,/);
    expect(headers.get('content-disposition')).toBe('attachment; filename="speakers-encuentro-2022.csv"');
  });
});

describe('what cannot be', () => {
  it.each([
    ['/embed/speakers.json?edition=nada', 404],
    ['/embed/speakers.json', 400],
    ['/embed/speakers.json?edition=encuentro-2021&organization=nadie', 404],
    ['/embed/speakers.json?edition=encuentro-2021&sector=nada', 404],
    ['/embed/programme.json?edition=encuentro-2021&venue=EditionVenue_zz', 404],
    ['/embed/programme.json?edition=encuentro-2021&venue=1', 400],
    ['/embed/speakers.json?edition=encuentro-2021&role=boss', 400],
    ['/embed/speakers.json?edition=encuentro-2021&locale=fr', 400],
    ['/embed/map.json?edition=encuentro-2021&theme=pink', 400],
    ['/embed/speakers.json?edition=encuentro-2021&edition=nada', 404],
    ['/embed/speakers.json?series=nada', 404],
    ['/embed/speakers.json?expert=nadie', 404],
    ['/embed/programme.json?activity=nada', 404],
    ['/embed/speakers.json?organization=uno&organization=dos', 400],
    ['/embed/speakers.json?organization=uno&limit=0', 400],
    ['/embed/speakers.json?organization=uno&sort=size', 400],
    ['/embed/speakers.json?organization=uno&links=javascript:alert(1)//{slug}', 400],
    ['/embed/speakers.json?organization=uno&links=https://{slug}.example/', 400],
    [`/embed/speakers.json?edition=${'a'.repeat(201)}`, 400],
    [`/embed/speakers.json?edition=encuentro-2021&role=${'keynote,'.repeat(21)}`, 400],
    ["/embed/speakers.json?edition=';drop", 400],
  ])('%s is %i, with a sentence in JSON', async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(JSON.parse(answer.body).errors).toEqual([
      { message: expect.any(String), extensions: { code: status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT' } },
    ]);
  });

  it('is sent as text to clients of a table, in their language', async () => {
    const { status, body, headers } = await get('/embed/speakers.csv?edition=nada&locale=en');
    expect([status, body, headers.get('content-type')]).toEqual([
      404,
      'There is no edition by that name.\n',
      'text/plain; charset=utf-8',
    ]);
  });

  it('ignores unknown parameters', async () => {
    expect((await get('/embed/speakers.json?edition=encuentro-2022&utm_source=mail')).status).toBe(200);
  });
});

const FORMS = [
  '/embed/speakers',
  '/embed/speakers.json',
  '/embed/speakers.csv',
  '/embed/programme',
  '/embed/programme.json',
  '/embed/programme.csv',
].map((path) => `${path}?edition=encuentro-2021&locale=es`);
const EVERYTHING = [...FORMS, '/calendar/editions/encuentro-2021.ics?locale=es'];

describe('everything for other sites', () => {
  it.each([...EVERYTHING, '/embed/map.json?edition=encuentro-2021&locale=es'])(
    '%s is open to all pages, and not sent again, nor asked of the database, while it is as it was',
    async (path) => {
      // A map stores its layout, from which on it rests on that.
      await expect.poll(() => statementsOf(() => get(path)), { timeout: 10_000 }).toEqual([]);
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('cache-control')).toBe('public, max-age=30');
      const statements = await statementsOf(async () => {
        const again = await get(path, { 'if-none-match': headers.get('etag')! });
        expect([again.status, again.body]).toEqual([304, '']);
        expect((await get(`${path}&utm=1`)).body).toBe(body);
      });
      expect(statements).toEqual([]);
    },
  );

  it('has the same ETag from every server at any time, while nothing changes', async () => {
    const another = await openServer(world.database.orm, { logLevel: 'silent', origin: url });
    onTestFinished(() => another.close());
    // The first page is another until its map is drawn.
    const asked = { accept: 'text/html', 'accept-language': 'es-MX' };
    await expect.poll(async () => (await get('/')).headers.get('cache-control')).toContain('public');
    await expect
      .poll(async () => (await another.inject({ url: '/', headers: asked })).headers['cache-control'])
      .toContain('public');
    for (const path of [...EVERYTHING, '/editions/encuentro-2021', '/', '/sitemap.xml']) {
      const { headers } = await get(path);
      const { statusCode, headers: others } = await another.inject({
        url: path,
        headers: { accept: 'text/html', 'accept-language': 'es-MX', 'if-none-match': headers.get('etag')! },
      });
      expect([path, statusCode, others.etag]).toEqual([path, 304, headers.get('etag')]);
    }
  });

  it('varies by language, however the first request named its language', async () => {
    for (const query of ['locale=en', 'locale=', 'lang=en', 'theme=auto']) {
      const { headers } = await get(`/embed/speakers.json?edition=encuentro-2022&${query}`, {
        'accept-language': 'en',
      });
      expect([query, headers.get('vary')]).toEqual([
        query,
        expect.stringMatching(/^accept-language, accept-encoding, authorization, x-forwarded-proto$/),
      ]);
    }
    for (const path of [
      '/calendar/editions/encuentro-2022.ics?locale=fr',
      '/embed/map.json?edition=nada&locale=es',
    ])
      expect((await get(path)).headers.get('vary')).toMatch(/^accept-language\b/);
  });

  it('shows a change at once, and never again someone who withdraws', async () => {
    const holding = async (name: string) => {
      const bodies = await Promise.all(EVERYTHING.map(async (path) => (await get(path)).body));
      return bodies.filter((body) => body.replaceAll('\r\n ', '').includes(name)).length;
    };
    const change = (fields: object) =>
      world.write(async ({ em }) => {
        const row = await em.findOneOrFail('Expert' as never, { slug: 'beto' } as never);
        Object.assign(row, fields);
      });
    expect(await holding('Beto Sin Foto')).toBe(EVERYTHING.length);
    await change({ displayName: 'Beto Con Otro Nombre' });
    await expect.poll(() => holding('Beto Con Otro Nombre')).toBe(EVERYTHING.length);
    await change({ consent: 'WITHDRAWN' });
    await expect.poll(() => holding('Beto')).toBe(0);
    expect(await holding('Colectivo Dos')).toBe(0);
  });
});
