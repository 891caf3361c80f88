import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../src/community/graph/two-mode.ts';
import { communityName } from '../../../src/community/narrative/community-name.ts';
import { explainPath } from '../../../src/community/narrative/explain-path.ts';
import type { PathFacts, StepFacts, ViaFacts } from '../../../src/community/narrative/path-facts.ts';

const activity = (activityKind: string | null, title: string | null, edition = 'DATACON 2022'): ViaFacts => ({
  kind: 'ACTIVITY',
  activityKind,
  title,
  edition,
  year: 2022,
});
const convening = (edition: string, year: number | null = null): ViaFacts => ({
  kind: 'CONVENING',
  title: null,
  edition,
  year,
});
const outcome = (title: string | null): ViaFacts => ({
  kind: 'OUTCOME',
  title,
  edition: 'DATACON 2022',
  year: 2022,
});

/** One tie between CIDE and INAI, described in a language. */
const described = (locale: string, via: ViaFacts[], shared = via.length) =>
  explainPath({ locale, names: ['CIDE', 'INAI'], steps: [{ via, shared }] });

describe('a path', () => {
  const path: Omit<PathFacts, 'locale'> = {
    names: ['INAI', 'Codeando México A.C.', 'CIDE'],
    steps: [
      { via: [convening('DATACON 2021', 2021)], shared: 1 },
      { via: [activity('THEMATIC_TABLE', 'Datos y género')], shared: 3 },
    ],
  };

  it('is described step by step in Spanish', () => {
    expect(explainPath({ ...path, locale: 'es-MX' })).toBe(
      'INAI y Codeando México A.C. ayudaron a realizar DATACON 2021. ' +
        'Codeando México A.C. y CIDE coincidieron en la mesa temática «Datos y género» de DATACON 2022 ' +
        'y coincidieron otras 2 veces.',
    );
  });

  it('is described step by step in English', () => {
    expect(explainPath({ ...path, locale: 'en' })).toBe(
      'INAI and Codeando México A.C. both helped organize DATACON 2021. ' +
        'Codeando México A.C. and CIDE both took part in the thematic table “Datos y género” at DATACON 2022 ' +
        'and met 2 more times.',
    );
  });

  it('is described in Spanish where nothing is said of the language, or it is another', () => {
    const spanish = explainPath({ ...path, locale: 'es' });
    expect([null, undefined, 'nah', 'fr'].map((locale) => explainPath({ ...path, locale }))).toEqual(
      Array(4).fill(spanish),
    );
  });

  it('without steps is no text', () => {
    expect(explainPath({ locale: 'es', names: ['INAI'], steps: [] })).toBe('');
  });
});

describe('what two actors share', () => {
  it.each([
    ['PANEL', 'en un panel', 'in a panel'],
    ['WORKSHOP', 'en un taller', 'in a workshop'],
    ['KEYNOTE', 'en una conferencia magistral', 'in a keynote'],
    ['THEMATIC_TABLE', 'en una mesa temática', 'in a thematic table'],
    ['CEREMONY', 'en una ceremonia', 'in a ceremony'],
    ['TALK', 'en una charla', 'in a talk'],
    ['LIGHTNING_TALK', 'en una charla relámpago', 'in a lightning talk'],
    ['TUTORIAL', 'en un tutorial', 'in a tutorial'],
    ['POSTER', 'en un cartel', 'in a poster'],
    ['OTHER', 'en una actividad', 'in an activity'],
    [null, 'en una actividad', 'in an activity'],
    ['constructor', 'en una actividad', 'in an activity'],
  ])('is, for an untitled %s, one of its kind', (kind, spanish, english) => {
    expect(described('es', [activity(kind, null)])).toBe(
      `CIDE e INAI coincidieron ${spanish} de DATACON 2022.`,
    );
    expect(described('en', [activity(kind, ' ')])).toBe(
      `CIDE and INAI both took part ${english} at DATACON 2022.`,
    );
  });

  it('is described by title where there is one', () => {
    expect(described('es', [activity('KEYNOTE', 'Abrir')])).toBe(
      'CIDE e INAI coincidieron en la conferencia magistral «Abrir» de DATACON 2022.',
    );
    expect(described('es', [outcome('Política de datos')])).toBe(
      'CIDE e INAI respaldan el acuerdo «Política de datos» de DATACON 2022.',
    );
    expect(described('en', [outcome('A policy')])).toBe(
      'CIDE and INAI both stand behind the outcome “A policy” of DATACON 2022.',
    );
    expect(described('en', [outcome(null)])).toBe(
      'CIDE and INAI both stand behind an outcome of DATACON 2022.',
    );
  });

  it('is described together where it was of one edition, and separately where it was not', () => {
    expect(described('es', [activity('PANEL', 'A'), activity('WORKSHOP', 'B')])).toBe(
      'CIDE e INAI coincidieron en el panel «A» y el taller «B» de DATACON 2022.',
    );
    expect(described('es', [activity('PANEL', 'A'), activity('PANEL', null, 'Innova 2022')])).toBe(
      'CIDE e INAI coincidieron en el panel «A» de DATACON 2022 y en un panel de Innova 2022.',
    );
    expect(described('en', [activity('PANEL', 'A'), activity('PANEL', null, 'Innova 2022')])).toBe(
      'CIDE and INAI both took part in the panel “A” at DATACON 2022 and in a panel at Innova 2022.',
    );
    expect(described('es', [convening('DATACON 2021'), convening('Innova', 2020)])).toBe(
      'CIDE e INAI ayudaron a realizar DATACON 2021 e Innova (2020).',
    );
  });

  it('is counted where it has no titles', () => {
    expect(described('es', [activity('PANEL', null), activity('PANEL', null)])).toBe(
      'CIDE e INAI coincidieron en 2 paneles de DATACON 2022.',
    );
    expect(described('en', [outcome(null), outcome(null)])).toBe(
      'CIDE and INAI both stand behind 2 outcomes of DATACON 2022.',
    );
    expect(described('es', [activity('ONE', null), activity('TWO', null)])).toContain('en 2 actividades de');
  });

  it('describes two things at most; the rest is counted', () => {
    const two = [activity('PANEL', 'A'), activity('WORKSHOP', 'B')];
    expect(described('es', two, 3)).toBe(
      'CIDE e INAI coincidieron en el panel «A» y el taller «B» de DATACON 2022, y coincidieron otra vez.',
    );
    expect(described('en', two, 3)).toBe(
      'CIDE and INAI both took part in the panel “A” and the workshop “B” at DATACON 2022, ' +
        'and met once more.',
    );
    expect(described('es', [...two, activity('TALK', 'C')])).toBe(described('es', two, 3));
    expect(described('es', [outcome('A'), activity('PANEL', 'B')], 1_236)).toBe(
      'CIDE e INAI respaldan el acuerdo «A» de DATACON 2022, coincidieron en el panel «B» de DATACON 2022 ' +
        'y coincidieron otras 1,234 veces.',
    );
    expect(described('en', [outcome('A'), activity('PANEL', 'B')], 4)).toBe(
      'CIDE and INAI both stand behind the outcome “A” of DATACON 2022, took part in the panel “B” at DATACON 2022 ' +
        'and met 2 more times.',
    );
  });

  it.each([
    [0, 'coincidieron una vez', 'met once'],
    [1, 'coincidieron una vez', 'met once'],
    [2, 'coincidieron 2 veces', 'met 2 times'],
  ])('is counted alone where none of %d is described', (shared, spanish, english) => {
    expect(described('es', [], shared)).toBe(`CIDE e INAI ${spanish}.`);
    expect(described('en', [], shared)).toBe(`CIDE and INAI ${english}.`);
  });

  it('names the year of an edition once, and ends with one full stop', () => {
    expect(described('es', [convening('Foro', 2019)])).toContain('realizar Foro (2019).');
    expect(described('es', [convening('Foro 2019', 2019)])).toContain('realizar Foro 2019.');
    expect(described('es', [convening('Foro Edo. Méx.')])).toMatch(/realizar Foro Edo\. Méx\.$/);
    expect(described('en', [convening('What next?')])).toMatch(/organize What next\?$/);
  });

  it('lets names pass as they are, whatever is in them, and shortens titles alone', () => {
    const [hostile, rtl] = ['"><b>«x»</b> $& ‮', 'شبكة البيانات'];
    const text = explainPath({
      locale: 'es',
      names: [hostile, rtl],
      steps: [{ via: [activity('PANEL', 'largo '.repeat(40), hostile)], shared: 1 }],
    });
    expect(text.startsWith(`${hostile} y ${rtl} coincidieron en el panel «largo `)).toBe(true);
    expect(text).toMatch(/largo…» de /);
    expect(text.endsWith(`de ${hostile} (2022).`)).toBe(true);
    const long = 'Instituto '.repeat(30).trim();
    expect(explainPath({ locale: 'en', names: [long, rtl], steps: [{ via: [], shared: 1 }] })).toContain(
      long,
    );
  });
});

it('a community is called after who stands in its middle', () => {
  expect(communityName('es', 'Codeando México')).toBe('en torno a Codeando México');
  expect(communityName('en-GB', '«INAI»')).toBe('around «INAI»');
  expect(communityName(null, 'El Colegio')).toBe('en torno a El Colegio');
});

describe('any description', () => {
  const name = fc.stringMatching(/^[A-MÁÉa-zñ0-9"»’ ]{0,12}[A-Ma-z0-9]$/).map((text) => `X${text}`);
  const via = fc.record({
    kind: fc.constantFrom(...channels),
    title: fc.option(name),
    activityKind: fc.option(fc.constantFrom('PANEL', 'TALK', 'OTHER', 'toString')),
    edition: name,
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
  });
  const step: fc.Arbitrary<StepFacts> = fc.record({
    via: fc.array(via, { maxLength: 5 }),
    shared: fc.nat({ max: 9 }),
  });
  const paths = fc.array(step, { minLength: 1, maxLength: 4 }).chain((steps) =>
    fc.record({
      steps: fc.constant(steps),
      names: fc.array(name, { minLength: steps.length + 1, maxLength: steps.length + 1 }),
      locale: fc.constantFrom('es', 'en', 'fr'),
    }),
  );

  it('has every name as it is, and no hole', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const text = explainPath(path);
        for (const each of path.names) expect(text).toContain(each);
        for (const { via } of path.steps)
          for (const { edition } of via.slice(0, 2)) expect(text).toContain(edition);
        expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|[{}]|«»|“”|\.\.$/);
        expect(text).toMatch(/[^ ]\.$/);
      }),
    );
  });

  it('has no space too many', () => {
    const plain = paths.map((path) => ({ ...path, names: path.names.map(() => 'A') }));
    fc.assert(
      fc.property(plain, ({ steps, ...path }) => {
        const bare = steps.map(({ via, shared }) => ({
          shared,
          via: via.map((one) => ({ ...one, edition: 'B', title: one.title && 'C' })),
        }));
        expect(explainPath({ ...path, steps: bare })).not.toMatch(/ {2}| [,.]|^ | $/);
      }),
    );
  });
});
