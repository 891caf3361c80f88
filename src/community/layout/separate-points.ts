import { isPlaced, type Point, type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { pointOnCircle } from './seeded-points.ts';

/** Where points were before, and how far they may move from there. */
interface MoveLimits {
  /** The former points; where one is not placed, the point may go anywhere. */
  from: Points;
  /** A point that would move less stays. */
  minMove: number;
  /** No point moves farther. */
  maxMove: number;
}

/**
 * Rounds to 2 decimals, and moves points so that no two coincide: the later one moves in a direction fixed by its key.
 * Unplaced points stay so. The points of `taken` and the former points of `limits` are left free.
 */
export function separatePoints(
  points: Points,
  keys: ArrayLike<number>,
  limits?: MoveLimits,
  taken?: Points,
): Points {
  const separated = unplacedPoints(points.x.length);
  const used = new Set([...pointKeysOf(taken), ...pointKeysOf(limits?.from)]);
  const take = (at: number, point: Point) => {
    used.add(pointKey(point));
    setPoint(separated, at, point);
  };
  const isLimited = (at: number) => limits !== undefined && isPlaced(limits.from, at);
  const placed = [...points.x.keys()].filter((at) => isPlaced(points, at));
  for (const at of placed.filter(isLimited)) take(at, limitedMove(points, keys, at, limits!, used));
  for (const at of placed.filter((each) => !isLimited(each))) {
    take(at, firstFreePoint(pointAt(points, at), keys[at]!, used)!);
  }
  return separated;
}

/** How many points a limited move tries, each farther away, before the point stays where it was. */
const MAX_TRIES = 100;

function limitedMove(
  points: Points,
  keys: ArrayLike<number>,
  at: number,
  limits: MoveLimits,
  used: Set<string>,
): Point {
  const former = pointAt(limits.from, at);
  const wanted = pointAt(points, at);
  const distance = distanceBetween(wanted, former);
  if (distance <= limits.minMove) return former;
  const share = distance > limits.maxMove ? Math.max(0, limits.maxMove - 0.01) / distance : 1;
  const start = { x: former.x + share * (wanted.x - former.x), y: former.y + share * (wanted.y - former.y) };
  const inReach = (point: Point) => distanceBetween(point, former) <= limits.maxMove;
  return firstFreePoint(start, keys[at]!, used, MAX_TRIES, inReach) ?? former;
}

function firstFreePoint(
  start: Point,
  key: number,
  used: Set<string>,
  tries = Number.POSITIVE_INFINITY,
  isAllowed: (point: Point) => boolean = () => true,
): Point | undefined {
  const direction = pointOnCircle(key, 'APART', 1);
  for (let step = 0; step < tries; step++) {
    const point = { x: rounded(start.x + step * direction.x), y: rounded(start.y + step * direction.y) };
    if (isAllowed(point) && !used.has(pointKey(point))) return point;
  }
  return undefined;
}

// Adding 0 makes -0 a 0.
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const distanceBetween = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const pointKey = ({ x, y }: Point): string => `${x} ${y}`;

const pointKeysOf = (points?: Points): string[] =>
  Array.from(points?.x.keys() ?? [], (at) => pointKey(pointAt(points!, at)));
