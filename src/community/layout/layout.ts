import { lengthOf } from '../arrays/lists.ts';
import type { WeighedTies } from '../communities/tie-order.ts';
import { fillIn, onRing } from './beside.ts';
import { attracted, type Budget, GO_ON, UNFOLD } from './forces.ts';
import { confine, diameterOf, frame, INNER_RADIUS, RADIUS } from './frame.ts';
import { isPlaced, nowhere, type Points, pick, placeAt, put } from './points.ts';
import { among, type RankedTies, rankedTies, strongest } from './ranked-ties.ts';
import { around, onDisc } from './scatter.ts';
import { settle } from './settle.ts';

/** Where the actors stand, by ascending key: no two at the same place, all finite, rounded to 2 decimals. */
export interface Layout extends Points {
  keys: Uint32Array;
}

/** How many actors at most are laid out by force, those of the greatest strength; the others stand beside them. */
const LAID_OUT = 5000;

/** How far an actor moves at most from one layout to the next, as a share of the diameter of the former. */
export const MOVES_AT_MOST = 0.1;

/** An actor that would move less than this share stays where it is: where nothing changes, hardly anything moves. */
const MOVES_AT_LEAST = 0.01;

/** Fewer of the actors than this share are too few to start from: the others would not unfold around them. */
const KNOWN_AT_LEAST = 0.1;

/** What there is to draw. */
export interface Drawing {
  ties: WeighedTies;
  /** The public key of each actor, each once. */
  actorKeys: Uint32Array;
  /** The layout before, from which actors start. */
  previous?: Layout;
  /** Instead of `LAID_OUT`. */
  laidOut?: number;
}

/**
 * Where to draw the actors, those close together who share much. The same data and the same former layout give
 * the same places, however actors and ties are numbered. Without a former layout the farthest actor is 1,000 from
 * the centre, 0, and actors without ties stand on that ring in order of key; an actor that is alone stands at 0.
 * With one that knows enough of them, its actors move by at most `MOVES_AT_MOST`, and new ones start beside their
 * neighbours.
 */
export function layoutOf({ ties, actorKeys, previous, laidOut = LAID_OUT }: Drawing): Layout {
  const ranked = rankedTies(ties, actorKeys);
  const strong = strongest(ranked, laidOut);
  const from = placesIn(previous, ranked.keys);
  const known = from.x.filter((_, actor) => isPlaced(from, actor)).length;
  const goesOn = known > 0 && known >= KNOWN_AT_LEAST * ranked.keys.length;
  const points = goesOn ? continued(ranked, strong, from, diameterOf(previous!)) : begun(ranked, strong);
  return { keys: ranked.keys, ...points };
}

function begun(ties: RankedTies, strong: Uint32Array): Points {
  const { keys, neighbours } = ties;
  const start = nowhere(keys.length);
  for (const actor of strong) put(start, actor, onDisc(keys[actor]!, 'START', RADIUS));
  const points = forced(ties, strong, start, UNFOLD);
  frame(points, innerRadius(ties));
  fillIn(points, keys, neighbours);
  frame(points, innerRadius(ties));
  putInTurn(points, isolatedIn(ties));
  if (keys.length === 1) put(points, 0, { x: 0, y: 0 });
  return settle(points, keys);
}

function continued(ties: RankedTies, strong: Uint32Array, from: Points, diameter: number): Points {
  const { keys, neighbours } = ties;
  const start = pick(from, [...keys.keys()]);
  fillIn(start, keys, neighbours);
  const points = forced(ties, strong, start, GO_ON);
  confine(points, start, innerRadius(ties));
  fillIn(points, keys, neighbours);
  for (const actor of isolatedIn(ties)) {
    put(points, actor, isPlaced(from, actor) ? placeAt(from, actor) : onRing(keys[actor]!));
  }
  return settle(points, keys, { from, atLeast: MOVES_AT_LEAST * diameter, atMost: MOVES_AT_MOST * diameter });
}

const innerRadius = (ties: RankedTies): number => (isolatedIn(ties).length > 0 ? INNER_RADIUS : RADIUS);

/** The places of those laid out by force, after it moved them; the others have none. */
function forced(ties: RankedTies, strong: Uint32Array, start: Points, budget: Budget): Points {
  const moved = attracted(among(ties, strong), pick(start, strong), budget);
  const points = nowhere(ties.keys.length);
  strong.forEach((actor, at) => {
    put(points, actor, placeAt(moved, at));
  });
  return points;
}

const isolatedIn = ({ keys, neighbours }: RankedTies): Uint32Array =>
  Uint32Array.from(keys.keys()).filter((actor) => lengthOf(neighbours, actor) === 0);

/** Puts them on the ring one after the other, at equal distances. */
function putInTurn(points: Points, actors: Uint32Array): void {
  actors.forEach((actor, turn) => {
    put(points, actor, around((2 * Math.PI * turn) / actors.length, RADIUS));
  });
}

/** The places that a layout gives the keys; none where there is no layout. */
function placesIn(layout: Layout | undefined, keys: Uint32Array): Points {
  if (!layout) return nowhere(keys.length);
  const places = new Map(Array.from(layout.keys, (key, place) => [key, place]));
  return pick(
    layout,
    Array.from(keys, (key) => places.get(key) ?? -1),
  );
}
