import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../support/world.ts';
import { EXPERT, everythingOfTies, HIDDEN, inShort, mentions, tiedPeople } from './tied-people.ts';

let made!: ReturnType<typeof tiedPeople>;
const world = await createWorld((scribe) => {
  made = tiedPeople(scribe);
});

const { people } = made;
const idFor = (name: string) => idOf(people[name]!.expert);
const ofSeries = (name: string) => ({ series: [idOf(made.series[name]!)] });

describe('somebody who may not be shown tied', () => {
  it.each(Object.keys(HIDDEN))('is in no tie, map, path or figure of experts: %s', async (name) => {
    expect(mentions(await everythingOfTies(world, people), people, name)).toEqual([]);
  });

  it('counts for nothing: not as one who was there, nor as a reason why something took place', async () => {
    // Of seven at the first table two are left, one of two at the third, and none at the fourth.
    const { ties, network, communityMap } = await everythingOfTies(world, people, ofSeries('Abierta'));
    expect(inShort({ ties })).toEqual(['ana-bea 1', 'bea-cleo 1']);
    expect(ties.totalCount).toBe(2);
    // Ana was at two of N = 3 tables, Bea at two, Cleo at one.
    const figures = [
      { newman: 1, expected: expect.closeTo(4 / 3, 12) },
      { newman: 1, expected: expect.closeTo(2 / 3, 12) },
    ];
    expect(
      new Set(
        ties.nodes.map(({ newman, expected }: { newman: number; expected: number }) => ({
          newman,
          expected,
        })),
      ),
    ).toEqual(new Set(figures));
    expect(
      ties.nodes.map(({ evidence }: { evidence: { totalCount: number } }) => evidence.totalCount),
    ).toEqual([1, 1]);
    expect(network).toMatchObject({ actors: 3, activities: 3, ties: 2, components: 1 });
    expect(communityMap.summary).toEqual({ actors: 3, activities: 3, ties: 2 });
    expect(communityMap.nodes).toHaveLength(3);
  });

  it('has, where shown at all, no ties and no place in the graph', async () => {
    const { expert } = await world.read(
      '{ expert(slug: "x-otto") { displayName ties { totalCount nodes { shared } } metrics { activities } } }',
    );
    expect(expert).toEqual({ displayName: 'x-otto', ties: { totalCount: 0, nodes: [] }, metrics: null });
  });

  it.each(Object.keys(HIDDEN))('leads nowhere, and nothing leads there: %s', async (name) => {
    for (const [from, to] of [
      [idFor(name), idFor('ana')],
      [idFor('ana'), idFor(name)],
    ]) {
      const { errors } = await world.ask(
        'query ($from: ID!, $to: ID!) { pathsBetween(from: $from, to: $to) { paths { length } } }',
        { from, to },
      );
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    const { whatIf } = await world.read(
      `query ($ids: [ID!]!) { whatIf(remove: $ids) { removed { ${EXPERT} } componentsBefore componentsAfter pairsDisconnected } }`,
      { ids: [idFor(name)] },
    );
    expect(whatIf).toMatchObject({
      removed: [],
      pairsDisconnected: 0,
      componentsAfter: whatIf.componentsBefore,
    });
  });

  it('still ties the organization spoken for, since it was there', async () => {
    const partners = async (slug: string) => {
      const { organization } = await world.read(
        `query ($slug: String!, $filter: TieFilter) { organization(slug: $slug) { ties(filter: $filter, first: 100) { nodes { shared
          b { ... on Organization { slug } } evidence { totalCount } } } } }`,
        { slug, filter: ofSeries('Abierta') },
      );
      return Object.fromEntries(
        organization.ties.nodes.map(
          ({ shared, b, evidence }: { shared: number; b: { slug: string }; evidence: object }) => {
            expect(evidence).toEqual({ totalCount: shared });
            return [b.slug, shared];
          },
        ),
      );
    };
    expect(await partners('dora')).toEqual({ ana: 1, bea: 1, walter: 2, emma: 1, otto: 1, gala: 1 });
    expect(await partners('otto')).toEqual({ ana: 2, bea: 1, dora: 1, walter: 1, emma: 1, gala: 1 });
  });
});

describe('a series decides whether ties between experts show that rest on it:', () => {
  it.each([
    ['Abierta', ['ana-bea 1', 'bea-cleo 1'], 'of all but who opted out'],
    ['Pedida', ['cleo-dina 1'], 'of who agreed to it'],
    ['Callada', [], 'of nobody'],
  ])('%s, %j: %s', async (name, expected) => {
    const answer = await everythingOfTies(world, people, ofSeries(name));
    expect(inShort(answer)).toEqual(expected);
    expect(answer.network.ties).toBe(expected.length);
    expect(answer.communityMap.ties).toHaveLength(expected.length);
  });

  it('all series together add up what each lets show, and organizations are tied by each', async () => {
    expect(inShort(await everythingOfTies(world, people))).toEqual([
      'ana-bea 1',
      'bea-cleo 1',
      'cleo-dina 1',
    ]);
    const { ties } = await world.read(
      'query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter) { totalCount } }',
      { filter: ofSeries('Callada') },
    );
    expect(ties.totalCount).toBe(3); // ana, cleo and dina
  });
});
