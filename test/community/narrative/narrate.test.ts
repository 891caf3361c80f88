import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../src/community/graph/two-mode.ts';
import { narrate } from '../../../src/community/narrative/narrate.ts';
import type { NetworkFacts } from '../../../src/community/narrative/network-facts.ts';

const network: NetworkFacts = {
  kind: 'ORGANIZATION',
  actors: 1_034,
  activities: 48,
  ties: 57,
  excludedLarge: 2,
  recordedActivities: 50,
  allActivities: 60,
  editions: [2021, 2022, 2023].map((year) => ({ name: `DATACON ${year}`, year })),
  density: 0.102,
  giantShare: 0.85,
  components: 3,
  strongerThanChance: 14,
  insufficient: 20,
  mixing: [
    { row: 'Academia', column: 'Iniciativa privada', ties: 12, expected: 7.44 },
    { row: 'Autoridades', column: 'Autoridades', ties: 1, expected: 6.2 },
  ],
  eiIndex: 0.35,
  newcomerShare: 0.4,
  retention: 0.55,
};

const UNDEFINED = {
  density: null,
  giantShare: null,
  components: null,
  strongerThanChance: null,
  insufficient: null,
  mixing: [],
  eiIndex: null,
  newcomerShare: null,
  retention: null,
} satisfies Partial<NetworkFacts>;

const spanish = (facts: Partial<NetworkFacts> = {}) => narrate('es', { ...network, ...facts });
const english = (facts: Partial<NetworkFacts> = {}) => narrate('en', { ...network, ...facts });

/** What is said of a network of which nothing else is defined, after the sentences before any claim. */
const claimed = (facts: Partial<NetworkFacts>) => {
  const all = { ...UNDEFINED, ...facts };
  const basis = [spanish(UNDEFINED), english(UNDEFINED)];
  return [spanish(all), english(all)].map((text, at) => text.replace(basis[at]!, '').trim());
};

describe('a network is described', () => {
  it('in Spanish: its size, span and coverage, and then what can be claimed of it', () => {
    expect(spanish().split(/(?<=\.) /)).toEqual([
      'En la red hay 1,034 organizaciones con 57 vínculos entre sí, a partir de 48 actividades de 3 ediciones: de DATACON 2021 a DATACON 2023.',
      'Hay participaciones registradas con organización en 50 de 60 actividades; 2 actividades con demasiadas participaciones quedaron fuera.',
      'Las organizaciones forman 3 grupos sin vínculos entre sí, el mayor con el 85% de ellas, y existe el 10% de los vínculos posibles.',
      'De los 57 vínculos, 14 son más fuertes de lo que se esperaría por azar; para 20 no hay datos suficientes.',
      'Predominan los vínculos entre sectores distintos (índice E-I: 0.35).',
      'Hay más vínculos de los esperados por azar entre Academia e Iniciativa privada (12; por azar se esperarían 7.4), y menos dentro de Autoridades (1; por azar se esperarían 6.2).',
      'En DATACON 2023, el 40% de las organizaciones fueron nuevas; de las de DATACON 2022, regresó el 55%.',
    ]);
  });

  it('in English: the same', () => {
    expect(english().split(/(?<=\.) /)).toEqual([
      'The network has 1,034 organizations with 57 ties between them, based on 48 activities of 3 editions: from DATACON 2021 to DATACON 2023.',
      'Of 60 activities, 50 have recorded participants with an organization; 2 activities with too many participants were left out.',
      'The organizations form 3 groups with no ties between them, the largest with 85% of them, and 10% of the possible ties exist.',
      'Of the 57 ties, 14 are stronger than chance would explain; for 20 there is too little data to tell.',
      'Most ties are between different sectors (E-I index: 0.35).',
      'There are more ties than chance would give between Academia and Iniciativa privada (12, with 7.4 expected), and fewer within Autoridades (1, with 6.2 expected).',
      'At DATACON 2023, 40% of the organizations were new; of those at DATACON 2022, 55% came back.',
    ]);
  });

  it('with its numbers written as in the place asked for', () => {
    expect(narrate('es-ES', { ...network, actors: 12_345 })).toMatch(/12\.345 .*85\s%.*7,4/);
  });

  it.each([
    ['ORGANIZATION', 'organizaciones registradas', 'organizations are'],
    ['EXPERT', 'personas expertas registradas que puedan mostrarse', 'experts who may be shown are'],
  ] as const)('in one sentence where it has no %s', (kind, es, en) => {
    const nobody = { kind, actors: 0, excludedLarge: 0 };
    expect(spanish(nobody)).toBe(`La red está vacía: no hay ${es} en lo que se eligió.`);
    expect(english(nobody)).toBe(`The network is empty: no ${en} recorded in the selection.`);
  });
});

describe('its size and span', () => {
  const first = (facts: Partial<NetworkFacts>) =>
    [spanish(facts), english(facts)].map((text) => text.split(/(?<=\.) /)[0]);

  it.each<[string, Partial<NetworkFacts>, string, string]>([
    [
      'one of each',
      { actors: 1, ties: 0, activities: 1, editions: [{ name: 'Foro', year: 2019 }] },
      'En la red hay 1 organización, a partir de 1 actividad de Foro (2019).',
      'The network has 1 organization, based on 1 activity of Foro (2019).',
    ],
    [
      'experts without ties or editions',
      { kind: 'EXPERT', actors: 2, ties: 0, activities: 2, editions: [] },
      'En la red hay 2 personas expertas sin vínculos entre sí, a partir de 2 actividades.',
      'The network has 2 experts with no ties between them, based on 2 activities.',
    ],
    [
      'two experts and their tie',
      { kind: 'EXPERT', actors: 2, ties: 1, editions: network.editions.slice(1) },
      'En la red hay 2 personas expertas con 1 vínculo entre sí, a partir de 48 actividades de 2 ediciones: de DATACON 2022 a DATACON 2023.',
      'The network has 2 experts with 1 tie between them, based on 48 activities of 2 editions: from DATACON 2022 to DATACON 2023.',
    ],
    [
      'a network of conveners',
      { channels: ['CONVENING'], actors: 3, activities: 3 },
      'En la red hay 3 organizaciones con 57 vínculos entre sí, a partir de 3 ediciones: de DATACON 2021 a DATACON 2023.',
      'The network has 3 organizations with 57 ties between them, based on 3 editions: from DATACON 2021 to DATACON 2023.',
    ],
    [
      'a network through everything',
      { channels: ['ACTIVITY', 'OUTCOME'], actors: 3, activities: 31, editions: [] },
      'En la red hay 3 organizaciones con 57 vínculos entre sí, a partir de 31 ocasiones.',
      'The network has 3 organizations with 57 ties between them, based on 31 occasions.',
    ],
  ])('are described for %s', (_, facts, es, en) => {
    expect(first(facts)).toEqual([es, en]);
  });
});

describe('its coverage', () => {
  const second = (facts: Partial<NetworkFacts>) =>
    [spanish(facts), english(facts)].map((text) => text.split(/(?<=\.) /)[1]);
  const none = { excludedLarge: 0 };

  it.each<[Partial<NetworkFacts>, string, string]>([
    [
      { ...none, recordedActivities: 0 },
      'Ninguna de las 60 actividades tiene participaciones registradas con organización.',
      'None of the 60 activities has recorded participants with an organization.',
    ],
    [
      { ...none, recordedActivities: 1 },
      'Hay participaciones registradas con organización en 1 de 60 actividades.',
      'Of 60 activities, 1 has recorded participants with an organization.',
    ],
    [
      { ...none, recordedActivities: 60 },
      'Las 60 actividades tienen participaciones registradas con organización.',
      'All 60 activities have recorded participants with an organization.',
    ],
    [
      { kind: 'EXPERT', excludedLarge: 1, recordedActivities: 1, allActivities: 1 },
      'La única actividad tiene participantes que pueden mostrarse; 1 actividad con demasiadas participaciones quedó fuera.',
      'The only activity has participants who may be shown; 1 activity with too many participants was left out.',
    ],
    [
      { ...none, kind: 'EXPERT', recordedActivities: 0, allActivities: 1 },
      'La única actividad no tiene participantes que puedan mostrarse.',
      'The only activity has no participants who may be shown.',
    ],
  ])('is described for %o', (facts, es, en) => {
    expect(second(facts)).toEqual([es, en]);
  });

  it('is not described where no activity is in scope, or ties do not come from activities', () => {
    expect(spanish({ allActivities: 0 })).not.toContain('participaciones');
    expect(english({ channels: ['CONVENING', 'OUTCOME'] })).not.toContain('participants');
  });
});

describe('that it has too little to tell', () => {
  it.each<[string, Partial<NetworkFacts>, string, string]>([
    [
      'few editions',
      { editions: network.editions.slice(1) },
      'Con solo 2 ediciones, los',
      'With only 2 editions, there is',
    ],
    [
      'few activities',
      { activities: 29 },
      'Con solo 29 actividades, los',
      'With only 29 activities, there is',
    ],
    [
      'both',
      { editions: network.editions.slice(2), activities: 1 },
      'Con solo 1 edición y 1 actividad, los',
      'With only 1 edition and 1 activity, there is',
    ],
    ['unknown editions', { editions: [] }, 'Los', 'There is'],
    [
      'editions that are its events',
      { channels: ['CONVENING'], activities: 2, editions: network.editions.slice(1) },
      'Con solo 2 ediciones, los',
      'With only 2 editions, there is',
    ],
  ])('is said for %s, before any claim', (_, facts, es, en) => {
    const caution = `${es} datos no alcanzan para distinguir un patrón del azar: lo que sigue describe lo registrado, no una tendencia. Las organizaciones forman`;
    expect(spanish(facts)).toContain(caution);
    expect(english(facts)).toContain(`. ${en} too little data to tell a pattern from chance: `);
  });

  it('is not said where there is enough', () => {
    expect(spanish({ activities: 30 })).not.toContain('no alcanzan');
    expect(english({ activities: 30 })).not.toContain('too little data to tell a pattern');
  });
});

describe('what is claimed of it', () => {
  it.each<[Partial<NetworkFacts>, string, string]>([
    [
      { components: 1, density: 0.0004, giantShare: 1 },
      'Todas las organizaciones están conectadas, directa o indirectamente, y existe menos del 0.1% de los vínculos posibles.',
      'All organizations are connected, directly or indirectly, and less than 0.1% of the possible ties exist.',
    ],
    [
      { components: 2, giantShare: 0.9994 },
      'Las organizaciones forman 2 grupos sin vínculos entre sí, el mayor con más del 99% de ellas.',
      'The organizations form 2 groups with no ties between them, the largest with more than 99% of them.',
    ],
    [
      { components: 2, density: Number.NaN, giantShare: Number.NaN },
      'Las organizaciones forman 2 grupos sin vínculos entre sí.',
      'The organizations form 2 groups with no ties between them.',
    ],
    [
      { strongerThanChance: 0, insufficient: 57 },
      'De los 57 vínculos, ninguno tiene datos suficientes para distinguirlo del azar.',
      'Of the 57 ties, none has enough data to tell whether it is chance.',
    ],
    [
      { strongerThanChance: 0, insufficient: 0 },
      'De los 57 vínculos, ninguno se distingue del azar.',
      'Of the 57 ties, none stands out from chance.',
    ],
    [
      { strongerThanChance: 1, insufficient: 1 },
      'De los 57 vínculos, 1 es más fuerte de lo que se esperaría por azar; para 1 no hay datos suficientes.',
      'Of the 57 ties, 1 is stronger than chance would explain; for 1 there is too little data to tell.',
    ],
    [
      { strongerThanChance: 57, insufficient: 0 },
      'De los 57 vínculos, todos son más fuertes de lo que se esperaría por azar.',
      'Of the 57 ties, all are stronger than chance would explain.',
    ],
    [
      { eiIndex: -0.5 },
      'Predominan los vínculos dentro de un mismo sector (índice E-I: -0.5).',
      'Most ties are within one sector (E-I index: -0.5).',
    ],
    [
      { eiIndex: 0.02 },
      'Hay casi tantos vínculos entre sectores distintos como dentro de un mismo sector (índice E-I: 0.02).',
      'There are about as many ties between sectors as within them (E-I index: 0.02).',
    ],
    [
      { mixing: network.mixing.slice(1) },
      'Hay menos vínculos de los esperados por azar dentro de Autoridades (1; por azar se esperarían 6.2).',
      'There are fewer ties than chance would give within Autoridades (1, with 6.2 expected).',
    ],
    [
      { mixing: [{ row: 'A', column: 'B', ties: 9, expected: 5 }] },
      'Hay más vínculos de los esperados por azar entre A y B (9; por azar se esperarían 5).',
      'There are more ties than chance would give between A and B (9, with 5 expected).',
    ],
    [
      { newcomerShare: 0, retention: 1 },
      'En DATACON 2023, no hubo organizaciones nuevas; de las de DATACON 2022, regresaron todas.',
      'At DATACON 2023, no organizations were new; of those at DATACON 2022, all came back.',
    ],
    [
      { newcomerShare: 1, retention: 0 },
      'En DATACON 2023, todas las organizaciones fueron nuevas; de las de DATACON 2022, no regresó ninguna.',
      'At DATACON 2023, all organizations were new; of those at DATACON 2022, none came back.',
    ],
    [
      { newcomerShare: 0.5 },
      'En DATACON 2023, el 50% de las organizaciones fueron nuevas.',
      'At DATACON 2023, 50% of the organizations were new.',
    ],
    [
      { retention: 0.5 },
      'De las organizaciones de DATACON 2022, regresó el 50%.',
      'Of the organizations at DATACON 2022, 50% came back.',
    ],
    [{}, '', ''],
  ])('is, for %o, only what is defined', (facts, es, en) => {
    expect(claimed(facts)).toEqual([es, en]);
  });

  it.each([
    [
      1,
      0,
      'El único vínculo es más fuerte de lo que se esperaría por azar.',
      'The only tie is stronger than chance would explain.',
    ],
    [
      0,
      1,
      'Para el único vínculo no hay datos suficientes para distinguirlo del azar.',
      'For the only tie there is too little data to tell whether it is chance.',
    ],
    [0, 0, 'El único vínculo no se distingue del azar.', 'The only tie does not stand out from chance.'],
  ])(
    'is, for one tie (%d stronger, %d unsure), said of it alone',
    (strongerThanChance, insufficient, es, en) => {
      const facts = { ...UNDEFINED, actors: 2, ties: 1, components: 1, strongerThanChance, insufficient };
      expect(spanish(facts)).toContain(`Las dos organizaciones están conectadas. ${es}`);
      expect(english(facts)).toContain(`The two organizations are connected. ${en}`);
    },
  );

  it('is, without ties, that there are none', () => {
    expect(spanish({ actors: 1, ties: 0 })).toContain(
      '. Con una sola organización no hay vínculos que describir. En',
    );
    expect(english({ actors: 1, ties: 0 })).toContain(
      '. With only one organization there are no ties to describe. At',
    );
    expect(spanish({ kind: 'EXPERT', ties: 0 })).toContain(
      '. Ninguna persona experta está conectada con otra. ',
    );
    expect(english({ kind: 'EXPERT', ties: 0 })).toContain('. No expert is connected to another. ');
    expect(spanish({ ties: 0 })).not.toMatch(/azar|sector/);
  });

  it('is nothing of newcomers where there is but one edition', () => {
    expect(spanish({ editions: network.editions.slice(2) })).not.toMatch(/nuevas|regres/);
  });
});

describe('any narrative', () => {
  const share = fc.option(
    fc.oneof(fc.constantFrom(0, 1, Number.NaN), fc.double({ min: 0, max: 1, noNaN: true })),
  );
  const few = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 100_000 }));
  const name = fc.constantFrom(
    'Academia',
    'Sector «A»',
    'שיתוף',
    'Iniciativa "privada"',
    'O’Brien & <hijos>',
  );
  const facts: fc.Arbitrary<NetworkFacts> = fc.record({
    kind: fc.constantFrom('ORGANIZATION', 'EXPERT'),
    channels: fc.subarray([...channels], { minLength: 1 }),
    actors: few,
    activities: few,
    ties: few,
    excludedLarge: few,
    recordedActivities: few,
    allActivities: few,
    editions: fc.array(fc.record({ name, year: fc.option(fc.integer({ min: 1900, max: 2100 })) }), {
      maxLength: 4,
    }),
    density: share,
    giantShare: share,
    components: fc.option(few.map((count) => count + 1)),
    strongerThanChance: fc.option(few),
    insufficient: fc.option(few),
    mixing: fc.array(
      fc.record({ row: name, column: name, ties: few, expected: fc.double({ min: 0, max: 500 }) }),
    ),
    eiIndex: fc.option(fc.double({ min: -1, max: 1 })),
    newcomerShare: share,
    retention: share,
  });

  it('has no hole, no space too many, and at most eight sentences', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('es', 'en', 'pt', 'es-ES'), (network, locale) => {
        const text = narrate(locale, network);
        expect(text).not.toMatch(/undefined|NaN|∞|\bnull\b|\[object|[{}]| {2}| [,.;]|\.\.|^ | $/);
        expect(text).toMatch(/^[A-Z].*\.$/s);
        expect(text.match(/\.(?= |$)/g)!.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 500 },
    );
  });

  it('tells renewal of the editions that were compared, where these are not the last two', () => {
    const [first, , third] = network.editions;
    const compared = [first!, third!];
    expect(narrate('en', { ...network, compared })).toMatch(
      /At DATACON 2023, .*of those at DATACON 2021, 55% came back/,
    );
  });

  it('has the names of editions and sectors as they are', () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom('es', 'en'), (edition, sector, locale) => {
        const text = narrate(locale, {
          ...network,
          editions: [{ name: edition, year: null }],
          mixing: [{ row: sector, column: sector, ties: 14, expected: 5.5 }],
        });
        expect(text).toContain(` ${edition}.`);
        expect(text).toContain(` ${sector} (`);
      }),
    );
  });
});
