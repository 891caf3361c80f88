import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/community/arrays/lists.ts';
import type { Facts } from '../../../src/community/facts/facts.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { visibleIn } from '../../../src/community/graph/visible-attendances.ts';
import { factsOf } from '../facts/network.ts';
import { anyScoped } from './any-scope.ts';
import { eventsIn } from './reference-events.ts';

describe('the attendances that are shown one by one', () => {
  it('are all but those that rest on people alone who are withheld', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const graph = buildTwoMode(factsOf(network), scope);
        const { actorsOf, eventsOf } = visibleIn(graph);
        const pairs = eventsIn(network, scope).events.flatMap(({ who, withheld }, event) =>
          [...who.keys()].filter((key) => !withheld.includes(key)).map((key) => `${key} at ${event}`),
        );
        const keyOf = (actor: number) => graph.actorKeys[actor]!;
        const visible = Array.from(graph.eventKeys, (_, event) =>
          Array.from(listOf(actorsOf, event), (actor) => `${keyOf(actor)} at ${event}`),
        ).flat();
        const again = Array.from(graph.actorKeys, (key, actor) =>
          Array.from(listOf(eventsOf, actor), (event) => `${key} at ${event}`),
        ).flat();
        expect(visible.toSorted()).toEqual(pairs.toSorted());
        expect(again.toSorted()).toEqual(pairs.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('are all, in a snapshot that is older than the difference', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const { withheld: _, ...attendances } = factsOf(network).attendances;
        const older: Facts = { ...factsOf(network), attendances };
        const graph = buildTwoMode(older, scope);
        expect(visibleIn(graph)).toBe(graph);
        expect({ ...graph, withheldOf: null }).toEqual({
          ...buildTwoMode(factsOf(network), scope),
          withheldOf: null,
        });
      }),
    );
  });
});
