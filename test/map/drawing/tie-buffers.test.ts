import { describe, expect, it } from 'vitest';
import { colourBuffer, endpointBuffer } from '../../../web/map/drawing/tie-buffers.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { cross, GRAPH_OPTIONS } from '../map-fixtures.ts';

describe('the ties of a large map', () => {
  it('become lines with two ends and a colour each', () => {
    const graph = toGraph(cross, GRAPH_OPTIONS);
    expect([...endpointBuffer(graph).slice(0, 4)]).toEqual(
      [0.5, 0.5, 0.5, 0.55].map((at) => expect.closeTo(at)),
    );
    expect([...colourBuffer(graph, () => '#0a0b0c').slice(0, 8)]).toEqual([10, 11, 12, 255, 10, 11, 12, 255]);
  });
});
