import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { linkedDataIn, textIn } from './entities.ts';

const { url, get } = await serveWorld((scribe) => {
  const series = scribe.series('Encuentro', { url: 'https://example.org/encuentro' });
  const first = scribe.edition(series, 'Encuentro 2021', {
    year: 2021,
    startsOn: '2021-05',
    modality: 'VIRTUAL',
  });
  const second = scribe.edition(series, 'Encuentro 2022', { year: 2022, city: 'Mérida', country: 'México' });
  const [one, other] = ['Una', 'Otra'].map((name) => scribe.organization(name));
  for (const edition of [first, second]) scribe.convening(edition, one!);
  scribe.convening(second, other!);
  scribe.figure(first, 'CONVENING_ORGANIZATIONS', 30);
  scribe.figure(first, 'EXPERTS', 70);
  scribe.figure(first, 'PANELS', 12);
  scribe.participation(scribe.activity(first, 'Un panel'), scribe.expert('Ana'));
  const trial = scribe.edition(scribe.series('Ensayo', { synthetic: true }), 'Ensayo 2023', { year: 2023 });
  scribe.convening(trial, scribe.organization('Ficticia'));
});

const textOf = async (path: string) =>
  textIn((await get(path)).body.replaceAll('<', ' <')).replaceAll(/\s+/g, ' ');

describe('the page of a series', () => {
  it('tells of its editions, the oldest first, with how much is recorded of how much was published', async () => {
    const text = await textOf('/series/encuentro');
    expect(text).toContain('2 ediciones de 2021 a 2022');
    expect(text).toMatch(
      /Encuentro 2021 mayo de 2021 Virtual Convocantes 1 de 30 Personas 1 de 70 Actividades 1 Paneles 1 de 12/,
    );
    expect(text).toMatch(
      /Encuentro 2022 2022 Mérida, México Convocantes 2 Personas nada registrado Actividades nada registrado/,
    );
  });

  it('tells who convened it in how many editions, and of how many the record is incomplete', async () => {
    const text = await textOf('/series/encuentro?lang=en');
    expect(text).toMatch(/Una 2 of 2 editions Otra 1 of 2 editions/);
    expect(text).toContain('Conveners of 1 of 2 editions are known to be missing from the record.');
  });

  it('leads to the map of the series, to its website and to the calendars of its editions', async () => {
    const { body } = await get('/series/encuentro');
    expect(body).toContain('href="/map?series=encuentro"');
    expect(body).toContain('href="https://example.org/encuentro"');
    for (const year of [2021, 2022]) {
      expect(body).toContain(`href="/calendar/editions/encuentro-${year}.ics?locale=es"`);
      expect(body).toContain(
        `<link rel="alternate" type="text/calendar" href="${url}/calendar/editions/encuentro-${year}.ics?locale=es"`,
      );
    }
  });

  it('is an EventSeries for search engines, and its editions are part of it', async () => {
    const [series] = linkedDataIn((await get('/series/encuentro')).body);
    expect(series).toMatchObject({
      '@type': 'EventSeries',
      '@id': `${url}/series/encuentro`,
      sameAs: 'https://example.org/encuentro',
      startDate: '2021-05',
      subEvent: [
        {
          '@type': 'Event',
          '@id': `${url}/editions/encuentro-2021`,
          location: { '@type': 'VirtualLocation' },
        },
        { '@type': 'Event', '@id': `${url}/editions/encuentro-2022`, location: { '@type': 'Place' } },
      ],
    });
    const [edition] = linkedDataIn((await get('/editions/encuentro-2021')).body);
    expect(edition!.superEvent).toEqual({
      '@type': 'EventSeries',
      '@id': `${url}/series/encuentro`,
      name: 'Encuentro',
    });
  });

  it('says so where it is synthetic, and shows its editions all the same', async () => {
    const { body } = await get('/series/ensayo');
    expect(body).toContain('class="synthetic"');
    expect(body).toContain('href="/editions/ensayo-2023"');
    expect((await get('/series/encuentro')).body).not.toContain('class="synthetic"');
  });

  it.each(['/', '/editions', '/editions/encuentro-2021', '/series'])('is linked from %s', async (path) => {
    expect((await get(path)).body).toContain('href="/series/encuentro"');
  });
});

describe('the list of series', () => {
  it('is of the real ones, and leads to the others', async () => {
    const text = await textOf('/series');
    expect(text).toMatch(
      /Encuentro 2 ediciones de 2021 a 2022 Aparte, con datos sintéticos para probar: Ensayo/,
    );
  });
});
