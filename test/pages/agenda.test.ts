import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { linkedDataIn, textIn } from './entities.ts';

const { url, get } = await serveWorld((scribe) => {
  const series = scribe.series('Encuentro');
  const [first, second] = [2021, 2022].map((year) =>
    scribe.edition(series, `Encuentro ${year}`, { year, startsOn: `${year}-05` }),
  );
  const [inai, sfp, snt] = ['INAI', 'SFP', 'SNT'].map((acronym) =>
    scribe.organization(`Organización ${acronym}`, { acronym }),
  );
  const closing = scribe.activity(first!, 'Clausura');
  const start = scribe.outcome(first!, 'Hacer una política', { from: closing, status: 'DONE' });
  const open = scribe.outcome(second!, 'Escuchar a todos', { kind: 'RECOMMENDATION' });
  const item = scribe.agendaItem('Política de datos', { owner: inai });
  for (const outcome of [start, open]) scribe.feeds(outcome, item);
  scribe.continuation(open, start);
  scribe.responsibility(start, sfp!);
  scribe.cite(start, scribe.source('Acta de clausura', { url: 'https://example.org/acta' }));
  scribe.evidence(start, '2023-11-10', {
    status: 'DONE',
    note: 'Se publica',
    url: 'https://www.dof.example.org/1',
    reportedBy: sfp,
    verifiedBy: snt,
  });
  scribe.evidence(start, '2022-07', { note: 'Hay borrador', reportedBy: inai, verifiedBy: inai });
  scribe.agendaItem('Sin noticias');
  const trial = scribe.edition(scribe.series('Ensayo', { synthetic: true }), 'Ensayo 2023', { year: 2023 });
  scribe.feeds(scribe.outcome(trial, 'Ensayar'), scribe.agendaItem('Punto de ensayo'));
});

const ITEM = '/agenda/politica-de-datos';

const textOf = async (path: string) =>
  textIn((await get(path)).body.replaceAll('<', ' <')).replaceAll(/\s+/g, ' ');

describe('the page of an agenda item', () => {
  it('tells on a time line what was agreed and where, and what became of it by whom', async () => {
    const text = await textOf(ITEM);
    const inOrder = [
      '1 mayo de 2021 Conclusión Hacer una política En Encuentro 2021 , Clausura · Fuente: Acta de clausura',
      '2 julio de 2022 En curso Hay borrador Lo informó INAI · Lo verificó INAI',
      '3 10 de noviembre de 2023 Cumplido Se publica Prueba: dof.example.org · Lo informó SFP · Lo verificó SNT',
    ];
    const [, rail = ''] = text.split('Las pruebas');
    const at = inOrder.map((moment) => rail.indexOf(moment));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(rail).toContain('Otra organización ha verificado 1 de 2.');
  });

  it('draws the same as steps over time, for screens and for phones, told in words', async () => {
    const { body } = await get(ITEM);
    expect(body.match(/<svg[^>]* class="chart (wide|narrow)"/g)).toHaveLength(2);
    expect(body).toContain(
      '3 pasos, de mayo de 2021 a 10 de noviembre de 2023; la lista de abajo los dice uno por uno.</desc>',
    );
  });

  it('has every outcome with its edition, what it continues, and its status only where one was recorded', async () => {
    const text = await textOf(`${ITEM}?lang=en`);
    const [, came = ''] = text.split('Where it came from');
    expect(came).toMatch(/Encuentro 2021 Done Hacer una política Conclusion Clausura/);
    expect(came).toMatch(
      /Encuentro 2022 No status recorded Escuchar a todos Recommendation Continues: Hacer una política/,
    );
    expect(came).toMatch(/Who is responsible SFP/);
    expect(text).not.toContain('Proposed');
  });

  it('says so where nothing is recorded of what came of it', async () => {
    const text = await textOf('/agenda/sin-noticias');
    expect(text).toContain('Todavía no consta ninguna prueba de qué pasó después.');
    expect(text).toContain('Todavía no se conoce ningún acuerdo ni conclusión del que venga.');
    expect((await get('/agenda/sin-noticias')).body).not.toContain('class="chart');
  });

  it('is a work with its outcomes as parts for search engines', async () => {
    const [item] = linkedDataIn((await get(ITEM)).body);
    expect(item).toMatchObject({
      '@type': 'CreativeWork',
      '@id': url + ITEM,
      maintainer: { '@type': 'Organization', name: 'Organización INAI' },
      hasPart: [
        { '@id': `${url}/outcomes/hacer-una-politica` },
        { '@id': `${url}/outcomes/escuchar-a-todos` },
      ],
    });
  });

  it.each([
    '/agenda',
    '/outcomes/hacer-una-politica',
    '/organizations/organizacion-inai',
    '/search?q=politica',
  ])('is linked from %s', async (path) => {
    expect((await get(path)).body).toContain(`href="${ITEM}"`);
  });

  it('says so where it is synthetic', async () => {
    expect((await get('/agenda/punto-de-ensayo')).body).toContain('class="synthetic"');
    expect((await get(ITEM)).body).not.toContain('class="synthetic"');
  });
});

describe('texts in another language than their page', () => {
  it('say so, for those who hear them', async () => {
    expect((await get('/agenda/politica-de-datos?lang=en')).body).toMatch(
      /<h1\s+lang="es">Política de datos<\/h1>/,
    );
    expect((await get('/agenda/politica-de-datos?lang=es')).body).not.toMatch(/<h1\s+lang/);
  });
});

describe('the home page', () => {
  it('tells what a conclusion was of, and each new state that it came to', async () => {
    expect(await textOf('/')).toContain(
      'Política de datos: qué se concluyó y qué ha pasado desde entonces. mayo de 2021 · Conclusión de Encuentro 2021 Hacer una política julio de 2022 · En curso Hay borrador 10 de noviembre de 2023 · Cumplido Se publica',
    );
  });
});

describe('the agenda', () => {
  it('lists what is real, with who looks after it, its outcomes and the latest evidence', async () => {
    const text = await textOf('/agenda');
    expect(text).toMatch(
      /Política de datos 2 acuerdos y conclusiones · 2 ediciones · 2 pruebas Quién está a cargo Organización INAI Última prueba 10 de noviembre de 2023 Cumplido Se publica/,
    );
    expect(text).toMatch(/Sin noticias Última prueba Todavía no consta ninguna prueba/);
    expect(text).not.toContain('Punto de ensayo');
  });
});
