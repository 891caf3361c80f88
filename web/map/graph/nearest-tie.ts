import type { MapGraph } from './to-graph.ts';

interface Point {
  x: number;
  y: number;
}

/** The distance from a point to the segment between two others. */
export function distanceToSegment(point: Point, one: Point, other: Point): number {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - one.x) * dx + (point.y - one.y) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - one.x - at * dx, point.y - one.y - at * dy);
}

/** The tie nearest to a point, within a distance; of some ties alone, if given. `place` gives nodes the units of the point. */
export function nearestTie(
  graph: MapGraph,
  point: Point,
  max: number,
  isMeant: (key: string, tie: { isBackbone: boolean }) => boolean = () => true,
  place: (node: Point) => Point = (node) => node,
): string | undefined {
  let [nearest, min]: [string | undefined, number] = [undefined, max];
  graph.forEachEdge((key, attributes, _from, _to, from, to) => {
    if (!isMeant(key, attributes)) return;
    const distance = distanceToSegment(point, place(from), place(to));
    if (distance <= min) [nearest, min] = [key, distance];
  });
  return nearest;
}
