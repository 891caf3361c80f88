import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
let alone!: { id: number };
const chains: Record<string, { id: number }> = {};

const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  alone = scribe.organization('Nunca');
  // A chain of six, each of whom met the next at one table: five ties from end to end, and a way around by 2' and 3'.
  const edition = scribe.edition(scribe.series('Cadena'), 'Cadena 2021', { year: 2021 });
  for (const link of ['1-2', '2-3', '3-4', '4-5', '5-6', '1-7', '7-8', '8-4']) {
    const table = scribe.activity(edition, `Mesa ${link}`, {
      kind: 'THEMATIC_TABLE',
      titleTranslations: { en: `Table ${link}` },
    });
    for (const number of link.split('-')) {
      chains[number] ??= scribe.organization(`Eslabón ${number}`);
      scribe.participation(table, scribe.expert(`Persona ${number} en ${link}`), {
        onBehalfOf: chains[number],
      });
    }
  }
});

const id = (letter: string) =>
  idOf(
    letter in chains ? chains[letter]! : of.organizations[letter as keyof SixOrganizations['organizations']],
  );

const ENDS = '... on Organization { name } ... on Expert { displayName }';
const FIELDS = `truncated visited paths { length explanation en: explanation(locale: "en")
  steps { from { ${ENDS} } to { ${ENDS} } via { __typename ... on Activity { title } } } }`;

const between = async (from: string, to: string, args = '', fields = FIELDS) =>
  (await world.read(`{ pathsBetween(from: "${id(from)}", to: "${id(to)}" ${args}) { ${fields} } }`))
    .pathsBetween;

/** The ways as the names along them. */
const ways = ({ paths }: { paths: { steps: Record<'from' | 'to', { name: string }>[] }[] }) =>
  paths.map(({ steps }) =>
    [steps[0]!.from, ...steps.map(({ to }) => to)].map(({ name }) => name).join(' > '),
  );

describe('how two are connected', () => {
  it('is by all that they shared, where they met themselves', async () => {
    const { paths, truncated } = await between('A', 'B', ', limit: 1');
    expect(truncated).toBe(false);
    expect(paths).toEqual([
      {
        length: 1,
        explanation:
          'Alba y Brisa coincidieron en el panel «Taller» de Encuentro 2022 y en la mesa temática «Mesa de agua» de Encuentro 2021, y coincidieron otra vez.',
        en: 'Dawn and Brisa both took part in the panel “Taller” at Encuentro 2022 and in the thematic table “Mesa de agua” at Encuentro 2021, and met once more.',
        steps: [
          {
            from: { name: 'Alba' },
            to: { name: 'Brisa' },
            via: ['Taller', 'Mesa de agua', 'Apertura'].map((title) => ({ __typename: 'Activity', title })),
          },
        ],
      },
    ]);
  });

  it('is through those between them, described one after the other', async () => {
    const { paths } = await between('A', 'D');
    expect(paths[0]).toMatchObject({
      length: 2,
      explanation:
        'Alba y Cima coincidieron en la mesa temática «Mesa de agua» de Encuentro 2021. Cima y Duna coincidieron en la mesa temática «Mesa de suelo» de Encuentro 2022.',
      en: 'Dawn and Cima both took part in the thematic table “Mesa de agua” at Encuentro 2021. Cima and Duna both took part in the thematic table “Mesa de suelo” at Encuentro 2022.',
      steps: [{ via: [{ title: 'Mesa de agua' }] }, { via: [{ title: 'Mesa de suelo' }] }],
    });
  });

  it('has the shortest first; of those as long, the more surprising', async () => {
    // AC alone; then by Brisa, with AB (1.30) and BC.
    expect(ways(await between('A', 'C'))).toEqual(['Alba > Cima', 'Alba > Brisa > Cima']);
    expect(ways(await between('A', 'E'))).toEqual([
      'Alba > Cima > Duna > Eco',
      'Alba > Brisa > Cima > Duna > Eco',
    ]);
  });

  it('has, of ways as long and as surprising, those of the lower ids first', async () => {
    expect(ways(await between('1', '4'))).toEqual([
      'Eslabón 1 > Eslabón 2 > Eslabón 3 > Eslabón 4',
      'Eslabón 1 > Eslabón 7 > Eslabón 8 > Eslabón 4',
    ]);
  });

  it('is the same the other way round', async () => {
    const { paths } = await between('E', 'A', ', limit: 1');
    expect(ways({ paths })).toEqual(['Eco > Duna > Cima > Alba']);
  });

  it('has as many ways, and as long ones, as are asked for', async () => {
    expect(ways(await between('A', 'C', ', limit: 1'))).toEqual(['Alba > Cima']);
    expect(ways(await between('A', 'E', ', maxHops: 3'))).toEqual(['Alba > Cima > Duna > Eco']);
    expect(ways(await between('A', 'E', ', maxHops: 2'))).toEqual([]);
    expect((await between('1', '5')).paths).toHaveLength(2); // four ties either way
    expect((await between('1', '6')).paths).toEqual([]); // five
  });

  it('is not at all, where nothing connects them or one is not in the graph', async () => {
    expect(await between('A', 'F')).toMatchObject({ paths: [], truncated: false });
    chains.none = alone;
    expect(await between('A', 'none')).toEqual({ paths: [], truncated: false, visited: 0 });
  });

  it('is along those ties alone that the filter shows', async () => {
    expect(ways(await between('A', 'C', ', filter: { minShared: 2 }'))).toEqual([]);
    expect(ways(await between('A', 'B', ', filter: { minShared: 2 }'))).toEqual(['Alba > Brisa']);
    const edition = idOf(of.editions['2022'] as { id: number });
    expect(ways(await between('A', 'D', `, filter: { editions: ["${edition}"] }`))).toEqual([]);
    expect(ways(await between('A', 'B', `, filter: { editions: ["${edition}"] }`))).toEqual(['Alba > Brisa']);
  });

  it('is described in the language asked for, titles with it', async () => {
    const { paths } = await between('1', '2');
    expect(paths[0]).toMatchObject({
      explanation: 'Eslabón 1 y Eslabón 2 coincidieron en la mesa temática «Mesa 1-2» de Cadena 2021.',
      en: 'Eslabón 1 and Eslabón 2 both took part in the thematic table “Table 1-2” at Cadena 2021.',
    });
  });

  it('costs few statements, however many ways there are', async () => {
    const question = (args: string) =>
      `{ pathsBetween(from: "${id('A')}", to: "${id('E')}" ${args}) { ${FIELDS} } }`;
    const one = await world.ask(question(', limit: 1'));
    const many = await world.ask(question(', limit: 20'));
    expect(many.data.pathsBetween.paths).toHaveLength(2);
    expect(many.statements.length).toBe(one.statements.length);
    expect(one.statements.length).toBeLessThanOrEqual(8);
  });
});
