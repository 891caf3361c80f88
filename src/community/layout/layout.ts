import { lengthOf } from '../arrays/lists.ts';
import type { WeightedTies } from '../communities/weighted-ties.ts';
import { centerAndScale, confine, diameterOf, INNER_RADIUS, RADIUS } from './bounds.ts';
import { applyForces, FIRST_LAYOUT_BUDGET, type LayoutBudget, NEXT_LAYOUT_BUDGET } from './forces.ts';
import { placeNewNodes, pointOnRing } from './new-node-positions.ts';
import { isPlaced, type Points, pickPoints, pointAt, setPoint, unplacedPoints } from './points.ts';
import { type RankedTies, rankedTies, strongestActors, tiesAmong } from './ranked-ties.ts';
import { pointAtAngle, pointOnDisc } from './seeded-points.ts';
import { separatePoints } from './separate-points.ts';

/** Where the actors stand, by ascending key: no two at the same point, all finite, rounded to 2 decimals. */
export interface Layout extends Points {
  keys: Uint32Array;
}

/** How many actors at most are laid out by force, those of the greatest strength; the others are placed near these. */
const MAX_LAID_OUT = 5000;

/** How far an actor moves at most from one layout to the next, as a share of the diameter of the former. */
export const MAX_MOVE_SHARE = 0.1;

/** An actor that would move by less than this share stays where it is, so that little moves where nothing changes. */
const MIN_MOVE_SHARE = 0.01;

/** Where the former layout has a smaller share of the actors than this, a first layout is made instead. */
const MIN_KNOWN_SHARE = 0.1;

/** What a layout is made from. */
export interface LayoutInput {
  ties: WeightedTies;
  /** The public key of each actor, each once. */
  actorKeys: Uint32Array;
  /** The former layout, from which actors start. */
  previous?: Layout;
  /** Instead of `MAX_LAID_OUT`. */
  maxLaidOut?: number;
}

/**
 * Where to draw the actors, those who share much near each other. The same data and the same former layout give the
 * same points, however actors and ties are numbered. Without a former layout the farthest actor is 1,000 from the
 * centre, 0, and actors without ties stand on that ring in order of key; a single actor stands at 0. With a former
 * layout that has enough of them, its actors move by at most `MAX_MOVE_SHARE`, and new ones start near their neighbours.
 */
export function layoutOf({ ties, actorKeys, previous, maxLaidOut = MAX_LAID_OUT }: LayoutInput): Layout {
  const ranked = rankedTies(ties, actorKeys);
  const strong = strongestActors(ranked, maxLaidOut);
  const from = pointsInLayout(previous, ranked.keys);
  const known = from.x.filter((_, actor) => isPlaced(from, actor)).length;
  const hasPrevious = known > 0 && known >= MIN_KNOWN_SHARE * ranked.keys.length;
  const points = hasPrevious
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

/** The points of the strongest actors, after the forces moved them; the others are not placed. */
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

/** Puts actors on the ring one after the other, at equal distances. */
function placeOnRing(points: Points, actors: Uint32Array): void {
  actors.forEach((actor, turn) => {
    setPoint(points, actor, pointAtAngle((2 * Math.PI * turn) / actors.length, RADIUS));
  });
}

/** The points of keys in a layout; unplaced where there is none. */
function pointsInLayout(layout: Layout | undefined, keys: Uint32Array): Points {
  if (!layout) return unplacedPoints(keys.length);
  const indexes = new Map(Array.from(layout.keys, (key, index) => [key, index]));
  return pickPoints(
    layout,
    Array.from(keys, (key) => indexes.get(key) ?? -1),
  );
}
