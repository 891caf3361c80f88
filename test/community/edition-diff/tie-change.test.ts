import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieChange } from '../../../src/community/edition-diff/tie-change.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { surpriseOf } from '../../../src/community/graph/measures.ts';
import { project } from '../../../src/community/graph/project.ts';
import { tieCount } from '../../../src/community/graph/ties.ts';
import { anyNetwork } from '../facts/any-network.ts';
import { factsOf, type Network } from '../facts/network.ts';
import { everything } from '../graph/any-scope.ts';
import { common, without } from './sets.ts';

const graphOf = (network: Network, scope: GraphScope) => {
  const twoMode = buildTwoMode(factsOf(network), scope);
  return { twoMode, ties: project(twoMode) };
};

type Graph = ReturnType<typeof graphOf>;

const pairAt = ({ twoMode, ties }: Graph, tie: number) =>
  `${twoMode.actorKeys[ties.a[tie]!]}-${twoMode.actorKeys[ties.b[tie]!]}`;

const pairsOf = (graph: Graph) =>
  new Set(Array.from({ length: tieCount(graph.ties) }, (_, tie) => pairAt(graph, tie)));

/** How many groups there are without one of the actors, found by joining pair after pair. */
function groupsWithout({ twoMode, ties }: Graph, gone: number): number {
  const groups = new Map(
    [...twoMode.actorKeys.keys()].filter((actor) => actor !== gone).map((actor) => [actor, actor]),
  );
  for (const [tie, a] of ties.a.entries()) {
    const [one, other] = [groups.get(a), groups.get(ties.b[tie]!)];
    if (one === undefined || other === undefined) continue;
    for (const [actor, group] of groups) if (group === other) groups.set(actor, one);
  }
  return new Set(groups.values()).size;
}

/** The keys of those without whom there are more groups. */
const bridges = (graph: Graph) =>
  [...graph.twoMode.actorKeys].filter((_, actor) => groupsWithout(graph, actor) > groupsWithout(graph, -1));

const anyTwo = fc
  .tuple(anyNetwork(), fc.nat(3), fc.nat(3), fc.constantFrom('ORGANIZATION' as const, 'EXPERT' as const))
  .map(([network, one, other, kind]) => {
    const [earlier, later] = [one, other].map((at) => {
      const edition = network.editions[at % network.editions.length]!;
      return graphOf(network, { ...everything(kind), editions: [edition.key] });
    });
    return { earlier: earlier!, later: later! };
  });

describe('ties of two graphs', () => {
  it('are gained, lapsed or kept, by the keys of their ends', () => {
    fc.assert(
      fc.property(anyTwo, ({ earlier, later }) => {
        const { gained, lapsed, kept } = tieChange({ earlier, later });
        const [before, after] = [pairsOf(earlier), pairsOf(later)];
        const pairs = (graph: Graph, ties: Uint32Array) =>
          new Set(Array.from(ties, (tie) => pairAt(graph, tie)));
        expect(pairs(later, gained)).toEqual(without(after, before));
        expect(pairs(earlier, lapsed)).toEqual(without(before, after));
        expect(kept).toBe(common(before, after).size);
        expect(gained.length + kept).toBe(tieCount(later.ties));
        expect(lapsed.length + kept).toBe(tieCount(earlier.ties));
      }),
      { numRuns: 200 },
    );
  });

  it('come the most surprising first, of equals in the order of the graph', () => {
    fc.assert(
      fc.property(anyTwo, ({ earlier, later }) => {
        const { gained, lapsed } = tieChange({ earlier, later });
        for (const [{ ties }, listed] of [[later, gained] as const, [earlier, lapsed] as const]) {
          const order = (one: number, other: number) =>
            surpriseOf(ties, other) - surpriseOf(ties, one) || one - other;
          expect([...listed]).toEqual([...listed].sort(order));
        }
      }),
    );
  });

  it('have new bridges: those who alone hold a group of the later one together, and none of the earlier', () => {
    fc.assert(
      fc.property(anyTwo, ({ earlier, later }) => {
        const former = bridges(earlier);
        const expected = bridges(later).filter((key) => !former.includes(key));
        expect(tieChange({ earlier, later }).newArticulationPoints).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('have nothing gained or lapsed where they are the same', () => {
    fc.assert(
      fc.property(anyTwo, ({ later }) => {
        const { gained, lapsed, kept, newArticulationPoints } = tieChange({ earlier: later, later });
        expect([gained.length, lapsed.length, newArticulationPoints]).toEqual([0, 0, []]);
        expect(kept).toBe(tieCount(later.ties));
      }),
    );
  });

  it('mirror each other, the other way round', () => {
    fc.assert(
      fc.property(anyTwo, ({ earlier, later }) => {
        const [there, back] = [tieChange({ earlier, later }), tieChange({ earlier: later, later: earlier })];
        expect([back.gained, back.lapsed, back.kept]).toEqual([there.lapsed, there.gained, there.kept]);
      }),
    );
  });
});
