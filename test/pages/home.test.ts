import { describe, expect, it } from 'vitest';
import { serveWorld, statementsOf } from '../support/served.ts';

const { get } = await serveWorld((scribe) => {
  const [academia, civil] = [scribe.sector('Academia'), scribe.sector('Sociedad civil')];
  const uni = scribe.organization('Universidad Uno', { sector: academia, slug: 'uno' });
  const ong = scribe.organization('Datos & Más <b>', { sector: civil, slug: 'datos' });
  const far = scribe.organization('Lejana', { sector: civil, slug: 'lejana' });
  scribe.organization('Lejanía', { slug: 'lejania' });
  const series = scribe.series('Encuentro');
  const edition = scribe.edition(series, 'Encuentro 2021', { year: 2021, startsOn: '2021-05' });
  scribe.figure(edition, 'EXPERTS', 10, { qualifier: 'MORE_THAN' });
  const panel = scribe.activity(edition, 'Panel <script>alert(1)</script>');
  const ana = scribe.expert('Ana');
  scribe.participation(panel, ana, { onBehalfOf: uni, sectorAtTime: academia });
  scribe.participation(panel, scribe.expert('Beto'), { onBehalfOf: ong, sectorAtTime: civil });
  scribe.expert('María Ruiz');
  const namesake = scribe.expert('María Ruiz', { slug: 'maria-ruiz-2' });
  const other = scribe.activity(edition, 'Otro panel');
  scribe.participation(other, namesake);
  scribe.participation(other, ana);
  const table = scribe.activity(edition, 'Mesa de gobiernos');
  const government = scribe.sector('Gobierno');
  for (const name of ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco']) {
    const onBehalfOf = scribe.organization(`Gobierno ${name}`, { sector: government });
    scribe.participation(table, scribe.expert(`Gob ${name}`), { onBehalfOf, sectorAtTime: government });
  }
  const outcome = scribe.outcome(edition, 'Publicar los datos', { kind: 'AGREEMENT', status: 'IN_PROGRESS' });
  scribe.evidence(outcome, '2022-03', { note: 'Primer conjunto publicado' });
  return far;
});

/** The visible text: without tags, with single spaces. */
const textOf = (body: string) =>
  body
    .slice(body.indexOf('<main'), body.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the home page', () => {
  it('says what the network is about, and how large it is', async () => {
    const { status, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toContain('<h1>La red detrás de Encuentro</h1>');
    expect(textOf(body)).toMatch(
      /1 edición \d+ organizaciones \d+ personas 3 actividades 1 acuerdo o conclusión/,
    );
  });

  it('shows what was announced of editions as threads, and how to help', async () => {
    const { body } = await get('/');
    expect(textOf(body)).toMatch(
      /Encuentro 2021 mayo de 2021 8 de más de 10 personas expertas ¿Estuviste ahí\? Ayuda a completarla/,
    );
    expect(body.match(/class="known" d="([^"]*)"/)![1]!.match(/M/g)).toHaveLength(8);
  });

  it('shows outcomes with their statuses, where no point of the agenda is known', async () => {
    const text = textOf((await get('/')).body);
    expect(text).toMatch(/Acuerdo En curso Publicar los datos .*marzo de 2022: Primer conjunto publicado/);
  });

  it('shows the map of the community first, small, in words too, and leading to the large one', async () => {
    const drawn = /<a href="\/map"[^>]*>\s*<svg class="node-link wide"[\s\S]*?<title[^>]*>([^<]*)</;
    await expect
      .poll(async () => drawn.exec((await get('/')).body)?.[1])
      .toMatch(/^\d+ organizaciones y \d+ vínculos? que las unen$/);
  });

  it('shows how many organizations come from each sector, and of how many that is known', async () => {
    const text = textOf((await get('/')).body);
    expect(text).toMatch(
      /De qué sectores vienen \d+ de \d+ organizaciones tienen sector registrado\. Gobierno (Gobierno )?5/,
    );
  });

  it('costs a handful of statements, however many editions there are', async () => {
    const statements = await statementsOf(() => get('/?anew'));
    expect(statements.filter((text) => text !== 'select 1').length).toBeLessThanOrEqual(20);
  });

  it('links to the queries of its figures', async () => {
    const { body } = await get('/');
    const below = body.slice(body.indexOf('<footer'));
    expect([...below.matchAll(/href="\/graphiql\?view=(\w+)/g)].map(([, name]) => name)).toEqual([
      'HomePage',
      'HomeMap',
      'HomeSeries',
      'HomeOutcomes',
    ]);
  });
});

describe('an empty network', async () => {
  const empty = await serveWorld();

  it('has a home page that tells what to do', async () => {
    const { status, body } = await empty.get('/?lang=en');
    expect(status).toBe(200);
    expect(textOf(body)).toContain('This network is empty.');
  });
});

describe('search', () => {
  it('finds despite accents and typos, and links to the pages of its results', async () => {
    const { body } = await get('/search?q=universdad');
    expect(body).toContain('<a href="/organizations/uno">Universidad Uno</a>');
  });

  it('tells what to do when nothing is found or searched for', async () => {
    expect(textOf((await get('/search?q=zzzzqqq')).body)).toContain('No hay nada parecido a «zzzzqqq».');
    expect(textOf((await get('/search')).body)).toContain('Escribe palabras de un nombre');
  });

  it.each(['"><script>alert(1)</script>', "'; drop table expert; --", 'a\u202eb', 'a'.repeat(5000)])(
    'takes what is typed as text, whatever it is: %j',
    async (hostile) => {
      const { status, body } = await get(`/search?q=${encodeURIComponent(hostile)}`);
      expect(status).toBe(200);
      expect(body).not.toContain('<script>alert');
    },
  );

  it.each([
    ['%', '«%» es muy corto'],
    ['x', '«x» es muy corto'],
    ['\u0000', 'Escribe palabras de un nombre'],
    [`a${' '.repeat(300)}b`, '«a» es muy corto'],
  ])('gives a hint for what is too short to look for: %j', async (short, hint) => {
    const { status, body } = await get(`/search?q=${encodeURIComponent(short)}`);
    expect(status).toBe(200);
    expect(textOf(body)).toContain(hint);
  });

  it('refuses an invalid cursor, and links back to the start', async () => {
    const { status, body } = await get('/search?q=uno&after=nowhere&lang=en');
    expect(status).toBe(400);
    expect(textOf(body)).toContain('This place in the list does not exist, or no longer does.');
    expect(body).toContain('<a class="button" href="/search?q=uno&amp;lang=en">From the start</a>');
  });

  it.each(['/search?q=uno&after=nowhere&lang=en', '/nowhere?lang=en', '/experts/nobody?lang=en'])(
    'stays in the language of the address where something went wrong: %s',
    async (path) => {
      expect((await get(path)).body).toContain('<input type="hidden" name="lang" value="en" />');
      expect((await get(path.replace('lang=en', 'lang=zz'))).body).not.toContain('name="lang"');
    },
  );
});

describe('how two actors are connected', () => {
  it('is shown in a sentence and by what they shared, for names as people type them', async () => {
    const { status, body } = await get('/connect?from=universidad+uno&to=datos');
    const text = textOf(body);
    expect(status).toBe(200);
    expect(text).toContain('Un camino, el más corto');
    expect(text).toContain('Panel &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain('<script>alert');
  });

  it('takes slugs and ids, with the same result', async () => {
    const { body } = await get('/connect?from=uno&to=Organization_2');
    expect(textOf(body)).toContain('Un camino, el más corto');
  });

  it('names the others that a text could mean', async () => {
    const { body } = await get('/connect?from=lejan&to=uno');
    expect(textOf(body)).toMatch(/Por «lejan» se entendió .* También se parecen: Lejan/);
  });

  it('tells when there is no path, when a name is unknown, and when both ends are the same', async () => {
    expect(textOf((await get('/connect?from=uno&to=lejana')).body)).toContain('No se conoce ningún camino');
    expect(textOf((await get('/connect?from=uno&to=qqqqzzzz')).body)).toContain('parecida a «qqqqzzzz»');
    expect(textOf((await get('/connect?from=uno&to=uno')).body)).toContain('Las dos son la misma.');
  });

  it('tells that an organization and a person cannot be connected, and that a text is too short', async () => {
    const kinds = await get('/connect?from=uno&to=Expert_1');
    expect(kinds.status).toBe(200);
    expect(textOf(kinds.body)).toContain('Una organización y una persona no se pueden conectar así.');
    const short = await get('/connect?from=a&to=%25&lang=en');
    expect(short.status).toBe(200);
    expect(textOf(short.body)).toContain('“a” is too short to search for.');
    expect(textOf(short.body)).toContain('“%” is too short to search for.');
  });

  it('takes the suggestion that was chosen among namesakes, else the name that was typed', async () => {
    const chosen = await get('/connect?from=mar%C3%ADa+ruiz&from_id=Expert_4&to=Ana&to_id=Expert_1');
    expect(textOf(chosen.body)).toContain('Otro panel');
    expect(chosen.body).toContain('/connect?from=maria-ruiz-2&amp;to=ana');
    const typed = await get('/connect?from=mar%C3%ADa+ruiz&from_id=Expert_999&to=Ana');
    expect(textOf(typed.body)).toContain('También se parecen: María Ruiz');
  });
});

describe('an address that does not exist', () => {
  it('answers people with a page and its links, and programs with an error', async () => {
    const page = await get('/nowhere?lang=en');
    expect([page.status, textOf(page.body).includes('There is nothing here')]).toEqual([404, true]);
    const json = await get('/nowhere', { accept: 'application/json' });
    expect(JSON.parse(json.body).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
