import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, listOf } from '../../../src/community/arrays/lists.ts';
import { eventCount } from '../../../src/community/graph/two-mode.ts';
import { visibleIn } from '../../../src/community/graph/visible-attendances.ts';
import { drawTwoMode } from '../../../src/community/map/draw-two-mode.ts';
import { memberKinds, type PlacedMap } from '../../../src/community/map/placed-map.ts';
import { anyMapRequest, expectedActors, type MapCase, ranked } from './any-map-request.ts';

interface Node {
  isEvent: boolean;
  number: number;
}

const degreeOf = ({ twoMode }: MapCase['request'], { isEvent, number }: Node) => {
  const { actorsOf, eventsOf } = visibleIn(twoMode);
  return lengthOf(isEvent ? actorsOf : eventsOf, number);
};

/** All nodes that may be on the map, those with the most to do with the other mode first. */
function nodesToSee(mapCase: MapCase): Node[] {
  const { twoMode } = mapCase.request;
  const actors = expectedActors(mapCase).filter(
    (number) => degreeOf(mapCase.request, { isEvent: false, number }) > 0,
  );
  const events = Array.from({ length: eventCount(twoMode) }, (_, event) => event).filter((event) =>
    listOf(visibleIn(twoMode).actorsOf, event).some((actor) => actors.includes(actor)),
  );
  const nodes = [
    ...actors.map((number) => ({ isEvent: false, number })),
    ...events.map((number) => ({ isEvent: true, number })),
  ];
  return ranked(nodes, (node) => [-degreeOf(mapCase.request, node), Number(node.isEvent), node.number]);
}

/** Who of the nodes attended what of them: the newest event first, of each the actors in order. */
const linesAmong = ({ twoMode }: MapCase['request'], nodes: readonly Node[]) =>
  nodes
    .filter(({ isEvent }) => isEvent)
    .sort((one, other) => other.number - one.number)
    .flatMap((event) =>
      Array.from(listOf(visibleIn(twoMode).actorsOf, event.number))
        .filter((actor) => nodes.some(({ isEvent, number }) => !isEvent && number === actor))
        .map((actor) => [actor, event.number]),
    );

const nodesOf = (map: PlacedMap): Node[] =>
  Array.from(map.number, (number, node) => ({
    isEvent: memberKinds[map.memberKind[node]!] === 'EVENT',
    number,
  }));

describe('a map of both modes', () => {
  it('shows those with the most to do with the other mode, actors before events, and who of them attended what', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), (mapCase) => {
        const { request } = mapCase;
        const map = drawTwoMode(request);
        const all = nodesToSee(mapCase);
        const drawn = all.slice(0, request.maxNodes);
        const lines = linesAmong(request, drawn);
        expect(nodesOf(map)).toEqual(drawn);
        const shown = Array.from(map.source, (source, line) => [
          map.number[source],
          map.number[map.target[line]!],
        ]);
        expect(shown).toEqual(lines.slice(0, request.maxTies));
        expect(map.truncated).toBe(drawn.length < all.length || shown.length < lines.length);
      }),
      { numRuns: 250 },
    );
  });

  it('has lines from actors to events alone, each in the edition of its event', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), ({ request }) => {
        const map = drawTwoMode(request);
        for (const [line, source] of map.source.entries()) {
          const target = map.target[line]!;
          expect([source, target].map((node) => memberKinds[map.memberKind[node]!])).toEqual([
            'ACTOR',
            'EVENT',
          ]);
          const edition = request.twoMode.editionOf[map.number[target]!];
          expect([map.first[line], map.last[line], map.shared[line], map.tie[line]]).toEqual([
            edition,
            edition,
            1,
            -1,
          ]);
        }
      }),
    );
  });

  it('counts for each node its neighbours in the whole graph, as far as these may be shown', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), ({ request }) => {
        const map = drawTwoMode(request);
        const degrees = nodesOf(map).map((node) => degreeOf(request, node));
        expect([...map.degree]).toEqual(degrees);
        expect([...map.strength]).toEqual(degrees);
      }),
    );
  });

  it('puts actors where the layout has them, and no two nodes at the same place', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), ({ request }) => {
        const map = drawTwoMode(request);
        const { layout, twoMode } = request;
        nodesOf(map).forEach(({ isEvent, number }, node) => {
          const at = isEvent ? -1 : layout.keys.indexOf(twoMode.actorKeys[number]!);
          if (at >= 0) expect([map.x[node], map.y[node]]).toEqual([layout.x[at], layout.y[at]]);
        });
        expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
        expect(new Set(Array.from(map.x, (x, node) => `${x} ${map.y[node]}`)).size).toBe(map.x.length);
      }),
      { numRuns: 250 },
    );
  });
});
