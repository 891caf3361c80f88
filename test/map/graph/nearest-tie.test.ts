import { describe, expect, it } from 'vitest';
import { distanceToSegment, nearestTie } from '../../../web/map/graph/nearest-tie.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { cross, GRAPH_OPTIONS } from '../map-fixtures.ts';

const graph = toGraph(cross, GRAPH_OPTIONS);

describe('the nearest tie', () => {
  it('is the nearest to a point, if it is near enough', () => {
    expect(nearestTie(graph, { x: 50, y: 3 }, 5)).toBe('C~E');
    expect(nearestTie(graph, { x: 50, y: 9 }, 5)).toBeUndefined();
    expect(nearestTie(graph, { x: 50, y: 3 }, 500, (key) => key === 'C~N')).toBe('C~N');
  });

  it('is looked for where the nodes are drawn', () => {
    const place = ({ x, y }: { x: number; y: number }) => ({ x: 2 * x, y: 2 * y });
    expect(nearestTie(graph, { x: 150, y: 0 }, 5, undefined, place)).toBe('C~E');
    expect(nearestTie(graph, { x: 150, y: 0 }, 5)).toBeUndefined();
  });

  it('is measured from its nearest point', () => {
    expect(distanceToSegment({ x: 5, y: 5 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
    expect(distanceToSegment({ x: 13, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
    expect(distanceToSegment({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(5);
  });
});
