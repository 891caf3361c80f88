import type { MapGraph } from '../graph/to-graph.ts';
import { FRAME_HALF_WIDTH } from './fit-camera.ts';

/** The ends of all ties in sigma's frame coordinates: x and y of one end, then of the other. */
export function endpointBuffer(graph: MapGraph): Float32Array {
  const ends = new Float32Array(graph.size * 4);
  let at = 0;
  graph.forEachEdge((_key, _attributes, _from, _to, from, to) => {
    for (const { x, y } of [from, to]) {
      ends[at++] = (x + FRAME_HALF_WIDTH) / (2 * FRAME_HALF_WIDTH);
      ends[at++] = (y + FRAME_HALF_WIDTH) / (2 * FRAME_HALF_WIDTH);
    }
  });
  return ends;
}

/** The colours of all ties, which are given as `#rrggbb`: four bytes (RGBA) for each of the two ends. */
export function colourBuffer(graph: MapGraph, colourOf: (key: string) => string): Uint8Array {
  const colours = new Uint8Array(graph.size * 8);
  let at = 0;
  graph.forEachEdge((key) => {
    const colour = Number.parseInt(colourOf(key).slice(1), 16);
    for (let end = 0; end < 2; end++) {
      colours[at++] = colour >> 16;
      colours[at++] = (colour >> 8) & 255;
      colours[at++] = colour & 255;
      colours[at++] = 255;
    }
  });
  return colours;
}
