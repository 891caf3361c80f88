import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { textIn } from './entities.ts';

const { get } = await serveWorld((scribe) => {
  const [academia, civil, media] = ['Academia', 'Sociedad civil', 'Medios'].map((name) =>
    scribe.sector(name),
  );
  const series = scribe.series('Conferencia de Pruebas (PRUEBA)');
  const first = scribe.edition(series, 'Prueba 2021', { year: 2021, startsOn: '2021-05' });
  const second = scribe.edition(series, 'Prueba 2022', {
    year: 2022,
    startsOn: '2022-05',
    modality: 'IN_PERSON',
  });
  scribe.figure(second, 'CONVENING_ORGANIZATIONS', 25);
  scribe.figure(second, 'EXPERTS', 70, { qualifier: 'MORE_THAN' });
  scribe.venue(second, { stateCode: 'MX-JAL', state: 'Jalisco' });
  scribe.venue(second, { stateCode: 'MX-NLE', state: 'Nuevo León' });
  const uni = scribe.organization('Universidad de Pruebas', { acronym: 'UDP', sector: academia });
  const ong = scribe.organization('Datos para Todos', { sector: civil });
  const paper = scribe.organization('El Diario', { sector: media });
  scribe.convening(first, uni, { sectorAtTime: academia });
  scribe.convening(second, uni, { sectorAtTime: academia });
  const people = ['Ana Ruiz', 'Beto Paz', 'Carla Sol'].map((name) => scribe.expert(name));
  const appear = (
    activity: object,
    who: number,
    onBehalfOf: object,
    sectorAtTime: object,
    role = 'PANELIST',
  ) => scribe.participation(activity, people[who]!, { onBehalfOf, sectorAtTime, role });
  const old = scribe.activity(first, 'Panel viejo');
  appear(old, 0, uni, academia!);
  appear(old, 1, ong, civil!);
  const panel = scribe.activity(second, 'Panel nuevo');
  appear(panel, 0, uni, academia!);
  appear(panel, 0, uni, academia!, 'MODERATOR');
  appear(panel, 2, paper, media!);
  scribe.outcome(second, 'Abrir los datos', { kind: 'AGREEMENT', status: 'DONE' });
});

const page = async (path: string) => (await get(path)).body;

/** The text of a section of a page, by its id. */
const sectionOf = (body: string, id: string): string => {
  const [, rest = ''] = body.split(`<section id="${id}"`);
  const [section = ''] = rest.split(/<section (?:id|class="sources)|<footer/);
  const text = section.slice(section.indexOf('>') + 1);
  return text
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

describe('the page of an edition', () => {
  it('shows what was announced as threads, and asks for what is missing', async () => {
    const body = await page('/editions/prueba-2022');
    expect(sectionOf(body, 'figures')).toContain('1 de 25 organizaciones convocantes');
    expect(sectionOf(body, 'figures')).toContain('2 de más de 70 personas expertas');
    expect(body.match(/class="known" d="([^"]*)"/)![1]!.match(/M/g)).toHaveLength(1);
    expect(sectionOf(body, 'conveners')).toMatch(
      /Aún no sabemos qué otras 24 organizaciones convocaron\. .*una tiene/,
    );
  });

  it('shows where in Mexico it was, in words too', async () => {
    const body = await page('/editions/prueba-2022');
    expect(body).toMatch(/<desc id="edition-states-description">(Jalisco|Nuevo León): sede de 1 edición; /);
    expect(textIn(body)).toMatch(/mayo de 2022 · presencial · (Jalisco y Nuevo León|Nuevo León y Jalisco)/);
  });

  it('gives whoever has no picture a weave, and says for whom they appeared', async () => {
    const people = /<section id="people"[\s\S]*?<\/section>/.exec(await page('/editions/prueba-2022'))![0];
    expect(people.match(/class="tile"/g)).toHaveLength(2);
    expect(sectionOf(people, 'people')).toMatch(/Ana Ruiz UDP/);
  });

  it('counts who came first, stayed and came back, beside the edition before', async () => {
    const text = sectionOf(await page('/editions/prueba-2022'), 'turnover');
    expect(text).toContain('Frente a Prueba 2021, según lo que está registrado.');
    expect(text).toMatch(
      /Personas Ver como tabla Quién Cuántas Por primera vez 1 Siguieron 1 Volvieron 0 Ya no constan 1/,
    );
    expect(sectionOf(await page('/editions/prueba-2021'), 'turnover')).toBe('');
  });

  it('draws few organizations one by one, and gives no percentages of them', async () => {
    const text = sectionOf(await page('/editions/prueba-2022'), 'sectors');
    expect(text).toContain('2 de 2 organizaciones registradas tienen sector.');
    expect(text).not.toContain('%');
  });

  it('says so in English as well', async () => {
    const body = await page('/editions/prueba-2022?lang=en');
    expect(sectionOf(body, 'conveners')).toContain(
      'We do not know yet which 24 other organizations convened.',
    );
    expect(sectionOf(body, 'turnover')).toContain(
      'For the first time 1 Stayed 1 Came back 0 Not recorded any more 1',
    );
  });
});

describe('every picture', () => {
  it.each([
    ['/editions/prueba-2022', 'edition-states-description', 'Jalisco', 'EditionPage'],
    ['/editions/prueba-2022', 'class="threads"', 'Organizaciones convocantes', 'EditionPage'],
    ['/', 'class="threads"', 'Prueba 2022', 'HomePage'],
    ['/sectors', 'class="sector-bars"', 'Academia', 'SectorList'],
    ['/organizations/universidad-de-pruebas', 'around-wide-title', 'Datos para Todos', 'OrganizationTies'],
    ['/experts/ana-ruiz', 'around-wide-title', 'Beto Paz', 'ExpertTies'],
    ['/', 'home-map-wide-title', 'Universidad de Pruebas', 'HomeMap'],
    ['/series/conferencia-de-pruebas-prueba', 'series-states-title', 'Nuevo León', 'SeriesStates'],
  ])('has a table and its query behind it: %s, %s', async (path, sign, row, view) => {
    const after = async () => new RegExp(`${sign}[\\s\\S]*`).exec(await page(path))?.[0] ?? '';
    await expect.poll(after, { timeout: 5000 }).not.toBe('');
    const [, behind = ''] = (await after()).split('class="behind-chart"');
    const [table = '', query = ''] = behind.split('</table>');
    expect(table).toMatch(new RegExp(`<th scope="row">[\\s\\S]*${row}`));
    expect(query.split('</details>')[0]).toContain(`href="/graphiql?view=${view}&`);
  });
});

describe('the page of an organization', () => {
  it('has its acronym as its title, and its name below', async () => {
    const body = await page('/organizations/universidad-de-pruebas');
    expect(body).toMatch(/<h1>UDP<\/h1>\s*<p class="lead">Universidad de Pruebas<\/p>/);
  });

  it('shows it among those that it met, who they are in words, and how that compares to chance', async () => {
    const path = '/organizations/universidad-de-pruebas';
    await expect.poll(async () => sectionOf(await page(path), 'ties')).toContain('2 organizaciones.');
    const body = await page(path);
    expect(body).toMatch(/<title id="around-wide-title">Con quién coincidió UDP<\/title>/);
    expect(sectionOf(body, 'ties')).toContain('Con ninguna se distingue todavía del azar');
  });

  it('shows it over the editions of its series, what is not recorded as such', async () => {
    const body = await page('/organizations/datos-para-todos');
    expect(sectionOf(body, 'presence')).toMatch(/Prueba 2021 no consta 1 1 Prueba 2022 no consta 0 0/);
  });

  it('shows who spoke for it, each once, with how often and when', async () => {
    const text = sectionOf(await page('/organizations/universidad-de-pruebas'), 'participations');
    expect(text).toContain('Ana Ruiz 3 participaciones, 2021, 2022');
  });
});

describe('the page of an expert', () => {
  it('groups what they did by edition and by activity', async () => {
    const text = sectionOf(await page('/experts/ana-ruiz'), 'participations');
    expect(text).toMatch(/Prueba 2022 Por UDP|Prueba 2022 Por Universidad de Pruebas/);
    expect(text).toMatch(/Panel nuevo (Panelista, Moderación|Moderación, Panelista) · 2 veces/);
  });

  it('shows whom they met, activity by activity', async () => {
    await expect.poll(async () => sectionOf(await page('/experts/ana-ruiz'), 'ties')).toContain('2 personas');
    const text = sectionOf(await page('/experts/ana-ruiz'), 'ties');
    expect(text).toMatch(/Panel nuevo Carla Sol/);
    expect(text).toMatch(/Panel viejo Beto Paz/);
    expect(textIn(await page('/experts/ana-ruiz'))).toContain(
      '2 actividades en 2 ediciones; coincidió con 2 personas.',
    );
  });
});

describe('the pages of sectors and of a series', () => {
  it('draw editions of few organizations one by one', async () => {
    const body = await page('/sectors');
    expect(sectionOf(body, 'few')).toMatch(
      /Prueba 2022 2 registradas\. Se registra 1 de 25 organizaciones convocantes\. Prueba 2021 2 registradas/,
    );
    expect(body).toContain('aria-label="');
    expect(sectionOf(body, 'shares')).toBe('');
  });

  it('say that nothing is told of chance where all is known to be recorded in part', async () => {
    expect(sectionOf(await page('/sectors'), 'mixing')).toContain(
      'de cómo se encuentran los sectores no se dice nada',
    );
  });

  it('show the states where it met, and ask for conveners from states', async () => {
    const text = sectionOf(await page('/series/conferencia-de-pruebas-prueba'), 'states');
    expect(text).toContain('PRUEBA en los estados 2 de 32 entidades constan como sede.');
    expect(text).toContain('Todavía no consta ninguna convocante de un estado.');
    expect(text).toContain('Contorno: @svg-maps/mexico, de Victor Cazanave, CC BY 4.0; simplificado.');
  });
});
