import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../../web/map/drawing/fit-camera.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { cross, GRAPH_OPTIONS } from '../map-fixtures.ts';

const graph = toGraph(cross, GRAPH_OPTIONS);

describe('the camera that fits the map', () => {
  const window = { width: 1000, height: 500 };

  it('has the map in the middle of the free area, and none of it outside', () => {
    const { x, y, ratio } = fitCamera(graph, window, { left: 0, right: 1000, top: 0, bottom: 500 });
    expect([x, y]).toEqual([0.5, 0.5]);
    // 200 of 2,000 stand in 470 of 500 pixels.
    expect(ratio).toBeCloseTo((200 / 2000) * (500 / 470));
  });

  it('leaves out what covers the map', () => {
    const { x, ratio } = fitCamera(graph, window, { left: 0, right: 600, top: 0, bottom: 500 });
    expect(x).toBeCloseTo(0.5 + (200 * ratio) / 500);
  });

  it('sees the whole frame of an empty map', () => {
    const nothing = toGraph({ nodes: [], ties: [] }, GRAPH_OPTIONS);
    expect(fitCamera(nothing, window, { left: 0, right: 1, top: 0, bottom: 1 })).toEqual({
      x: 0.5,
      y: 0.5,
      ratio: 1,
    });
  });
});
