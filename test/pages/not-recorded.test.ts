import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { textIn } from './entities.ts';

const CONTACT = { contact: 'mailto:datos@encuentro.example' };

const { get } = await serveWorld((scribe) => {
  const series = scribe.series('Encuentro');
  const academia = scribe.sector('Academia');
  const convene = (edition: object, organization: object, role = 'CONVENER') =>
    scribe.convening(edition, organization, { sectorAtTime: academia, scopeAtTime: 'LOCAL', role });
  const [one, other, payer] = ['Una', 'Otra', 'Pagadora'].map((name) =>
    scribe.organization(name, { sector: academia, stateCode: 'MX-JAL', state: 'Jalisco' }),
  );
  const full = scribe.edition(series, 'Encuentro 2021', { year: 2021, startsOn: '2021' });
  for (const organization of [one!, other!]) convene(full, organization);
  convene(full, payer!, 'SPONSOR');
  scribe.figure(full, 'CONVENING_ORGANIZATIONS', 2);
  const empty = scribe.edition(series, 'Encuentro 2022', { year: 2022, startsOn: '2022' });
  scribe.figure(empty, 'CONVENING_ORGANIZATIONS', 25);
  scribe.venue(empty, { stateCode: 'MX-NLE' });
  const third = scribe.edition(series, 'Encuentro 2023', { year: 2023, startsOn: '2023' });
  convene(third, one!);
  scribe.figure(third, 'CONVENING_ORGANIZATIONS', 1);
  const gone = scribe.organization('Instituto extinto', { dissolvedOn: '2025-03-20' });
  scribe.affiliation(scribe.expert('Carmen'), gone, { title: 'Comisionada', from: '2021' });
}, CONTACT);

/** The text of a page, with single spaces, between the cells of tables too. */
const page = async (path: string) =>
  textIn((await get(path)).body.replaceAll(/<(?=\/?t[dh])/g, ' <')).replaceAll(/\s+/g, ' ');

describe('what is not recorded', () => {
  it('is not told as missing from the page of an edition, which says how much is recorded and how to add to it', async () => {
    const text = await page('/editions/encuentro-2022');
    expect(text).toContain('Aún no sabemos qué 25 organizaciones convocaron.');
    expect(text).toContain('Se anunciaron 25; ninguna tiene nombre y fuente aquí.');
    expect(text).toContain(
      'Se registran 0 de 25 convocantes de esta edición, menos de cuatro quintas partes',
    );
    expect(text).toMatch(/0 de 25 organizaciones convocantes/);
    expect(text).not.toMatch(/Estados sin nadie|convocaron 0/);
    expect(await page('/editions/encuentro-2022?lang=en')).toContain(
      'We do not know yet which 25 organizations convened.',
    );
  });

  it('is counted beside what was published on the home page', async () => {
    const text = await page('/');
    expect(text).toMatch(/Encuentro 2022 2022 0 de 25 organizaciones convocantes/);
    expect(text).toMatch(/Encuentro 2021 2021 2 de 2 organizaciones convocantes/);
  });

  it('can be brought in as the page for it says, in both languages', async () => {
    expect(await page('/contribute')).toContain('convenings.csv edition_id, organization_id, role, source');
    expect(await page('/contribute?lang=en')).toContain('four fifths of the published number');
  });

  it('is asked for edition by edition, with the beginning of a row and whom to send it to', async () => {
    expect((await get('/editions/encuentro-2022')).body).toContain(
      'href="/contribute?edition=encuentro-2022"',
    );
    const { body } = await get('/contribute?edition=encuentro-2022');
    expect(await page('/contribute?edition=encuentro-2022')).toContain(
      'empieza así: edition_id,organization_id,role,source encuentro-2022,',
    );
    expect(body).toContain('<a href="mailto:datos@encuentro.example">datos@encuentro.example</a>');
    expect((await get('/contribute?edition=nunca')).status).toBe(200);
  });

  it('is no end of the work of somebody whose organization ended, which the page says', async () => {
    const { body } = await get('/experts/carmen');
    expect(textIn(body)).toContain('desde 2021 (la organización se extinguió: 20 de marzo de 2025)');
    expect(body).not.toContain('"jobTitle"');
  });
});

describe('what is recorded well enough', () => {
  it('tells who was missing beside the editions that are recorded as well', async () => {
    const text = await page('/editions/encuentro-2023');
    expect(text).toContain('Academia: convocaron 1; lo habitual son 2');
    expect(text).toContain('Estados sin nadie que convocara');
  });

  it('names who only paid as a sponsor in linked data, not as an organizer', async () => {
    const { body } = await get('/editions/encuentro-2021');
    const [event] = [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => JSON.parse(json!),
    );
    const names = (list: { name: string }[]) => list.map(({ name }) => name);
    expect(names(event.organizer).sort()).toEqual(['Otra', 'Una']);
    expect(names(event.sponsor)).toEqual(['Pagadora']);
  });
});
