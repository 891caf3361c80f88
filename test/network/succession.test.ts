import { describe, expect, it } from 'vitest';
import { createWorld, freshWorld, type Scribe } from '../support/world.ts';

/** One story of each kind; the letters are organizations, in the order in which time passes. */
function stories(scribe: Scribe) {
  const org = (name: string, fields = {}) => scribe.organization(name, fields);
  const tell = (kind: string, effectiveOn: string, lines: [object, object | undefined][], fields = {}) => {
    for (const [from, to] of lines) scribe.succession(from, to, { kind, effectiveOn, ...fields });
  };
  const [renamed, split, s1, s2] = [org('Renombrada'), org('Dividida'), org('Mitad A'), org('Mitad B')];
  tell('RENAMED', '2001', [[renamed, renamed]]);
  tell('SPLIT', '2002-05', [
    [split, s1],
    [split, s2],
  ]);
  const [m1, m2, merged] = [org('Parte A'), org('Parte B'), org('Unida')];
  tell(
    'MERGED',
    '2003',
    [
      [m1, merged],
      [m2, merged],
    ],
    { legalBasis: 'https://example.org/ley', note: 'Por ley.' },
  );
  const [small, big] = [org('Chica'), org('Grande')];
  tell('ABSORBED', '2004', [[small, big]]);
  const gone = org('Disuelta', { dissolvedOn: '2005' });
  tell('DISSOLVED', '2005', [[gone, undefined]]);
  const [old, heir, other] = [org('Vieja'), org('Heredera'), org('Otra heredera')];
  tell('FUNCTIONS_TRANSFERRED', '2025-03-20', [
    [old, heir],
    [old, other],
  ]);
  tell('ABSORBED', '2006', [[org('Absorbida A'), undefined]]);
  tell('ABSORBED', '2006', [[org('Absorbida B'), undefined]]);
  const [first, second, third] = [org('Paso 1'), org('Paso 2'), org('Paso 3')];
  tell('RENAMED', '2010', [[first, second]]);
  tell('MERGED', '2011', [
    [second, third],
    [m1, third],
  ]);
}

const world = await createWorld(stories);

const told = async (name: string) => {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const { organization } = await world.read(`{ organization(slug: "${slug}") {
    changes { kind effectiveOn legalBasis note from { name } to { name } } successors { name } predecessors { name }
  } }`);
  const names = (list: { name: string }[]) => list.map((each) => each.name).join(' + ');
  return {
    changes: organization.changes.map(
      ({ kind, effectiveOn, from, to }: { kind: string; effectiveOn: string; from: []; to: [] }) =>
        `${effectiveOn} ${kind}: ${names(from)} > ${names(to)}`,
    ),
    successors: names(organization.successors),
    predecessors: names(organization.predecessors),
  };
};

describe('a change is told once, with all who were part of it, by each of them', () => {
  const SPLIT = '2002-05 SPLIT: Dividida > Mitad A + Mitad B';
  const TRANSFER = '2025-03-20 FUNCTIONS_TRANSFERRED: Vieja > Heredera + Otra heredera';
  const [MERGED, LATER] = [
    '2003 MERGED: Parte A + Parte B > Unida',
    '2011 MERGED: Parte A + Paso 2 > Paso 3',
  ];

  it.each<[string, string[], string, string]>([
    ['Renombrada', ['2001 RENAMED: Renombrada > Renombrada'], '', ''],
    ['Dividida', [SPLIT], 'Mitad A + Mitad B', ''],
    ['Mitad A', [SPLIT], '', 'Dividida'],
    ['Mitad B', [SPLIT], '', 'Dividida'],
    ['Parte A', [MERGED, LATER], 'Paso 3 + Unida', ''],
    ['Parte B', [MERGED], 'Unida', ''],
    ['Unida', [MERGED], '', 'Parte A + Parte B'],
    ['Chica', ['2004 ABSORBED: Chica > Grande'], 'Grande', ''],
    ['Grande', ['2004 ABSORBED: Chica > Grande'], '', 'Chica'],
    ['Disuelta', ['2005 DISSOLVED: Disuelta > '], '', ''],
    ['Vieja', [TRANSFER], 'Heredera + Otra heredera', ''],
    ['Otra heredera', [TRANSFER], '', 'Vieja'],
    ['Absorbida A', ['2006 ABSORBED: Absorbida A > '], '', ''],
    ['Absorbida B', ['2006 ABSORBED: Absorbida B > '], '', ''],
    ['Paso 1', ['2010 RENAMED: Paso 1 > Paso 2'], 'Paso 2', ''],
    ['Paso 2', ['2010 RENAMED: Paso 1 > Paso 2', LATER], 'Paso 3', 'Paso 1'],
    ['Paso 3', [LATER], '', 'Parte A + Paso 2'],
  ])('%s', async (name, changes, successors, predecessors) => {
    expect(await told(name)).toEqual({ changes, successors, predecessors });
  });
});

it('a change says the law it rests on and what else is to be said', async () => {
  const { organization } = await world.read(
    '{ organization(slug: "unida") { changes { legalBasis note sources { totalCount } } } }',
  );
  expect(organization.changes).toEqual([
    { legalBasis: 'https://example.org/ley', note: 'Por ley.', sources: { totalCount: 0 } },
  ]);
});

describe('what an organization did', () => {
  const heirs = (scribe: Scribe) => {
    const [old, heir, other, last, alone] = ['Vieja', 'Heredera', 'Otra', 'Última', 'Sola'].map((name) =>
      scribe.organization(name),
    );
    scribe.succession(old, heir, { effectiveOn: '2020' });
    scribe.succession(old, other, { effectiveOn: '2020' });
    scribe.succession(heir, last, { kind: 'ABSORBED', effectiveOn: '2022' });
    scribe.succession(alone, alone, { kind: 'RENAMED', effectiveOn: '2022' });
    const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
    const activity = scribe.activity(edition, 'Panel');
    for (const [at, organization] of [old, heir, other, last, alone].entries()) {
      scribe.convening(edition, organization);
      scribe.participation(activity, scribe.expert(`Persona ${at}`), { onBehalfOf: organization });
      scribe.proposal(scribe.outcome(edition, `Acuerdo ${at}`), organization);
    }
  };

  it('is its own as recorded, and as successor that of whoever follows it, over any number of steps', async () => {
    const lines = await freshWorld(heirs);
    const counts = async (slug: string, lineage: string) => {
      const { organization } = await lines.read(
        `{ organization(slug: "${slug}") { convenings(lineage: ${lineage}) { totalCount nodes { organization { name } } } participations(lineage: ${lineage}) { totalCount } outcomes(lineage: ${lineage}) { totalCount } } }`,
      );
      const { convenings, participations, outcomes } = organization;
      expect([participations.totalCount, outcomes.totalCount]).toEqual([
        convenings.totalCount,
        convenings.totalCount,
      ]);
      return convenings.nodes
        .map((each: { organization: { name: string } }) => each.organization.name)
        .join(' + ');
    };
    for (const [slug, name] of Object.entries({ vieja: 'Vieja', heredera: 'Heredera', ultima: 'Última' })) {
      expect(await counts(slug, 'AS_RECORDED')).toBe(name);
      expect(await counts(slug, 'null')).toBe(name);
    }
    expect(await counts('ultima', 'AS_SUCCESSOR')).toBe('Vieja + Heredera + Última');
    expect(await counts('otra', 'AS_SUCCESSOR')).toBe('Vieja + Otra');
    expect(await counts('vieja', 'AS_SUCCESSOR')).toBe('');
    expect(await counts('heredera', 'AS_SUCCESSOR')).toBe('');
    expect(await counts('sola', 'AS_SUCCESSOR')).toBe('Sola');
  });

  it('is read to an end even when two are written down as each other’s successors', async () => {
    const circle = await freshWorld((scribe) => {
      const [one, two] = [scribe.organization('Una'), scribe.organization('Dos')];
      scribe.succession(one, two);
      scribe.succession(two, one);
    });
    const { organization } = await circle.read(
      '{ organization(slug: "una") { convenings(lineage: AS_SUCCESSOR) { totalCount } successors { name } predecessors { name } changes { to { name } } } }',
    );
    expect(organization).toMatchObject({
      convenings: { totalCount: 0 },
      successors: [{ name: 'Dos' }],
      predecessors: [{ name: 'Dos' }],
    });
    expect(organization.changes).toHaveLength(2);
  });
});
