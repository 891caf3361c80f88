import { lengthOf } from '../arrays/lists.ts';
import type { WeightedTies } from '../communities/weighted-ties.ts';
import { centerAndScale, confine, diameterOf, INNER_RADIUS, RADIUS } from './bounds.ts';
import { applyForces, FIRST_LAYOUT_BUDGET, type LayoutBudget, NEXT_LAYOUT_BUDGET } from './forces.ts';
import { placeNewNodes, pointOnRing } from './new-node-positions.ts';
import { isPlaced, type Points, pickPoints, pointAt, setPoint, unplacedPoints } from './points.ts';
import { type RankedTies, rankedTies, strongestActors, tiesAmong } from './ranked-ties.ts';
import { pointAtAngle, pointOnDisc } from './seeded-points.ts';
import { separatePoints } from './separate-points.ts';

/** Where the actors stand, by ascending key: no two at the same place, all finite, rounded to 2 decimals. */
export interface Layout extends Points {
  keys: Uint32Array;
}

/** How many actors at most are laid out by force, those of the greatest strength; the others stand beside them. */
const MAX_LAID_OUT = 5000;

/** How far an actor moves at most from one layout to the next, as a share of the diameter of the former. */
export const MAX_MOVE_SHARE = 0.1;

/** An actor that would move less than this share stays where it is: where nothing changes, hardly anything moves. */
const MIN_MOVE_SHARE = 0.01;

/** Fewer of the actors than this share are too few to start from: the others would not unfold around them. */
const MIN_KNOWN_SHARE = 0.1;

/** What there is to draw. */
export interface LayoutInput {
  ties: WeightedTies;
  /** The public key of each actor, each once. */
  actorKeys: Uint32Array;
  /** The layout before, from which actors start. */
  previous?: Layout;
  /** Instead of `LAID_OUT`. */
  maxLaidOut?: number;
}

/**
 * Where to draw the actors, those close together who share much. The same data and the same former layout give
 * the same places, however actors and ties are numbered. Without a former layout the farthest actor is 1,000 from
 * the centre, 0, and actors without ties stand on that ring in order of key; an actor that is alone stands at 0.
 * With one that knows enough of them, its actors move by at most `MOVES_AT_MOST`, and new ones start beside their
 * neighbours.
 */
export function layoutOf({ ties, actorKeys, previous, maxLaidOut = MAX_LAID_OUT }: LayoutInput): Layout {
  const ranked = rankedTies(ties, actorKeys);
  const strong = strongestActors(ranked, maxLaidOut);
  const from = pointsInLayout(previous, ranked.keys);
  const known = from.x.filter((_, actor) => isPlaced(from, actor)).length;
  const goesOn = known > 0 && known >= MIN_KNOWN_SHARE * ranked.keys.length;
  const points = goesOn
    ? nextLayout(ranked, strong, from, diameterOf(previous!))
    : firstLayout(ranked, strong);
  return { keys: ranked.keys, ...points };
}

function firstLayout(ties: RankedTies, strong: Uint32Array): Points {
  const { keys, neighbours } = ties;
  const start = unplacedPoints(keys.length);
  for (const actor of strong) setPoint(start, actor, pointOnDisc(keys[actor]!, 'START', RADIUS));
  const points = layOutByForce(ties, strong, start, FIRST_LAYOUT_BUDGET);
  centerAndScale(points, innerRadius(ties));
  placeNewNodes(points, keys, neighbours);
  centerAndScale(points, innerRadius(ties));
  placeOnRing(points, isolatedIn(ties));
  if (keys.length === 1) setPoint(points, 0, { x: 0, y: 0 });
  return separatePoints(points, keys);
}

function nextLayout(ties: RankedTies, strong: Uint32Array, from: Points, diameter: number): Points {
  const { keys, neighbours } = ties;
  const start = pickPoints(from, [...keys.keys()]);
  placeNewNodes(start, keys, neighbours);
  const points = layOutByForce(ties, strong, start, NEXT_LAYOUT_BUDGET);
  confine(points, start, innerRadius(ties));
  placeNewNodes(points, keys, neighbours);
  for (const actor of isolatedIn(ties)) {
    setPoint(points, actor, isPlaced(from, actor) ? pointAt(from, actor) : pointOnRing(keys[actor]!));
  }
  return separatePoints(points, keys, {
    from,
    minMove: MIN_MOVE_SHARE * diameter,
    maxMove: MAX_MOVE_SHARE * diameter,
  });
}

const innerRadius = (ties: RankedTies): number => (isolatedIn(ties).length > 0 ? INNER_RADIUS : RADIUS);

/** The places of those laid out by force, after it moved them; the others have none. */
function layOutByForce(ties: RankedTies, strong: Uint32Array, start: Points, budget: LayoutBudget): Points {
  const moved = applyForces(tiesAmong(ties, strong), pickPoints(start, strong), budget);
  const points = unplacedPoints(ties.keys.length);
  strong.forEach((actor, at) => {
    setPoint(points, actor, pointAt(moved, at));
  });
  return points;
}

const isolatedIn = ({ keys, neighbours }: RankedTies): Uint32Array =>
  Uint32Array.from(keys.keys()).filter((actor) => lengthOf(neighbours, actor) === 0);

/** Puts them on the ring one after the other, at equal distances. */
function placeOnRing(points: Points, actors: Uint32Array): void {
  actors.forEach((actor, turn) => {
    setPoint(points, actor, pointAtAngle((2 * Math.PI * turn) / actors.length, RADIUS));
  });
}

/** The places that a layout gives the keys; none where there is no layout. */
function pointsInLayout(layout: Layout | undefined, keys: Uint32Array): Points {
  if (!layout) return unplacedPoints(keys.length);
  const places = new Map(Array.from(layout.keys, (key, place) => [key, place]));
  return pickPoints(
    layout,
    Array.from(keys, (key) => places.get(key) ?? -1),
  );
}
