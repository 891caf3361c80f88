import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/curation/leaving/ledger.ts';
import { TEST_PEPPERS } from '../access/actors.ts';
import { CURATOR } from '../support/actors.ts';
import { withoutBrowser } from '../support/browser.ts';
import { openPage, overflowOf, type Visit, violationsIn } from '../support/page-visits.ts';
import { rootFolder } from '../support/root-folder.ts';
import { serveWorld } from '../support/served.ts';
import { idOf } from '../support/world.ts';
import { AtTheDesk, tokenOf } from './at-the-desk.ts';

const sdl = readFileSync(join(rootFolder, 'schema.graphql'), 'utf8');
const made: Record<string, { id: number }> = {};
const folder = await mkdtemp(join(tmpdir(), 'tejido-desk-'));
afterAll(() => rm(folder, { recursive: true }));
const ledger = await openLedger(join(folder, 'suppressed.ndjson'));
const { world, url, get } = await serveWorld(
  (scribe) => {
    made.institute = scribe.organization('Instituto', { slug: 'instituto', acronym: 'I', scope: 'NATIONAL' });
    made.partner = scribe.organization('Aliada', { slug: 'aliada' });
    const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
    const panel = scribe.activity(edition, 'Un panel');
    made.eva = scribe.expert('Eva Luna', { slug: 'eva-luna', consent: 'GRANTED' });
    scribe.participation(panel, made.eva!, { onBehalfOf: made.institute });
  },
  { peppers: TEST_PEPPERS, leaving: { ledger, blockingDays: 90 } },
);

describe('the page of the desk', () => {
  it('may load from here alone, is framed by nobody, and kept by no search engine', async () => {
    const { headers, body } = await get('/desk');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(body).toContain('<meta name="robots" content="noindex"');
  });

  it('is led to from the page of each thing', async () => {
    const { body } = await get('/organizations/instituto?lang=en');
    expect(body).toContain('href="/desk?lang=en#/organizations/instituto"');
    expect(body).toContain('href="/correct?of=organizations%2Finstituto&amp;lang=en"');
    expect((await get('/organizations')).body).not.toContain('class="better"');
  });
});

describe.skipIf(withoutBrowser)('at the desk', () => {
  let visited: Visit;
  let desk: AtTheDesk;
  const acronym = async () =>
    (await world.read('{ organization(slug: "instituto") { acronym } }')).organization.acronym;

  beforeAll(async () => {
    visited = await openPage(`${url}/desk`);
    desk = new AtTheDesk(visited.page, url);
  });
  afterAll(() => visited?.page.context().close());

  it('a token that is none, or is refused, is told so in words', async () => {
    await desk.page.getByLabel('Credencial', { exact: true }).fill('no token');
    await desk.press('Usarla');
    await desk.page.getByText('Eso no es una credencial.').waitFor();
    await desk.page.getByLabel('Credencial', { exact: true }).fill(`tjd_${'a'.repeat(63)}`);
    await desk.press('Usarla');
    await desk.page.getByText('La credencial venció').first().waitFor();
    visited.problems.length = 0; // the browser tells of the 401
  });

  it('a curator finds an organization, sees what an edit changes, does it, and undoes it', async () => {
    await desk.signIn(await tokenOf(world, { role: 'CURATOR' }), 'Curaduría');
    await desk.page.getByRole('searchbox', { name: 'Qué buscas' }).fill('institut');
    await desk.page.keyboard.press('Enter');
    await desk.follow('Instituto');
    await desk.follow('Editar');
    await desk.fill('Siglas', 'IX');
    await desk.fill('Por qué', 'Acta 7');
    await desk.press('Ver qué cambia');
    expect(await desk.reads('Qué cambia')).toMatch(
      /1 cambia .*Organización: Instituto Siglas Antes: I Después: IX/,
    );
    expect(await desk.focused()).toBe('desk-preview');
    expect(await acronym()).toBe('I');
    await desk.press('Hacerlo');
    await desk.reads('Hecho');
    expect(await acronym()).toBe('IX');
    await desk.follow('Ver el acto y deshacerlo');
    await desk.page.getByText('«Acta 7»').waitFor();
    await desk.follow('Deshacer');
    await desk.fill('Por qué', 'Era otra');
    await desk.press('Ver qué cambia');
    expect(await desk.reads('Qué cambia')).toContain('Antes: IX Después: I');
    await desk.press('Deshacer');
    await desk.reads('Hecho');
    expect(await acronym()).toBe('I');
    await desk.goTo('#/log', 'Bitácora');
    const edit = desk.page.locator('.desk-log > li', { hasText: '«Acta 7»' });
    await edit.getByText('Instituto: siglas').waitFor();
    expect(await edit.innerText()).toMatch(/Cambio por Curaduría/);
  });

  it('whoever has a token is told on the page of a thing who changed it last, when and why, and nobody else is', async () => {
    const [shown, last] = [visited.page, visited.page.locator('.last-act')];
    await shown.goto(`${url}/organizations/instituto?lang=en`);
    await last.waitFor();
    expect(await last.innerText()).toMatch(/^Last change: .*\d{4}.*, by Ana · "Era otra"$/);
    await shown.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(shown)).toBe(0);
    expect(await violationsIn(shown)).toEqual([]);
    const token = await shown.evaluate('sessionStorage.getItem("tejido-token")');
    await shown.evaluate('sessionStorage.removeItem("tejido-token")');
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(request.url());
    shown.on('request', note);
    await shown.reload({ waitUntil: 'networkidle' });
    shown.off('request', note);
    expect(asked.filter((address) => address.endsWith('/graphql'))).toEqual([]);
    expect(await last.isVisible()).toBe(false);
    const ofPartner = await tokenOf(world, {
      role: 'PARTNER',
      name: 'Aliada',
      organization: made.partner!.id,
    });
    await shown.evaluate(`sessionStorage.setItem("tejido-token", "${ofPartner}")`);
    await shown.reload();
    await last.waitFor();
    expect(await last.innerText()).toMatch(/^Last change: .*\d{4}.*, by a (curator|steward) · "Era otra"$/);
    await shown.evaluate(`sessionStorage.setItem("tejido-token", "${token}")`);
    await shown.setViewportSize({ width: 1280, height: 800 });
    await shown.goto(`${url}/desk`);
  });

  it('somebody else who was faster is told with what they changed, and nothing typed is lost', async () => {
    await desk.goTo('#/organizations/instituto', 'Instituto');
    await desk.follow('Editar');
    await desk.fill('Siglas', 'MÍA');
    const { organization } = await world.read('{ organization(slug: "instituto") { version } }');
    await world.act(
      CURATOR,
      `organizationEdit(organization: "instituto", expectedVersion: ${organization.version}, fields: { acronym: "SUYA", country: "México" })`,
    );
    await desk.page.reload();
    await desk.page.getByText('Esto es lo que habías escrito.').waitFor();
    await desk.press('Ver qué cambia');
    const told = await desk.reads('Alguien más lo editó mientras tanto');
    expect(told).toMatch(
      /Siglas Antes I Ahora dice SUYA Tú escribiste MÍA.* País Antes nada Ahora dice México/,
    );
    expect(await violationsIn(desk.page)).toEqual([]);
    await desk.press('Seguir con esto');
    await desk.press('Ver qué cambia');
    expect(await desk.reads('Qué cambia')).toContain('Antes: SUYA Después: MÍA');
  });

  it('a lost connection is a state with words, and the act is done once', async () => {
    const { page } = desk;
    await page.route('**/graphql', async (route) => {
      await route.fetch(); // it arrives, and its answer does not
      await route.abort();
    });
    await desk.press('Hacerlo');
    await page.getByText('se hace una sola vez').waitFor();
    await page.unroute('**/graphql');
    visited.problems.length = 0;
    await desk.press('Intentar otra vez');
    await desk.reads('Hecho');
    expect(await acronym()).toBe('MÍA');
    const { changes } = await world.read(
      `{ changes(node: "${idOf(made.institute!)}") { nodes { fields } } }`,
    );
    expect(changes.nodes).toHaveLength(5); // recorded, edited, undone, by somebody else, and this once
  });

  it('what is wrong stands beside its field, and leads there by keyboard', async () => {
    await desk.goTo(`#/act/organizationEdit/${idOf(made.partner!)}`, 'Editar: Aliada');
    await desk.fill('Fundada el', 'ayer');
    await desk.press('Ver qué cambia');
    const link = desk.page.getByRole('link', { name: 'Fundada el' });
    await link.press('Enter');
    expect(await desk.focused()).toBe('desk-fields-foundedOn');
    expect(await desk.page.locator('#desk-fields-foundedOn').getAttribute('aria-invalid')).toBe('true');
  });

  it('an hour without a venue is told by UTC before anything is done, and leads to recording a venue', async () => {
    await desk.goTo('#/act/activityRecord', 'Registrar: actividad');
    await desk.fill('Empieza a las', '2027-11-30T10:00:00-06:00');
    const note = desk.page.locator('#desk-fields-startsAt-note');
    expect(await note.innerText()).toContain('10:00 (-06:00) es 16:00 UTC (hora universal). Sin sede');
    await note.getByRole('link', { name: 'Registrar una sede' }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Registrar: sede' }).waitFor();
  });

  it('who is not found is recorded on the way, and is chosen where they were looked for', async () => {
    await desk.goTo('#/act/participationRecord', 'Registrar: participación');
    await desk.fill('Anunciada como', 'Doctora Sol');
    await desk.page.locator('#desk-fields-expert-find').fill('Sol Inventada');
    await desk.page.getByText('Nada con ese nombre.').waitFor();
    await desk.follow('Registrar: persona');
    const name = desk.page.getByRole('textbox', { name: 'Nombre completo, como se muestra' });
    await name.waitFor();
    expect(await name.inputValue()).toBe('Sol Inventada');
    await desk.press('Ver qué cambia');
    await desk.press('Hacerlo');
    await desk.reads('Hecho');
    await desk.follow('Volver a lo que estabas escribiendo');
    await desk.page.getByRole('heading', { level: 1, name: 'Registrar: participación' }).waitFor();
    await desk.page.getByRole('group', { name: 'Persona (necesario)' }).getByText('Sol Inventada').waitFor();
    const billed = desk.page.getByRole('textbox', { name: 'Anunciada como' });
    expect(await billed.inputValue()).toBe('Doctora Sol');
    await desk.press('Persona: quitar Sol Inventada'); // the draft stays for the next who comes here
  });

  it('what can be recorded stands in groups, in the order in which an edition is recorded', async () => {
    await desk.goTo('#/record', 'Registrar');
    const { page } = desk;
    expect(await page.locator('.desk-room h2').allInnerTexts()).toEqual([
      'Edición y sedes',
      'Quién convoca',
      'Programa',
      'Personas',
      'Acuerdos',
      'Lo demás',
    ]);
    const recorded = Object.keys(buildSchema(sdl, { assumeValidSDL: true }).getMutationType()!.getFields());
    const links = page.locator('.desk-room li a');
    const led = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
    expect(led.map((href) => href!.split('/').at(-1)!).toSorted()).toEqual(
      recorded.filter((name) => name.endsWith('Record') && !/^(consent|person)/.test(name)).toSorted(),
    );
    await desk.follow('Registrar: quién convoca');
    await page.getByRole('heading', { level: 1, name: 'Registrar: quién convoca' }).waitFor();
  });

  it('what is needed says so, and is asked for by its word in the language of the page', async () => {
    await desk.goTo('#/act/participationRecord', 'Registrar: participación');
    await desk.page.getByRole('group', { name: 'Persona (necesario)' }).waitFor();
    await desk.page.getByRole('combobox', { name: 'Papel (necesario)' }).selectOption('PANELIST');
    await desk.press('Ver qué cambia');
    await desk.page.getByText('Hace falta «Persona».').waitFor();
    expect(await desk.page.locator('#desk-trouble').innerText()).toContain('Hay algo que corregir');
    await desk.page.getByRole('searchbox', { name: 'Persona: buscar' }).fill('Eva');
    await desk.press('Eva Luna');
    await desk.press('Ver qué cambia');
    await desk.page.getByText('Hace falta «Edición».').waitFor(); // the graph asks: no activity tells it
    expect(await desk.page.locator('#desk-trouble').innerText()).not.toContain('Every');
  });

  it('a preview calls fields as the form does, in its order, and what was done leads back to the edition', async () => {
    const edition = desk.page.getByRole('group', { name: 'Edición' });
    await desk.goTo('#/act/venueRecord', 'Registrar: sede');
    await desk.fill('Ciudad', 'Mérida');
    await desk.fill('Nombre', 'Casa de ensayo');
    await edition.getByRole('searchbox', { name: 'Edición: buscar' }).fill('Encuentro');
    await edition.getByRole('button', { name: 'Encuentro 2021' }).click();
    await desk.press('Ver qué cambia');
    expect(await desk.reads('Qué cambia')).toMatch(
      /Edición Después: Encuentro 2021 Nombre Después: Casa de ensayo Ciudad Después: Mérida/,
    );
    await desk.press('Hacerlo');
    await desk.reads('Hecho');
    await desk.follow('Seguir con Encuentro 2021');
    await desk.page.getByRole('heading', { level: 1, name: 'Encuentro 2021' }).waitFor();
    await desk.page.getByRole('link', { name: 'Casa de ensayo' }).waitFor();
  });

  it('a preview tells values that no form takes in words too', async () => {
    const edition = desk.page.getByRole('group', { name: 'Edición' });
    await desk.goTo('#/act/participationRecord', 'Registrar: participación');
    await edition.getByRole('searchbox', { name: 'Edición: buscar' }).fill('Encuentro');
    await edition.getByRole('button', { name: 'Encuentro 2021' }).click();
    await desk.page.getByRole('searchbox', { name: 'En nombre de: buscar' }).fill('Instituto');
    await desk.press('Instituto');
    await desk.press('Ver qué cambia');
    expect(await desk.reads('Qué cambia')).toMatch(
      /Papel Después: Panelista.*Alcance de entonces Después: Nacional/,
    );
  });

  it('values that the graph would not read are told together, each at its field, before they are sent', async () => {
    await desk.goTo('#/act/activityRecord', 'Registrar: actividad');
    await desk.fill('Empieza a las', '30/11/2027 10:00');
    await desk.fill('Idioma', 'español');
    await desk.fill('Grabación', 'example.org');
    await desk.press('Ver qué cambia');
    const told = await desk.page.locator('#desk-form').innerText();
    expect(told).toContain('«Empieza a las» es fecha y hora con su zona, como 2027-11-30T10:00:00-06:00.');
    expect(told).toContain('«Idioma» es la clave de un idioma, como es-MX.');
    expect(told).toContain('«Grabación» es una dirección completa, como https://example.org.');
    expect(await violationsIn(desk.page)).toEqual([]);
  });

  it('a portrait is a group that may be left out, and its address stands in the preview', async () => {
    await desk.goTo('#/act/expertRecord', 'Registrar: persona');
    const portrait = desk.page.getByRole('group', { name: 'Retrato (opcional)' });
    expect(await portrait.innerText()).not.toContain('(necesario)');
    await desk.fill('Nombre completo, como se muestra', 'Persona Inventada');
    await portrait.getByRole('textbox', { name: 'Crédito' }).fill('Luz');
    expect(await portrait.innerText()).toContain('Dirección web (necesario)');
    await portrait.getByRole('textbox', { name: 'Dirección web' }).fill('https://example.org/retrato.jpg');
    await desk.press('Ver qué cambia');
    expect(await desk.reads('Qué cambia')).toMatch(
      /Retrato: Dirección web https:\/\/example.org\/retrato.jpg Retrato: Crédito Luz/,
    );
    expect(await violationsIn(desk.page)).toEqual([]);
  });

  it("a partner's proposal is shown beside what it changes, and is accepted", async () => {
    await desk.signIn(
      await tokenOf(world, { role: 'PARTNER', organization: made.partner!.id }),
      'Organización aliada',
    );
    await desk.goTo(`#/act/organizationEdit/${idOf(made.partner!)}`, 'Editar: Aliada');
    await desk.fill('Fundada el', '');
    await desk.fill('Siglas', 'AL');
    await desk.press('Ver qué cambia');
    await desk.press('Proponerlo');
    await desk.reads('Quedó como propuesta');
    await desk.signIn(await tokenOf(world), 'Administración');
    await desk.follow('Propuestas');
    await desk.follow('Editar: organización');
    expect(await desk.reads('Lo que se pide')).toContain('Siglas AL');
    expect(await desk.reads('Lo que cambiaría hoy')).toContain('Siglas Después: AL');
    expect(await violationsIn(desk.page)).toEqual([]);
    await desk.press('Aceptar');
    await desk.page.getByText('Aceptada', { exact: true }).waitFor();
    const { organization } = await world.read('{ organization(slug: "aliada") { acronym } }');
    expect(organization.acronym).toBe('AL');
  });

  it('a token is made and shown once', async () => {
    await desk.goTo('#/act/tokenCreate', 'Hacer una credencial');
    await desk.fill('Nombre', 'Luz');
    await desk.page.getByLabel('Papel').selectOption('CURATOR');
    await desk.page.getByLabel('Escribir', { exact: true }).check();
    await desk.press('Ver qué cambia');
    await desk.reads('Qué cambia');
    await desk.press('Hacer una credencial');
    expect(await desk.reads('Hecho')).toMatch(/Cópiala ahora.* tjd_[\w-]{12}_/);
    await desk.follow('Credenciales');
    await desk.page.getByRole('link', { name: 'Revocar: Luz' }).waitFor();
  });

  it('a speaker leaves, sees where they were shown, and comes back', async () => {
    await desk.goTo(`#/act/expertLeave/${idOf(made.eva!)}`, 'Dejar de mostrar: Eva Luna');
    await desk.page.getByLabel('Hasta dónde').selectOption('WITHHOLD');
    await desk.fill('Por qué', 'Lo pidió');
    await desk.press('Ver qué cambia');
    await desk.reads('Qué cambia');
    expect((await get('/experts/eva-luna')).status).toBe(200);
    await desk.press('Dejar de mostrar');
    expect(await desk.reads('Hecho')).toContain('/experts/eva-luna');
    expect((await get('/experts/eva-luna')).status).not.toBe(200);
    await desk.goTo('#/leaving', 'Salidas');
    await desk.follow('Eva Luna');
    await desk.page.getByText('Esta persona no se muestra.').waitFor();
    await desk.follow('Volver a mostrar');
    await desk.fill('Por qué', 'Fue un error');
    await desk.press('Ver qué cambia');
    await desk.reads('Qué cambia');
    await desk.press('Volver a mostrar');
    await desk.reads('Hecho');
    expect((await get('/experts/eva-luna')).status).toBe(200);
  });

  it('anybody says what is wrong, without a token, and a curator reads it', async () => {
    const { page } = desk;
    await page.goto(`${url}/correct?of=organizations/instituto`);
    await page.getByRole('textbox', { name: 'Qué está mal' }).fill('Se llama de otro modo.');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByText('Gracias.').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await desk.goTo('#/proposals', 'Propuestas');
    await desk.follow('Corrección');
    await expect.poll(() => desk.reads('Lo que se pide')).toContain('Instituto: Se llama de otro modo.');
  });

  it.each([
    ['#/', 'Buscar'],
    ['#/record', 'Registrar'],
    ['#/log', 'Bitácora'],
    ['#/proposals', 'Propuestas'],
    ['#/leaving', 'Salidas'],
    ['#/tokens', 'Credenciales'],
    ['#/editions/encuentro-2021', 'Encuentro 2021'],
    ['#/act/activityRecord', 'Registrar: actividad'],
  ])('is right by axe and as wide as the window, on a phone and on a desk: %s', async (hash, heading) => {
    await desk.goTo(hash, heading);
    await expect.poll(() => desk.page.getByText('Un momento…').count()).toBe(0);
    for (const width of [360, 1280]) {
      await desk.page.setViewportSize({ width, height: 800 });
      expect([await violationsIn(desk.page), await overflowOf(desk.page)]).toEqual([[], 0]);
    }
  });

  it('asks no other host for anything, and breaks none of its rules', () => {
    expect({ problems: visited.problems, elsewhere: visited.elsewhere }).toEqual({
      problems: [],
      elsewhere: [],
    });
  });
});
