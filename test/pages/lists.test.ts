import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const MANY = 120;

const { get } = await serveWorld((scribe) => {
  const [academia, civil] = ['Academia', 'Sociedad civil'].map((name) => scribe.sector(name));
  const series = scribe.series('Encuentro');
  const made = scribe.series('Ensayo', { synthetic: true });
  const edition = scribe.edition(series, 'Encuentro 2021', { year: 2021, startsOn: '2021-05' });
  const trial = scribe.edition(made, 'Ensayo 2021', { year: 2021 });
  const numbered = (at: number) => String(at).padStart(3, '0');
  const panel = scribe.activity(edition, 'Un panel');
  for (let at = 0; at < MANY; at++) {
    const organization = scribe.organization(`Organización ${numbered(at)}`, {
      sector: at % 2 ? academia : civil,
    });
    const expert = scribe.expert(`Persona ${numbered(at)}`);
    if (at > 0) continue;
    for (let more = 0; more < MANY; more++) {
      const activity = scribe.activity(edition, `Charla ${numbered(more)}`);
      scribe.participation(activity, expert, { onBehalfOf: organization });
    }
  }
  scribe.convening(trial, scribe.organization('Ficticia', { sector: academia }));
  scribe.participation(panel, scribe.expert('Ñandú Pérez'));
  scribe.outcome(edition, 'Abrir los datos', { kind: 'AGREEMENT', status: 'DONE' });
  scribe.outcome(trial, 'Cerrar el ensayo', { kind: 'CONCLUSION' });
});

const next = (body: string) => /<a rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');

/** Follows the links to the next page to the end, and gathers what is matched on each. */
async function followPages(path: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (let at: string | undefined = path; at; ) {
    const { status, body }: { status: number; body: string } = await get(at);
    expect([at, status]).toEqual([at, 200]);
    found.push(...[...body.matchAll(pattern)].map(([, slug]) => slug!));
    at = next(body);
  }
  return found;
}

describe('a list', () => {
  it('comes page by page, by links, each entity once', async () => {
    const slugs = await followPages(
      '/organizations?lang=en',
      /<strong><a href="\/organizations\/([\w-]+)\?lang=en"/g,
    );
    expect(slugs).toHaveLength(MANY);
    expect(new Set(slugs).size).toBe(MANY);
  });

  it('keeps its filters from page to page', async () => {
    const slugs = await followPages(
      '/organizations?sector=academia&q=organizaci%C3%B3n',
      /<strong><a href="\/organizations\/([\w-]+)"/g,
    );
    expect(slugs).toHaveLength(MANY / 2);
    expect(slugs.every((slug) => Number(slug.slice(-3)) % 2 === 1)).toBe(true);
  });

  it('finds by name without accents, and tells when nothing is found', async () => {
    expect((await get('/experts?q=nandu%20perez')).body).toContain('Ñandú Pérez');
    expect((await get('/experts?q=zzzzzz')).body).toContain('Nadie coincide.');
    expect((await get('/organizations?sector=nada')).body).toContain('Ninguna organización coincide.');
  });

  it.each(['/organizations', '/experts'])('searches for any text that was typed: %s', async (path) => {
    for (const text of ['%00', '%00uno', 'a', '%25', 'x'.repeat(5000)])
      expect((await get(`${path}?q=${text}&sector=%00`)).status).toBe(200);
  });

  it('refuses a cursor of another list, and of the same list with other filters', async () => {
    const place = new URLSearchParams(next((await get('/organizations')).body)!.split('?')[1]).get('after')!;
    for (const path of ['/experts?', '/organizations?q=uno&', '/experts/persona-000?']) {
      const { status, body } = await get(`${path}after=${place}`);
      expect([status, body.includes('Este lugar de la lista no existe')]).toEqual([400, true]);
      expect(body).toContain(`href="${path.slice(0, -1)}">Desde el principio</a>`);
    }
  });

  it('shows its filters again, as text', async () => {
    const { body } = await get('/organizations?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(body).not.toContain('<script>');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('keeps its form in the language that the address names, if it names one', async () => {
    const hidden = (body: string) => body.match(/<input type="hidden"[^>]*>/g) ?? [];
    const inEnglish = '<input type="hidden" name="lang" value="en" />';
    // That of the list, and that of the search in the header.
    expect(hidden((await get('/organizations?lang=en')).body)).toEqual([inEnglish, inEnglish]);
    expect(hidden((await get('/organizations?lang=zz')).body)).toEqual([]);
  });

  it('filters outcomes by kind and status, and ignores unknown values', async () => {
    const [done, other, odd] = await Promise.all(
      ['kind=AGREEMENT&status=DONE', 'kind=CONCLUSION', 'kind=%3Cb%3E&status=toString'].map(
        async (query) => (await get(`/outcomes?${query}`)).body,
      ),
    );
    expect([done!.includes('Abrir los datos'), done!.includes('Cerrar el ensayo')]).toEqual([true, false]);
    expect([other!.includes('Abrir los datos'), other!.includes('Cerrar el ensayo')]).toEqual([false, false]);
    expect([odd!.includes('Abrir los datos'), odd!.includes('Cerrar el ensayo')]).toEqual([true, false]);
  });

  it.each(['/organizations', '/experts', '/editions', '/outcomes'])(
    'says clearly what is wrong with a place that is none, and leads to the start: %s',
    async (path) => {
      const { status, body } = await get(`${path}?after=nonsense&q=a&lang=en`);
      expect(status).toBe(400);
      expect(body).toContain('This place in the list does not exist, or no longer does.');
      expect(body).toContain(`href="${path}?q=a&amp;lang=en">From the start</a>`);
      expect((await get(`${path}?after=nonsense`)).body).toContain('Este lugar de la lista no existe');
      expect((await get(`${path}?q=${'x'.repeat(5000)}&after=`)).status).toBeLessThan(500);
    },
  );

  it('is indexed by search engines only from its first page', async () => {
    expect((await get('/organizations')).body).not.toContain('noindex');
    for (const query of ['q=a', 'sector=academia'])
      expect((await get(`/organizations?${query}`)).body).toContain('noindex');
  });
});

describe('a long list on a page', () => {
  it('goes on by links, and tells how much is shown', async () => {
    const { body } = await get('/experts/persona-000');
    expect(body).toContain('100 de 120');
    const activities = await followPages(
      '/experts/persona-000',
      /<a href="\/activities\/(charla-[\w-]+)">Charla \d+<\/a>\s*<div/g,
    );
    expect(new Set(activities).size).toBe(MANY);
  });

  it('is whole in a programme', async () => {
    const { body } = await get('/editions/encuentro-2021');
    expect(new Set(body.match(/\/activities\/charla-\d+/g)).size).toBe(MANY);
  });
});

describe('what is synthetic', () => {
  const NOTE = 'class="synthetic"';

  it.each(['/editions/ensayo-2021', '/organizations/ficticia', '/outcomes/cerrar-el-ensayo'])(
    'is marked on its page: %s',
    async (path) => {
      expect((await get(path)).body).toContain(NOTE);
    },
  );

  it.each([
    '/editions/encuentro-2021',
    '/organizations/organizacion-000',
    '/outcomes/abrir-los-datos',
    '/sectors/academia',
    '/experts/persona-000',
    '/editions',
    '/organizations',
  ])('is not what is real, nor a list of both: %s', async (path) => {
    expect((await get(path)).body).not.toContain(NOTE);
  });

  it.each(['/organizations?q=ficticia', '/outcomes', '/editions', '/'])(
    'is in no list of what is real: %s',
    async (path) => {
      const { body } = await get(path);
      expect(body).not.toMatch(
        /href="\/(organizations\/ficticia|outcomes\/cerrar-el-ensayo|editions\/ensayo-2021)"/,
      );
    },
  );

  it.each(['/editions', '/'])('is led to from a list of what is real, by its series: %s', async (path) => {
    expect((await get(path)).body).toMatch(
      /datos sintéticos para probar: <a href="\/series\/ensayo">Ensayo<\/a>/,
    );
  });
});
