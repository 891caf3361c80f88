import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
});

const organizations = (letters: string) =>
  [...letters].map((letter) => idOf(of.organizations[letter as keyof SixOrganizations['organizations']]));

const ask = (remove: string[], filter: object | null = null) =>
  world.ask(
    `query ($remove: [ID!]!, $filter: TieFilter) { whatIf(remove: $remove, filter: $filter) {
      revision componentsBefore componentsAfter pairsDisconnected
      removed { ... on Organization { name } ... on Expert { name: displayName } }
      orphaned { ... on Organization { name } ... on Expert { name: displayName } } } }`,
    { remove, filter },
  );

async function without(remove: string[], filter?: object) {
  const { data, errors } = await ask(remove, filter);
  expect(errors).toEqual([]);
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name).join(' ');
  const { removed, orphaned, revision, ...counts } = data.whatIf;
  expect(revision).toMatch(/^[\da-f]{12}$/);
  return { ...counts, removed: names(removed), orphaned: names(orphaned) };
}

describe('without some of them, the network', () => {
  it.each([
    // Groups: ABCDE and F; of the pairs of those who stay, which some way connected and none does any more.
    ['C', 3, 6 - 2, 'Cima', ''], // AB, DE, F
    ['CD', 3, 3 - 1, 'Cima Duna', 'Eco'], // AB, E, F
    ['D', 3, 6 - 3, 'Duna', 'Eco'], // ABC, E, F
    ['A', 2, 0, 'Alba', ''],
    ['ABC', 2, 0, 'Alba Brisa Cima', ''], // DE, F
    ['F', 1, 0, 'Faro', ''],
    ['ABCDEF', 0, 0, 'Alba Brisa Cima Duna Eco Faro', ''],
    ['CC', 3, 4, 'Cima', ''],
  ])('(%s) has %i groups', async (letters, componentsAfter, pairsDisconnected, removed, orphaned) => {
    expect(await without(organizations(letters))).toEqual({
      componentsBefore: 2,
      componentsAfter,
      pairsDisconnected,
      removed,
      orphaned,
    });
  });

  it('of experts falls apart in the same way', async () => {
    expect(await without([idOf(of.experts.D)])).toEqual({
      componentsBefore: 2,
      componentsAfter: 3,
      pairsDisconnected: 3,
      removed: 'Persona de Duna',
      orphaned: 'Persona de Eco',
    });
  });

  it('is as it is, without those who are not in it', async () => {
    expect(await without(['Organization_zzz'])).toEqual({
      componentsBefore: 2,
      componentsAfter: 2,
      pairsDisconnected: 0,
      removed: '',
      orphaned: '',
    });
    const edition = idOf(of.editions['2021'] as { id: number });
    expect(await without(organizations('DC'), { editions: [edition] })).toMatchObject({
      componentsBefore: 1,
      componentsAfter: 1,
      removed: 'Cima',
    });
  });

  it('names nobody who has left', async () => {
    await world.sql(`update expert set consent = 'WITHDRAWN' where slug = 'persona-de-eco'`);
    expect(await without([idOf(of.experts.D)])).toMatchObject({ removed: 'Persona de Duna', orphaned: '' });
    await world.sql(`update expert set consent = null where consent = 'WITHDRAWN'`);
  });
});

describe('doing without is refused', () => {
  it('for nobody, and for more than twenty', async () => {
    for (const [count, code] of [
      [0, 'BAD_USER_INPUT'],
      [21, 'LIMIT_TOO_HIGH'],
      [500, 'LIMIT_TOO_HIGH'],
    ] as const) {
      const ids = Array.from({ length: count }, (_, at) => `Organization_${at + 1}`);
      const { data, errors, statements } = await ask(ids);
      expect([data, statements]).toEqual([null, []]);
      expect(errors).toMatchObject([{ code, message: `"remove" has ${count} ids; give from 1 to 20.` }]);
    }
    const twenty = Array.from({ length: 20 }, (_, at) => `Organization_${(at + 1).toString(36)}`);
    expect((await ask(twenty)).errors).toEqual([]);
  });

  it('for organizations and experts at once, and for what is neither', async () => {
    expect((await ask([idOf(of.organizations.A), idOf(of.experts.B)])).errors).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        message: 'Give organizations alone, or experts alone: ties are among one kind.',
      },
    ]);
    for (const id of ['x', '', idOf(of.sectors.academia)])
      expect((await ask([idOf(of.organizations.A), id])).errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining(`"${id}" is n`) },
      ]);
  });
});

describe('the ties of a sector', () => {
  const ties = async (slug: string, args = '') => {
    const { sector } = await world.read(
      `{ sector(slug: "${slug}") { ties${args} { totalCount pageInfo { hasNextPage endCursor } edges { cursor }
        nodes { a { slug } b { slug } ties expected } } } }`,
    );
    return sector.ties;
  };

  it('are with each sector, its own among them, the most first', async () => {
    const { nodes, totalCount } = await ties('academia');
    expect(totalCount).toBe(3);
    expect(nodes).toMatchObject([
      { a: { slug: 'academia' }, b: { slug: 'gobierno' }, ties: 2 }, // AC, BC
      { a: { slug: 'academia' }, b: { slug: 'sociedad-civil' }, ties: 1 }, // CD
      { a: { slug: 'academia' }, b: { slug: 'academia' }, ties: 0 },
    ]);
  });

  it('are those that the mixing of the network tells, seen from one side', async () => {
    const { network } = await world.read(
      '{ network(between: ORGANIZATION) { mixing { row { slug } column { slug } ties expected } } }',
    );
    for (const { a, b, ...known } of (await ties('academia')).nodes) {
      const ends = [a.slug, b.slug].sort();
      type Cell = Record<'row' | 'column', { slug: string }> & Record<'ties' | 'expected', number>;
      const cell = network.mixing.find(
        ({ row, column }: Cell) => String([row.slug, column.slug].sort()) === String(ends),
      );
      expect(known).toEqual({ ties: cell.ties, expected: cell.expected });
    }
  });

  it('come in pages', async () => {
    const first = await ties('academia', '(first: 2)');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{}, {}] });
    const second = await ties('academia', `(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(second).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ ties: 0 }] });
  });

  it('follow the filter in what the graph is made of, and not in what is shown', async () => {
    const edition = idOf(of.editions['2022'] as { id: number });
    expect((await ties('sociedad-civil', `(filter: { editions: ["${edition}"] })`)).nodes).toMatchObject([
      { b: { slug: 'academia' }, ties: 1 },
      { b: { slug: 'gobierno' }, ties: 0 },
      { b: { slug: 'sociedad-civil' }, ties: 0 },
    ]);
    expect((await ties('academia', '(filter: { minShared: 3 })')).nodes).toEqual(
      (await ties('academia')).nodes,
    );
    expect(await ties('academia', '(filter: { editions: [] })')).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
