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

/** The tie nearest to a point, within a distance; all in the units of the map. */
export function nearestTie(
  graph: MapGraph,
  point: Point,
  max: number,
  among?: ReadonlySet<string>,
): string | undefined {
  let [nearest, min]: [string | undefined, number] = [undefined, max];
  graph.forEachEdge((key, _attributes, _from, _to, from, to) => {
    if (among && !among.has(key)) return;
    const distance = distanceToSegment(point, from, to);
    if (distance <= min) [nearest, min] = [key, distance];
  });
  return nearest;
}
