import type { MapGraph } from './to-graph.ts';

interface Point {
  x: number;
  y: number;
}

/** How far a point is from a line between two others. */
export function distanceToSegment(point: Point, one: Point, other: Point): number {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - one.x) * dx + (point.y - one.y) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - one.x - at * dx, point.y - one.y - at * dy);
}

/** The tie nearest to a point, among those that are no farther than so much; all in the measure of the map. */
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
