import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, listOf } from '../../../src/community/arrays/lists.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { strengthOf } from '../../../src/community/graph/measures.ts';
import { sharedEvents } from '../../../src/community/graph/pair-counter.ts';
import { project } from '../../../src/community/graph/project.ts';
import { type Ties, tieCount } from '../../../src/community/graph/ties.ts';
import { actorCount, type TwoModeGraph } from '../../../src/community/graph/two-mode.ts';
import { emptyNetwork, factsOf, type Network } from '../facts/network.ts';
import { anyScoped, everything } from './any-scope.ts';
import { eventsIn } from './reference-events.ts';
import { pairsByDefinition, rounded, tieValuesOf } from './reference-ties.ts';

const tied = (network: Network, scope: GraphScope) => {
  const graph = buildTwoMode(factsOf(network), scope);
  return { graph, ties: project(graph) };
};

const said = (network: Network, scope: GraphScope) => {
  const { graph, ties } = tied(network, scope);
  return tieValuesOf(graph, ties);
};

/** Whatever can be said of a graph with its ties. */
const always = (check: (graph: TwoModeGraph, ties: Ties) => void, numRuns = 150) =>
  fc.assert(
    fc.property(anyScoped(), ({ network, scope }) => {
      const { graph, ties } = tied(network, scope);
      check(graph, ties);
    }),
    { numRuns },
  );

describe('ties', () => {
  it('say what their definitions say, of every pair that shared something and of no other', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const pairs = pairsByDefinition(eventsIn(network, scope).events, network);
        expect(rounded(said(network, scope))).toEqual(rounded(pairs.filter(({ shared }) => shared > 0)));
      }),
      { numRuns: 250 },
    );
  });

  it('join each pair once, the lower actor first, in ascending order', () => {
    always(({ actorKeys }, { a, b }) => {
      const places = Array.from(a, (one, tie) => one * actorKeys.length + b[tie]!);
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      expect(a.every((one, tie) => one < b[tie]!)).toBe(true);
    });
  });

  it('rest on exactly as many events as are shared, from whichever end one asks', () => {
    always((graph, ties) => {
      for (let tie = 0; tie < tieCount(ties); tie++) {
        const [a, b] = [ties.a[tie]!, ties.b[tie]!];
        const events = sharedEvents(graph, a, b);
        expect(events).toHaveLength(ties.shared[tie]!);
        expect(events).toEqual(sharedEvents(graph, b, a));
        expect(
          events.every((event) => [a, b].every((end) => listOf(graph.actorsOf, event).includes(end))),
        ).toBe(true);
        const editions = events.map((event) => graph.editionOf[event]!);
        expect([ties.firstEdition[tie], ties.lastEdition[tie]]).toEqual([editions[0], editions.at(-1)]);
      }
    });
  });

  it('are there for two exactly when something shows it', () => {
    always(({ actorKeys, ...graph }, { neighbours }) => {
      for (let a = 0; a < actorKeys.length; a++) {
        const others = [...actorKeys.keys()].filter((b) => b !== a);
        const met = others.filter((b) => sharedEvents({ actorKeys, ...graph }, a, b).length > 0);
        expect([...listOf(neighbours, a)]).toEqual(met);
      }
    });
  });

  it('are found again from either of their ends', () => {
    always((graph, { neighbours, tieAt, a, b }) => {
      expect(tieAt).toHaveLength(2 * a.length);
      for (let actor = 0; actor < actorCount(graph); actor++) {
        const own = tieAt.subarray(neighbours.from[actor], neighbours.from[actor + 1]);
        const ends = Array.from(own, (tie) => (a[tie] === actor ? b[tie]! : a[tie]!));
        expect(ends).toEqual([...listOf(neighbours, actor)]);
        expect(own.every((tie) => a[tie] === actor || b[tie] === actor)).toBe(true);
      }
    });
  });

  it('add up to the strength of each actor', () => {
    always((graph, ties) => {
      for (let actor = 0; actor < actorCount(graph); actor++) {
        const own = tieValuesOf(graph, ties).filter((tie) =>
          [tie.a, tie.b].includes(graph.actorKeys[actor]!),
        );
        expect(strengthOf(ties, actor)).toBeCloseTo(
          own.reduce((sum, { newman }) => sum + newman, 0),
          9,
        );
      }
    });
  });

  it('give each who met anybody at an activity strength 1 for it, however many were there', () => {
    fc.assert(
      fc.property(anyScoped('EXPERT'), ({ network, scope }) => {
        const { graph, ties } = tied(network, scope);
        for (let actor = 0; actor < actorCount(graph); actor++) {
          const met = listOf(graph.eventsOf, actor).filter((event) => lengthOf(graph.actorsOf, event) > 1);
          expect(strengthOf(ties, actor)).toBeCloseTo(met.length, 9);
        }
      }),
    );
  });

  it('are none without actors, with one, and between actors who never met', () => {
    const alone = (organization: number) => ({ activity: organization, expert: 9, organization, role: 0 });
    const organizations = [1, 2].map((key) => ({ key, sector: 0, scope: 0, state: '' }));
    const network: Network = {
      ...emptyNetwork,
      series: [{ key: 1, expertTies: 0 }],
      editions: [{ key: 1, series: 1, year: 2021 }],
      activities: [1, 2].map((key) => ({ key, edition: 1, topics: [] })),
      organizations,
    };
    for (const attendances of [[], [alone(1)], [alone(1), alone(2)]]) {
      const { graph, ties } = tied({ ...network, attendances }, everything());
      expect(actorCount(graph)).toBe(attendances.length);
      expect(tieCount(ties)).toBe(0);
      expect(ties.neighbours.items).toHaveLength(0);
    }
  });
});
