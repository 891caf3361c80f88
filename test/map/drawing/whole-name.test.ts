import { describe, expect, it } from 'vitest';
import { BoxGrid } from '../../../web/labels/box-grid.ts';
import { isWithin } from '../../../web/labels/geometry.ts';
import { textWidth } from '../../../web/labels/text-width.ts';
import { Projection } from '../../../web/map/drawing/projection.ts';
import { sceneNodes } from '../../../web/map/drawing/scene-nodes.ts';
import { wholeName } from '../../../web/map/drawing/whole-name.ts';
import { PALETTES } from '../../../web/map/graph/palette.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { GRAPH_OPTIONS, node } from '../map-fixtures.ts';

const NAME = 'Secretaría de Infraestructura, Comunicaciones y Transportes';
const free = { left: 0, top: 0, right: 800, bottom: 500 };
const full = {
  camera: { x: 0.5, y: 0.5, ratio: 1 },
  scale: 0.25,
  stretch: { x: 1, y: 1 },
  isUpright: false,
};

/** The whole name of a node at a place of the map. */
function nameAt(x: number, y: number) {
  const graph = toGraph({ nodes: [node('A', { label: NAME, x, y })], ties: [] }, GRAPH_OPTIONS);
  const projection = new Projection({ width: 800, height: 500, free }, full, full.camera);
  const options = { graph, palette: PALETTES.light, projection, hasColouredAreas: false };
  const [drawn] = sceneNodes(options);
  return { drawn: drawn!, label: wholeName(drawn!, projection, textWidth) };
}

describe('the name of the node that one points at', () => {
  it.each([
    ['in the middle', 0, 0],
    ['at the left rim', -1000, 0],
    ['at the right rim', 1000, 0],
    ['in an upper corner', 1000, -1000],
    ['in a lower corner', -1000, 1000],
  ])('is whole, and within the free part of the window: %s', (_where, x, y) => {
    const { label } = nameAt(x, y);
    expect(label.wanted.lines.join(' ')).toBe(NAME);
    expect(isWithin(label, free)).toBe(true);
  });

  it('stands beside the node, on the side where there is room', () => {
    const [right, left] = [nameAt(-500, 0), nameAt(900, 0)];
    expect(right.label.left).toBeGreaterThan(right.drawn.x);
    expect(left.label.right).toBeLessThan(left.drawn.x);
  });
});

describe('what lies near a rectangle', () => {
  it('is found once, however many cells it is in', () => {
    const grid = new BoxGrid<string>();
    grid.add('wide', { left: 0, right: 500, top: 0, bottom: 10 });
    grid.add('far', { left: 900, right: 910, top: 900, bottom: 910 });
    expect([...grid.near({ left: 0, right: 300, top: 0, bottom: 90 })]).toEqual(['wide']);
    expect([...grid.near({ left: 890, right: 905, top: 890, bottom: 905 })]).toEqual(['far']);
    expect([...grid.near({ left: -90, right: -50, top: -90, bottom: -50 })]).toEqual([]);
  });
});
