import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
let hall!: { id: number };
let forum!: { id: number };

const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  scribe.activity(scribe.edition(of.series, 'Encuentro 2024', { year: 2024 }), 'Sin nadie');
  forum = scribe.series('Foro');
  const table = scribe.activity(scribe.edition(forum, 'Foro 2022', { startsOn: '2022-10' }), 'Foro');
  for (const letter of ['A', 'B'] as const)
    scribe.participation(table, of.experts[letter], { onBehalfOf: of.organizations[letter] });
  hall = scribe.series('Gran salón');
  const crowd = scribe.activity(scribe.edition(hall, 'Gran salón 2020', { year: 2020 }), 'Plenaria');
  for (let at = 0; at < 17; at++)
    scribe.participation(crowd, scribe.expert(`Asistente ${at}`), {
      onBehalfOf: scribe.organization(`Casa ${at}`),
    });
});

const series = (...rows: { id: number }[]) => `series: [${rows.map((row) => `"${idOf(row)}"`).join(', ')}]`;

async function told(filter: string, between = 'ORGANIZATION') {
  const { network } = await world.read(
    `{ network(between: ${between}, filter: { ${filter} }) { es: narrative en: narrative(locale: "en") mx: narrative(locale: "es-MX") } }`,
  );
  expect(network.mx).toBe(network.es);
  const sentences = (text: string) => text.split(/(?<=\.) (?=\p{Lu})/u);
  return { es: sentences(network.es), en: sentences(network.en) };
}

describe('a narrative', () => {
  it('names size, span and coverage, and how little that is, before it claims anything', async () => {
    const { es, en } = await told(series(of.series));
    expect(es).toEqual([
      'En la red hay 6 organizaciones con 5 vínculos entre sí, a partir de 6 actividades de 3 ediciones: de Encuentro 2021 a Encuentro 2023.',
      'Hay participaciones registradas con organización en 6 de 7 actividades.',
      'Con solo 6 actividades, los datos no alcanzan para distinguir un patrón del azar: lo que sigue describe lo registrado, no una tendencia.',
      // 5 of the 6 are in one group; 5 of 15 pairs are tied
      'Las organizaciones forman 2 grupos sin vínculos entre sí, el mayor con el 83% de ellas, y existe el 33% de los vínculos posibles.',
      'De los 5 vínculos, ninguno se distingue del azar; para 4 no hay datos suficientes.',
      'Predominan los vínculos entre sectores distintos (índice E-I: 0.5).',
      'En Encuentro 2023, el 67% de las organizaciones fueron nuevas; de las de Encuentro 2022, regresó el 25%.',
    ]);
    expect(en).toEqual([
      'The network has 6 organizations with 5 ties between them, based on 6 activities of 3 editions: from Encuentro 2021 to Encuentro 2023.',
      'Of 7 activities, 6 have recorded participants with an organization.',
      'With only 6 activities, there is too little data to tell a pattern from chance: what follows describes what is recorded, not a trend.',
      'The organizations form 2 groups with no ties between them, the largest with 83% of them, and 33% of the possible ties exist.',
      'Of the 5 ties, none stands out from chance; for 4 there is too little data to tell.',
      'Most ties are between different sectors (E-I index: 0.5).',
      'At Encuentro 2023, 67% of the organizations were new; of those at Encuentro 2022, 25% came back.',
    ]);
  });

  it('of experts is of people', async () => {
    const { es, en } = await told(series(of.series), 'EXPERT');
    expect(es[0]).toMatch(/^En la red hay 6 personas expertas con 5 vínculos/);
    expect(en[0]).toMatch(/^The network has 6 experts with 5 ties/);
    expect(en[1]).toBe('Of 7 activities, 6 have participants who may be shown.');
    expect(es[1]).toBe('Hay participantes que pueden mostrarse en 6 de 7 actividades.');
  });

  it('says how many activities were left out for being too large', async () => {
    const { es, en } = await told('');
    // Of 9 activities 8 were attended, the plenary among them.
    expect(es[1]).toBe(
      'Hay participaciones registradas con organización en 8 de 9 actividades; 1 actividad con demasiadas participaciones quedó fuera.',
    );
    expect(en[1]).toBe(
      'Of 9 activities, 8 have recorded participants with an organization; 1 activity with too many participants was left out.',
    );
  });

  it('compares the last edition with the one before of the same series, whatever took place between them', async () => {
    const { es, en } = await told(series(of.series, forum));
    expect(en.at(-1)).toBe(
      'At Encuentro 2023, 67% of the organizations were new; of those at Encuentro 2022, 25% came back.',
    );
    expect(es.at(-1)).toContain('de las de Encuentro 2022, regresó el 25%');
  });

  it('of nothing says that it is empty, and claims nothing', async () => {
    const { es, en } = await told('editions: []');
    expect(es).toEqual(['La red está vacía: no hay organizaciones registradas en lo que se eligió.']);
    expect(en).toEqual(['The network is empty: no organizations are recorded in the selection.']);
  });

  it('does not say that nobody is recorded where all that took place was too large', async () => {
    const { es, en } = await told(series(hall));
    expect(es).toEqual(['La red está vacía: 1 actividad con demasiadas participaciones quedó fuera.']);
    expect(en).toEqual(['The network is empty: 1 activity with too many participants was left out.']);
  });

  it('reads its names, and how its editions are recorded, and nothing else', async () => {
    const { statements } = await world.ask('{ network(between: ORGANIZATION) { narrative } }');
    expect(statements).toHaveLength(3); // the names in it, the completeness, the names of editions in reasons
  });
});
