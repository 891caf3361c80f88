import { sharedFloats } from '../arrays/shared-arrays.ts';
import { formerPlaces } from './former-places.ts';
import type { Circle } from './frame.ts';
import { keepNear, withoutOverlaps } from './keep-near.ts';
import { layOutComponent } from './lay-out-component.ts';
import type { Layout } from './layout-columns.ts';
import { type LayoutPlan, planOf } from './layout-plan.ts';
import { nearCentroid, pointOnRim } from './new-node-positions.ts';
import { leastRadius } from './node-radii.ts';
import { packIntoFrame } from './pack-into-frame.ts';
import { isPlaced, type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { type LayoutTies, rankedTies } from './ranked-ties.ts';
import { separatePoints } from './separate-points.ts';

/** How many actors at most are laid out by force, those of the greatest strength; the others are placed near these. */
const MAX_LAID_OUT = 5000;

/** What a layout is made from. */
export interface LayoutInput {
  ties: LayoutTies;
  /** The public key of each actor, each once. */
  actorKeys: Uint32Array;
  /** The former layout, from which actors start. */
  previous?: Layout | undefined;
  /** Instead of `MAX_LAID_OUT`. */
  maxLaidOut?: number | undefined;
}

/**
 * Where to draw the actors: those who stand out to each other near each other, communities together and apart, each component by
 * itself, the largest in nearly all of the frame, and no two over one another. The same data and the same former layout give the
 * same, however actors and ties are numbered. Where the former layout has at least half of the actors, each moves by at most
 * `MAX_MOVE_SHARE` of its diameter.
 */
export function layoutOf({ ties, actorKeys, previous, maxLaidOut = MAX_LAID_OUT }: LayoutInput): Layout {
  const plan = planOf(rankedTies(ties, actorKeys), maxLaidOut);
  const former = previous && formerPlaces(previous, plan);
  const laidOut = plan.components.map((component, at) =>
    layOutComponent({ ...component, known: former?.known[at] }),
  );
  const wanted = packIntoFrame(plan, laidOut, former);
  const drawn = wanted.flatMap((circle, actor) => (circle ? [actor] : []));
  const circles = drawn.map((actor) => wanted[actor]!);
  const settled = former
    ? keepNear(
        circles,
        drawn.map((actor) => former.before[actor]),
        former.diameter,
      )
    : withoutOverlaps(circles);
  return {
    ...placesOf(plan, drawn, settled),
    keys: plan.ties.keys,
    component: plan.componentOf,
    unfitted: unfittedOf(plan, laidOut),
  };
}

/** Rounding may bring two circles nearer by this. */
const ROUNDING = 0.02;

/** The places of those who are drawn, then of all others: who is tied to these is near them, and who is not on the rim. */
function placesOf({ ties, room }: LayoutPlan, drawn: readonly number[], circles: readonly Circle[]) {
  const { keys, neighboursOf } = ties;
  const [points, radius] = [unplacedPoints(keys.length), sharedFloats(keys.length)];
  drawn.forEach((actor, at) => {
    setPoint(points, actor, circles[at]!);
    radius[actor] = Math.max(0, Math.floor((circles[at]!.radius - ROUNDING) * 100) / 100);
  });
  const placed = { x: points.x.slice(), y: points.y.slice() };
  for (const [actor, key] of keys.entries()) {
    if (isPlaced(placed, actor)) continue;
    const near = nearCentroid(placed, neighboursOf(actor), key, 'ACTOR');
    setPoint(points, actor, near ?? pointOnRim(key));
    if (near) radius[actor] = leastRadius(room);
  }
  return { ...separatePoints(points, keys), radius };
}

function unfittedOf({ ties, components }: LayoutPlan, laidOut: readonly Points[]): Points {
  const points = unplacedPoints(ties.keys.length);
  components.forEach(({ members }, component) => {
    members.forEach((actor, node) => {
      setPoint(points, actor, pointAt(laidOut[component]!, node));
    });
  });
  return points;
}
