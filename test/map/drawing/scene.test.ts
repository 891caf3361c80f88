import { describe, expect, it } from 'vitest';
import { overlapsAmong } from '../../../web/labels/place-labels.ts';
import { frameOf } from '../../../web/map/drawing/frame.ts';
import { fullViewOf, Projection } from '../../../web/map/drawing/projection.ts';
import { labelsMoved, sceneOf } from '../../../web/map/drawing/scene.ts';
import { sceneLabels } from '../../../web/map/drawing/scene-labels.ts';
import type { SceneOptions } from '../../../web/map/drawing/scene-parts.ts';
import { highlightNeighbours } from '../../../web/map/graph/highlight.ts';
import { PALETTES } from '../../../web/map/graph/palette.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { GRAPH_OPTIONS, node, tie } from '../map-fixtures.ts';

/** Two communities of five around a middle each, with a tie between the middles, one that is faint, and one alone. */
const nodes = ['A', 'B'].flatMap((community, side) =>
  Array.from({ length: 5 }, (_, at) =>
    node(`${community}${at}`, {
      label: `Organización ${community}${at}`,
      x: (side ? 500 : -500) + (at ? 150 * Math.cos((at * Math.PI) / 2) : 0),
      y: at ? 150 * Math.sin((at * Math.PI) / 2) : 0,
      radius: at ? 12 : 24,
      strength: at ? 1 : 4,
      community: { community, confidence: 1, label: `en torno a ${community}` },
    }),
  ),
);
const alone = node('Z', { x: 980, y: 600, degree: 0, component: null, radius: 3 });
const ties = [
  ...['A', 'B'].flatMap((community) => [1, 2, 3, 4].map((at) => tie(`${community}0`, `${community}${at}`))),
  tie('A0', 'B0', { shared: 16 }),
  tie('A1', 'B1', { backbone: false }),
];

function options(width: number, height: number, more: Partial<SceneOptions> = {}): SceneOptions {
  const graph = more.graph ?? toGraph({ nodes: [...nodes, alone], ties }, GRAPH_OPTIONS);
  const viewport = { width, height, free: { left: 0, top: 0, right: width, bottom: height } };
  const full = fullViewOf(frameOf(graph), viewport);
  const projection = new Projection(viewport, full, full.camera);
  return { graph, palette: PALETTES.light, projection, hasColouredAreas: false, ...more };
}

describe('the drawing of a map', () => {
  it('has the ties that stand out as lines, wider for more shared, and the others faint below', () => {
    const { lines, faint } = sceneOf(options(1000, 620));
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toMatchObject({ key: 'A0~B0', isDashed: false });
    expect(lines.at(-1)!.width).toBeGreaterThan(2 * lines[0]!.width);
    expect(faint).toHaveLength(1);
    expect(faint[0]!.segments).toHaveLength(1);
    const forward = sceneOf(options(1000, 620, { hasTiesForward: true }));
    expect(forward.faint[0]!.opacity).toBeGreaterThan(3 * faint[0]!.opacity);
  });

  it('has an area for each community, and one alone as a pale dot', () => {
    const { areas, nodes: drawn } = sceneOf(options(1000, 620));
    expect(areas.map(({ members }) => members.length)).toEqual([5, 5]);
    expect(areas[0]!.path).toMatch(/^M.*C.*Z$/);
    expect(drawn.find(({ key }) => key === 'Z')!.opacity).toBeLessThan(1);
  });

  it('lets a node stand out with all its ties, also those that do not otherwise', () => {
    const base = options(1000, 620);
    const highlight = highlightNeighbours(base.graph, 'A1')!;
    const { lines, nodes: drawn, areas, faint } = sceneOf({ ...base, highlight, focus: ['A1'] });
    expect(lines.map(({ key }) => key).sort()).toEqual(['A0~A1', 'A1~B1']);
    expect(faint.map(({ segments }) => segments.length)).toEqual([8]);
    expect(areas).toEqual([]);
    const faded = drawn.filter(({ opacity }) => opacity < 1).map(({ key }) => key);
    expect(faded).toHaveLength(8);
  });

  it('compares two editions in three ways that are told apart without colour', () => {
    const changes = {
      nodes: new Map([
        ['A0', 'kept'],
        ['A1', 'new'],
        ['A2', 'lapsed'],
      ] as const),
      ties: new Map([
        ['A0~A1', 'new'],
        ['A0~A2', 'lapsed'],
        ['A0~A3', 'kept'],
      ] as const),
    };
    const graph = toGraph({ nodes, ties }, { ...GRAPH_OPTIONS, changes });
    const { nodes: drawn, lines } = sceneOf(options(1000, 620, { graph, isComparing: true }));
    const { light } = PALETTES;
    const at = (key: string) => drawn.find((each) => each.key === key)!;
    expect(at('A0').fill).toBe(light.change.kept);
    expect(at('A1').fill).toBe(light.change.new);
    expect(at('A2')).toMatchObject({ fill: light.paper, edge: light.change.lapsed });
    expect(at('B1').opacity).toBeLessThan(0.5);
    const line = (key: string) => lines.find((each) => each.key === key)!;
    expect(line('A0~A2').isDashed).toBe(true);
    expect(line('A0~A3').width).toBeGreaterThan(line('A0~A1').width);
    const at2021 = sceneOf(options(1000, 620, { graph, isComparing: true, side: 'earlier' }));
    expect(at2021.lines.map(({ key }) => key)).not.toContain('A0~A1');
    expect(at2021.lines.map(({ key }) => key)).toEqual(expect.arrayContaining(['A0~A2', 'A0~A3']));
    expect(at2021.nodes.find(({ key }) => key === 'A1')!.opacity).toBeLessThan(0.5);
    expect(at2021.nodes.find(({ key }) => key === 'A2')!.opacity).toBe(1);
  });

  it.each([
    [1000, 620],
    [360, 500],
  ])(
    'labels all nodes in %i by %i pixels without one label over another, those in the middle bold',
    (...size) => {
      const chosen = options(...size);
      const labels = sceneLabels(sceneOf(chosen), chosen);
      expect(overlapsAmong(labels)).toBe(0);
      expect(labels).toHaveLength(10);
      const bold = labels.filter(({ wanted }) => wanted.isBold).map(({ wanted }) => wanted.key);
      expect(bold.sort()).toEqual(['A0', 'B0']);
    },
  );

  it('names communities of people beside their areas', () => {
    const people = ['A', 'B'].flatMap((community, side) =>
      Array.from({ length: 8 }, (_, at) =>
        node(`${community}${at}`, {
          kind: 'EXPERT',
          x: (side ? 500 : -500) + 150 * Math.cos(at),
          y: 150 * Math.sin(at),
          community: {
            community,
            confidence: side ? 0.3 : 1,
            label: side ? null : 'en torno a Codeando México',
          },
        }),
      ),
    );
    const chosen = options(1000, 620, { graph: toGraph({ nodes: people, ties: [] }, GRAPH_OPTIONS) });
    const names = sceneLabels(sceneOf(chosen), chosen).filter(({ wanted }) => wanted.isMuted);
    expect(names.map(({ wanted }) => wanted.lines)).toEqual([['Codeando México']]);
  });

  it('moves labels with their nodes until they are placed anew', () => {
    const chosen = options(1000, 620);
    const [label] = sceneLabels(sceneOf(chosen), chosen);
    const { key, x, y } = label!.wanted;
    const [moved] = labelsMoved([label!], new Map([[key, { x: x + 5, y: y - 7 }]]));
    expect([moved!.left - label!.left, moved!.top - label!.top]).toEqual([
      expect.closeTo(5),
      expect.closeTo(-7),
    ]);
    expect(labelsMoved([label!], new Map())).toEqual([]);
  });
});
