import { isPlaced, type Point, type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { pointOnCircle } from './seeded-points.ts';

/** Where points were, and how far they go from there. */
interface MoveLimits {
  /** The place of each before; those without one are free. */
  from: Points;
  /** Who would go less far stays. */
  minMove: number;
  /** Nobody goes farther. */
  maxMove: number;
}

/**
 * Rounds to 2 decimals, and puts no two points at the same place: the later one gives way in a direction of its
 * key's own. What has no place keeps none. Places of `taken`, and those where tethered points were, are left free.
 */
export function separatePoints(
  points: Points,
  keys: ArrayLike<number>,
  tether?: MoveLimits,
  taken?: Points,
): Points {
  const settled = unplacedPoints(points.x.length);
  const used = new Set([...pointKeysOf(taken), ...pointKeysOf(tether?.from)]);
  const take = (at: number, place: Point) => {
    used.add(pointKey(place));
    setPoint(settled, at, place);
  };
  const isHeld = (at: number) => tether !== undefined && isPlaced(tether.from, at);
  const placed = [...points.x.keys()].filter((at) => isPlaced(points, at));
  for (const at of placed.filter(isHeld)) take(at, limitedMove(points, keys, at, tether!, used));
  for (const at of placed.filter((each) => !isHeld(each))) {
    take(at, firstFreePoint(pointAt(points, at), keys[at]!, used)!);
  }
  return settled;
}

/** How often a tethered point looks for a free place ever farther away before it stays where it was. */
const MAX_TRIES = 100;

function limitedMove(
  points: Points,
  keys: ArrayLike<number>,
  at: number,
  tether: MoveLimits,
  used: Set<string>,
): Point {
  const home = pointAt(tether.from, at);
  const wanted = pointAt(points, at);
  const distance = distanceBetween(wanted, home);
  if (distance <= tether.minMove) return home;
  const share = distance > tether.maxMove ? Math.max(0, tether.maxMove - 0.01) / distance : 1;
  const start = { x: home.x + share * (wanted.x - home.x), y: home.y + share * (wanted.y - home.y) };
  const inReach = (place: Point) => distanceBetween(place, home) <= tether.maxMove;
  return firstFreePoint(start, keys[at]!, used, MAX_TRIES, inReach) ?? home;
}

function firstFreePoint(
  start: Point,
  key: number,
  used: Set<string>,
  tries = Number.POSITIVE_INFINITY,
  isAllowed: (place: Point) => boolean = () => true,
): Point | undefined {
  const toward = pointOnCircle(key, 'APART', 1);
  for (let step = 0; step < tries; step++) {
    const place = { x: rounded(start.x + step * toward.x), y: rounded(start.y + step * toward.y) };
    if (isAllowed(place) && !used.has(pointKey(place))) return place;
  }
  return undefined;
}

// Adding 0 makes -0 a 0.
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const distanceBetween = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const pointKey = ({ x, y }: Point): string => `${x} ${y}`;

const pointKeysOf = (points?: Points): string[] =>
  Array.from(points?.x.keys() ?? [], (at) => pointKey(pointAt(points!, at)));
