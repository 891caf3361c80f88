import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, listOf } from '../../../src/community/arrays/lists.ts';
import { toldIn } from '../../../src/community/graph/told.ts';
import { eventCount } from '../../../src/community/graph/two-mode.ts';
import { drawTwoMode } from '../../../src/community/map/draw-two-mode.ts';
import { members, type PlacedMap } from '../../../src/community/map/placed-map.ts';
import { actorsToSee, anyWish, ranked, type Wished } from './any-wish.ts';

interface Node {
  isEvent: boolean;
  number: number;
}

const degreeOf = ({ twoMode }: Wished['wish'], { isEvent, number }: Node) => {
  const { actorsOf, eventsOf } = toldIn(twoMode);
  return lengthOf(isEvent ? actorsOf : eventsOf, number);
};

/** All nodes that may be on the map, those with the most to do with the other mode first. */
function nodesToSee(wished: Wished): Node[] {
  const { twoMode } = wished.wish;
  const actors = actorsToSee(wished).filter(
    (number) => degreeOf(wished.wish, { isEvent: false, number }) > 0,
  );
  const events = Array.from({ length: eventCount(twoMode) }, (_, event) => event).filter((event) =>
    listOf(toldIn(twoMode).actorsOf, event).some((actor) => actors.includes(actor)),
  );
  const nodes = [
    ...actors.map((number) => ({ isEvent: false, number })),
    ...events.map((number) => ({ isEvent: true, number })),
  ];
  return ranked(nodes, (node) => [-degreeOf(wished.wish, node), Number(node.isEvent), node.number]);
}

/** Who of the nodes attended what of them: the newest event first, of each the actors in order. */
const linesAmong = ({ twoMode }: Wished['wish'], nodes: readonly Node[]) =>
  nodes
    .filter(({ isEvent }) => isEvent)
    .sort((one, other) => other.number - one.number)
    .flatMap((event) =>
      Array.from(listOf(toldIn(twoMode).actorsOf, event.number))
        .filter((actor) => nodes.some(({ isEvent, number }) => !isEvent && number === actor))
        .map((actor) => [actor, event.number]),
    );

const nodesOf = (map: PlacedMap): Node[] =>
  Array.from(map.number, (number, node) => ({ isEvent: members[map.member[node]!] === 'EVENT', number }));

describe('a map of both modes', () => {
  it('shows those with the most to do with the other mode, actors before events, and who of them attended what', () => {
    fc.assert(
      fc.property(anyWish('ORGANIZATION'), (wished) => {
        const { wish } = wished;
        const map = drawTwoMode(wish);
        const all = nodesToSee(wished);
        const drawn = all.slice(0, wish.maxNodes);
        const lines = linesAmong(wish, drawn);
        expect(nodesOf(map)).toEqual(drawn);
        const shown = Array.from(map.source, (source, line) => [
          map.number[source],
          map.number[map.target[line]!],
        ]);
        expect(shown).toEqual(lines.slice(0, wish.maxTies));
        expect(map.truncated).toBe(drawn.length < all.length || shown.length < lines.length);
      }),
      { numRuns: 250 },
    );
  });

  it('has lines from actors to events alone, each in the edition of its event', () => {
    fc.assert(
      fc.property(anyWish('ORGANIZATION'), ({ wish }) => {
        const map = drawTwoMode(wish);
        for (const [line, source] of map.source.entries()) {
          const target = map.target[line]!;
          expect([source, target].map((node) => members[map.member[node]!])).toEqual(['ACTOR', 'EVENT']);
          const edition = wish.twoMode.editionOf[map.number[target]!];
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

  it('counts for each node what it has to do with the other mode in the whole graph, as far as it may be told', () => {
    fc.assert(
      fc.property(anyWish('ORGANIZATION'), ({ wish }) => {
        const map = drawTwoMode(wish);
        const degrees = nodesOf(map).map((node) => degreeOf(wish, node));
        expect([...map.degree]).toEqual(degrees);
        expect([...map.strength]).toEqual(degrees);
      }),
    );
  });

  it('puts actors where the layout has them, and no two nodes at the same place', () => {
    fc.assert(
      fc.property(anyWish('ORGANIZATION'), ({ wish }) => {
        const map = drawTwoMode(wish);
        const { layout, twoMode } = wish;
        nodesOf(map).forEach(({ isEvent, number }, node) => {
          const at = isEvent ? -1 : layout.keys.indexOf(twoMode.actorKeys[number]!);
          if (at >= 0) expect([map.x[node], map.y[node]]).toEqual([layout.x[at], layout.y[at]]);
        });
        expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
        expect(new Set(Array.from(map.x, (x, node) => `${x} ${map.y[node]}`)).size).toBe(map.x.length);
      }),
    );
  });
});
