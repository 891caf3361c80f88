import { filled, numbers } from '../arrays/filled.ts';
import { lengthOf } from '../arrays/lists.ts';
import { bytes, floats, ints, uints } from '../arrays/shared.ts';
import { strengthOf, surpriseOf } from '../graph/measures.ts';
import { type Ties, tieCount } from '../graph/ties.ts';
import { actorCount } from '../graph/two-mode.ts';
import { actorShows, choosesActors, tieIsDrawn } from '../show/shown.ts';
import { inOrder } from '../show/tie-order.ts';
import { actorPoints } from './actor-points.ts';
import type { MapLines, MapWish, PlacedMap } from './placed-map.ts';

/**
 * A map of actors: those of the greatest strength, and between them the most surprising ties. Where something is said of
 * ties, whoever has none like that is left out; where something is said of actors, those who are so remain, and whom
 * they are tied to.
 */
export function drawActors(wish: MapWish): PlacedMap {
  const { ties, twoMode, maxNodes, maxTies } = wish;
  const shows = tieIsDrawn(wish);
  const possible = candidates(wish, shows);
  const actors = strongest(
    ties,
    numbers(actorCount(twoMode)).filter((actor) => possible[actor] === 1),
  );
  const drawn = actors.subarray(0, maxNodes);
  const nodeOf = new Int32Array(actorCount(twoMode)).fill(-1);
  for (const [node, actor] of drawn.entries()) nodeOf[actor] = node;
  const among = numbers(tieCount(ties)).filter(
    (tie) => nodeOf[ties.a[tie]!]! >= 0 && nodeOf[ties.b[tie]!]! >= 0 && shows(tie),
  );
  const ordered = inOrder(among, (tie) => -surpriseOf(ties, tie)).subarray(0, maxTies);
  const { x, y } = actorPoints(
    wish,
    drawn.map((actor) => twoMode.actorKeys[actor]!),
  );
  return {
    member: bytes(drawn.length),
    number: filled(uints(drawn.length), (node) => drawn[node]!),
    x,
    y,
    degree: filled(uints(drawn.length), (node) => lengthOf(ties.neighbours, drawn[node]!)),
    strength: filled(floats(drawn.length), (node) => strengthOf(ties, drawn[node]!)),
    ...linesOf(ties, ordered, nodeOf),
    truncated: drawn.length < actors.length || ordered.length < among.length,
  };
}

/** For each actor whether it may be drawn at all: 1 or 0. */
export function candidates(wish: MapWish, shows: (tie: number) => boolean): Uint8Array {
  const { facts, twoMode, ties, shown } = wish;
  const isPossible = new Uint8Array(actorCount(twoMode));
  const untied = shown.minShared === 1 && !shown.verdicts;
  const isShown = actorShows(facts, twoMode, shown);
  if (untied)
    for (let actor = 0; actor < isPossible.length; actor++) isPossible[actor] = isShown(actor) ? 1 : 0;
  if (untied && !choosesActors(shown)) return isPossible;
  for (let tie = 0; tie < tieCount(ties); tie++) {
    if (!shows(tie)) continue;
    isPossible[ties.a[tie]!] = 1;
    isPossible[ties.b[tie]!] = 1;
  }
  return isPossible;
}

/** The strongest first; of equals, the one of the lower key. */
function strongest(ties: Ties, actors: Uint32Array): Uint32Array {
  const strength = Float64Array.from(actors, (actor) => strengthOf(ties, actor));
  const order = Uint32Array.from(actors.keys());
  order.sort((one, other) => strength[other]! - strength[one]! || one - other);
  return Uint32Array.from(order, (at) => actors[at]!);
}

function linesOf(ties: Ties, drawn: Uint32Array, nodeOf: Int32Array): MapLines {
  const { length } = drawn;
  return {
    source: filled(uints(length), (line) => nodeOf[ties.a[drawn[line]!]!]!),
    target: filled(uints(length), (line) => nodeOf[ties.b[drawn[line]!]!]!),
    shared: filled(uints(length), (line) => ties.shared[drawn[line]!]!),
    tie: filled(ints(length), (line) => drawn[line]!),
    first: filled(uints(length), (line) => ties.firstEdition[drawn[line]!]!),
    last: filled(uints(length), (line) => ties.lastEdition[drawn[line]!]!),
  };
}
