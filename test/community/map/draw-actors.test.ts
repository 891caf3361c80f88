import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../src/community/arrays/lists.ts';
import { strengthOf, surpriseOf } from '../../../src/community/graph/measures.ts';
import { drawActors } from '../../../src/community/map/draw-actors.ts';
import { memberKinds } from '../../../src/community/map/placed-map.ts';
import { emptyNetwork } from '../facts/network.ts';
import { everything } from '../graph/any-scope.ts';
import { allTiesOf } from '../selection/any-selection.ts';
import {
  anyMapRequest,
  expectedActors,
  expectedTies,
  layoutOf,
  type MapCase,
  ranked,
} from './any-map-request.ts';

/** What a map has to show by the definitions: all of it, and what of it fits. */
function expected(mapCase: MapCase) {
  const { ties, backbone, maxNodes, maxTies } = mapCase.request;
  const actors = ranked(expectedActors(mapCase), (actor) => [-strengthOf(ties, actor), actor]);
  const drawn = actors.slice(0, maxNodes);
  const among = expectedTies(mapCase).filter(
    (tie) => drawn.includes(ties.a[tie]!) && drawn.includes(ties.b[tie]!),
  );
  const lines = ranked(among, (tie) => [-backbone[tie]!, -surpriseOf(ties, tie), tie]).slice(0, maxTies);
  return { drawn, lines, truncated: drawn.length < actors.length || lines.length < among.length };
}

describe('a map of actors', () => {
  it('shows the strongest of those the filter means, and between them the ties that stand out, then the most surprising', () => {
    fc.assert(
      fc.property(anyMapRequest(), (mapCase) => {
        const map = drawActors(mapCase.request);
        const { drawn, lines, truncated } = expected(mapCase);
        expect([...map.number]).toEqual(drawn);
        expect([...map.tie]).toEqual(lines);
        expect(map.truncated).toBe(truncated);
      }),
      { numRuns: 250 },
    );
  });

  it('says of each actor and tie what is true in the whole graph', () => {
    fc.assert(
      fc.property(anyMapRequest(), ({ request }) => {
        const { ties } = request;
        const map = drawActors(request);
        for (const [node, actor] of map.number.entries()) {
          expect(memberKinds[map.memberKind[node]!]).toBe('ACTOR');
          expect(map.degree[node]).toBe(lengthOf(ties.neighbours, actor));
          expect(map.component[node]! < 0).toBe(map.degree[node] === 0);
          expect(map.strength[node]).toBe(strengthOf(ties, actor));
        }
        for (const [line, tie] of map.tie.entries()) {
          const ends = [map.number[map.source[line]!], map.number[map.target[line]!]];
          expect(ends).toEqual([ties.a[tie], ties.b[tie]]);
          const said = [map.shared[line], map.first[line], map.last[line]];
          expect(said).toEqual([ties.shared[tie], ties.firstEdition[tie], ties.lastEdition[tie]]);
        }
      }),
    );
  });

  it('puts everybody where the layout has them, and nobody on another', () => {
    fc.assert(
      fc.property(anyMapRequest(), ({ request }) => {
        const map = drawActors(request);
        const { layout, twoMode } = request;
        for (const [node, actor] of map.number.entries()) {
          const at = layout.keys.indexOf(twoMode.actorKeys[actor]!);
          expect([map.x[node], map.y[node]].every(Number.isFinite)).toBe(true);
          if (at >= 0) expect([map.x[node], map.y[node]]).toEqual([layout.x[at], layout.y[at]]);
        }
        expect(new Set(Array.from(map.x, (x, node) => `${x} ${map.y[node]}`)).size).toBe(map.x.length);
      }),
    );
  });

  it('only grows with its limits: whoever was first stays first', () => {
    fc.assert(
      fc.property(anyMapRequest(), ({ request }) => {
        const [small, large] = [
          drawActors(request),
          drawActors({ ...request, maxNodes: 2000, maxTies: 20_000 }),
        ];
        expect(large.truncated).toBe(false);
        expect([...small.number]).toEqual([...large.number.subarray(0, small.number.length)]);
        const seen = [...large.tie];
        expect([...small.tie].every((tie) => seen.includes(tie))).toBe(true);
      }),
    );
  });

  it('shows all actors, tied or not, where nothing is asked, and is empty where there are none', () => {
    fc.assert(
      fc.property(anyMapRequest(), ({ request }) => {
        const whole = drawActors({
          ...request,
          selection: { minShared: 1 },
          maxNodes: 2000,
          maxTies: 20_000,
        });
        expect(whole.number).toHaveLength(request.twoMode.actorKeys.length);
        expect(whole.tie).toHaveLength(request.ties.a.length);
      }),
    );
    const choice = allTiesOf(emptyNetwork, everything());
    const none = drawActors({
      ...choice,
      maxNodes: 1,
      maxTies: 0,
      layout: layoutOf(emptyNetwork, 'ORGANIZATION'),
      backbone: new Uint8Array(),
    });
    expect([none.number.length, none.tie.length, none.truncated]).toEqual([0, 0, false]);
  });
});
