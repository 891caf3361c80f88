import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { partitionOf } from '../../../src/community/communities/louvain.ts';
import { weightedGraphOf } from '../../../src/community/communities/weighted-graph.ts';
import { randomFrom } from '../../../src/community/graph/random.ts';
import { karate } from './karate.ts';
import { anyPairs, groups, type Pair, ringOfCliques, weightedTies } from './weighted-ties.ts';

// The package's types speak of a default export; what it exports is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** A graph that lists its nodes in a given order: graphology's Louvain visits them so. */
class OrderedGraph extends UndirectedGraph {
  visiting: string[] = [];

  override forEachNode(visit: Parameters<UndirectedGraph['forEachNode']>[0]): void {
    for (const node of this.visiting) visit(node, this.getNodeAttributes(node));
  }
}

/** The same by graphology, visiting the actors in the order that the seed gives. */
function graphologys(pairs: readonly Pair[], seed: number) {
  const graph = new OrderedGraph();
  const random = randomFrom(seed);
  const tied = [...new Set(pairs.flatMap((pair) => pair.slice(0, 2) as number[]))].sort(
    (one, other) => one - other,
  );
  for (const actor of tied) graph.addNode(actor);
  const ends = ([one, other]: Pair) => [Math.min(one, other), Math.max(one, other)] as const;
  const inOrder = (one: Pair, other: Pair) => ends(one)[0] - ends(other)[0] || ends(one)[1] - ends(other)[1];
  for (const pair of pairs.toSorted(inOrder)) graph.addEdge(...ends(pair), { weight: pair[2] ?? 1 });
  graph.visiting = graph.nodes();
  for (let last = tied.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = graph.visiting[last]!;
    graph.visiting[last] = graph.visiting[other]!;
    graph.visiting[other] = moved;
  }
  const { communities, modularity } = louvain.detailed(graph, { rng: random });
  return { communities: tied.map((actor) => communities[actor]!), modularity };
}

/** Who is with whom, whatever the communities' numbers: by actor, the first with whom it is. */
const divided = (communities: readonly number[]) =>
  communities.map((community) => communities.indexOf(community));

function expectSame(pairs: readonly Pair[], actors: number, seed: number): void {
  const own = partitionOf(weightedGraphOf(weightedTies(pairs), actors), seed);
  const theirs = graphologys(pairs, seed);
  expect(divided([...own.communityOf].filter((community) => community !== -1))).toEqual(
    divided(theirs.communities),
  );
  expect(own.modularity).toBe(theirs.modularity);
}

describe('a run finds what graphology finds in the same order, to the last bit', () => {
  it.each([
    ['the karate club', karate, 34],
    ['a ring of cliques', ringOfCliques(30, 5), 150],
    ['groups of many weights', groups(8, 25, 0.4, 0.04), 200],
    ['no groups', groups(1, 150, 0.05, 0), 150],
  ])('in %s', (_, pairs, actors) => {
    for (let seed = 0; seed < 20; seed++) expectSame(pairs, actors, seed);
  });

  it('in any ties', () => {
    fc.assert(
      fc.property(anyPairs(30), fc.nat(), ({ actors, pairs }, seed) => expectSame(pairs, actors, seed)),
      { numRuns: 300 },
    );
  });
});
