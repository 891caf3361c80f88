import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const people: Record<string, { id: number }> = {};

const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  const edition = scribe.edition(scribe.series('Serie'), 'Serie 2021', { year: 2021 });
  people.Ana = scribe.expert('Ana');
  people.Beto = scribe.expert('Beto');
  people.Eva = scribe.expert('Eva', { consent: 'WITHDRAWN' });
  const talk = scribe.activity(edition, 'Plática', { kind: 'TALK' });
  for (const person of Object.values(people)) scribe.participation(talk, person);
});

const id = (letter: string) =>
  idOf(people[letter] ?? of.organizations[letter as keyof SixOrganizations['organizations']]);

const ask = (a: string, b: string, filter: object | null = null) =>
  world.ask(
    `query ($a: ID!, $b: ID!, $filter: TieFilter) { tieBetween(a: $a, b: $b, filter: $filter) {
      shared expected verdict
      a { ... on Organization { name } ... on Expert { name: displayName } }
      b { ... on Organization { name } ... on Expert { name: displayName } }
      evidence(first: 100) { totalCount edges { node { ... on Activity { title } } } } } }`,
    { a, b, filter },
  );

describe('the tie between two', () => {
  it('has all that they shared, beside what chance would give, with the one asked for first as its first end', async () => {
    const { data, errors, statements } = await ask(id('B'), id('A'));
    expect(errors).toEqual([]);
    expect(data.tieBetween).toMatchObject({ shared: 3, a: { name: 'Brisa' }, b: { name: 'Alba' } });
    expect(data.tieBetween.expected).toBeGreaterThan(1);
    expect(data.tieBetween.evidence.totalCount).toBe(3);
    expect(data.tieBetween.evidence.edges.map(({ node }: { node: { title: string } }) => node.title)).toEqual(
      ['Taller', 'Mesa de agua', 'Apertura'],
    );
    expect(statements.length).toBeLessThanOrEqual(7); // the names of both, both ends, and the evidence with what it is
  });

  it('is of the graph that the filter says', async () => {
    const { data } = await ask(id('A'), id('B'), { editions: [idOf(of.editions['2022'])] });
    expect(data.tieBetween).toMatchObject({ shared: 1, evidence: { totalCount: 1 } });
  });

  it('is null where they shared nothing, or one is not in the graph', async () => {
    expect((await ask(id('A'), id('E'))).data.tieBetween).toBeNull();
    expect(
      (await ask(id('A'), id('F'), { editions: [idOf(of.editions['2021'])] })).data.tieBetween,
    ).toBeNull();
  });

  it('may be between two experts, but with nobody who is withheld', async () => {
    expect((await ask(id('Ana'), id('Beto'))).data.tieBetween).toMatchObject({ shared: 1 });
    const { data, errors } = await ask(id('Ana'), id('Eva'));
    expect(data.tieBetween).toBeNull();
    expect(errors[0]?.code).toBe('NOT_FOUND');
  });

  it.each([
    ['two of different kinds', () => [id('A'), id('Ana')], 'BAD_USER_INPUT'],
    ['one with itself', () => [id('A'), id('A')], 'BAD_USER_INPUT'],
    ['what is no id', () => ['<script>', id('A')], 'BAD_USER_INPUT'],
    ['an id of nobody', () => ['Organization_zzzz', id('A')], 'NOT_FOUND'],
  ] as const)('refuses %s', async (_what, ids, code) => {
    const [a, b] = ids() as [string, string];
    const { errors } = await ask(a, b);
    expect(errors.map((error) => error.code)).toEqual([code]);
  });
});
