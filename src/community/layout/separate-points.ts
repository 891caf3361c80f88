import { isPlaced, type Point, type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { pointOnCircle } from './seeded-points.ts';

/**
 * Rounds to 2 decimals, and moves points so that no two coincide: the later one moves in a direction fixed by its key.
 * Unplaced points stay so. The points of `taken` are left free.
 */
export function separatePoints(points: Points, keys: ArrayLike<number>, taken?: Points): Points {
  const separated = unplacedPoints(points.x.length);
  const used = new Set(Array.from(taken?.x.keys() ?? [], (at) => pointKey(pointAt(taken!, at))));
  for (let at = 0; at < points.x.length; at++) {
    if (!isPlaced(points, at)) continue;
    const point = firstFreePoint(pointAt(points, at), keys[at]!, used);
    used.add(pointKey(point));
    setPoint(separated, at, point);
  }
  return separated;
}

function firstFreePoint(start: Point, key: number, used: ReadonlySet<string>): Point {
  const direction = pointOnCircle(key, 'APART', 1);
  for (let step = 0; ; step++) {
    const point = { x: rounded(start.x + step * direction.x), y: rounded(start.y + step * direction.y) };
    if (!used.has(pointKey(point))) return point;
  }
}

// Adding 0 makes -0 a 0.
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const pointKey = ({ x, y }: Point): string => `${x} ${y}`;
