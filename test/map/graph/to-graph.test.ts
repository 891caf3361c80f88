import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../../web/map/drawing/fit-camera.ts';
import { colourBuffer, endpointBuffer } from '../../../web/map/drawing/tie-buffers.ts';
import {
  highlightNeighbours,
  highlightPaths,
  highlightRemaining,
  highlightTie,
  nearestInDirection,
  tieEmphasisOf,
} from '../../../web/map/graph/highlight.ts';
import { distanceToSegment, nearestTie } from '../../../web/map/graph/nearest-tie.ts';
import {
  changesBetween,
  nodeRadiusOf,
  tieKey,
  tieWidthOf,
  toGraph,
} from '../../../web/map/graph/to-graph.ts';
import { cross, GRAPH_OPTIONS, node, tie } from '../map-fixtures.ts';

describe('what is drawn of a map', () => {
  it('stands where the server placed it, with up as up', () => {
    const graph = toGraph({ nodes: [node('A', { x: 3, y: 5 })], ties: [] }, GRAPH_OPTIONS);
    expect(graph.getNodeAttributes('A')).toMatchObject({ x: 3, y: -5 });
  });

  it('has the colour and shape of the sector, and none where there is no sector or none of that name', () => {
    const nodes = [
      node('A', { sector: { slug: 'authority' } }),
      node('B'),
      node('C', { sector: { slug: 'unheard-of' } }),
      node('D', { kind: 'ACTIVITY', label: null }),
    ];
    const graph = toGraph({ nodes, ties: [] }, GRAPH_OPTIONS);
    expect(graph.getNodeAttributes('A')).toMatchObject({ colour: 1, shape: 'square' });
    expect(graph.getNodeAttributes('B')).toMatchObject({ colour: -1, shape: 'circle' });
    expect(graph.getNodeAttributes('C')).toMatchObject({ colour: -1 });
    expect(graph.getNodeAttributes('D')).toMatchObject({ label: 'Actividad', shape: 'square' });
  });

  it('is as large as it says, by degree or by strength', () => {
    const nodes = [node('A', { degree: 9, strength: 1 }), node('B', { degree: 1, strength: 4 })];
    const sizes = (size: 'degree' | 'strength') =>
      toGraph({ nodes, ties: [] }, { ...GRAPH_OPTIONS, size }).mapNodes((_node, look) => look.size);
    expect(sizes('degree')[0]).toBeGreaterThan(sizes('degree')[1]!);
    expect(sizes('strength')[0]).toBeLessThan(sizes('strength')[1]!);
    expect(nodeRadiusOf(0, 0, 1)).toBeGreaterThan(0);
    expect(nodeRadiusOf(5, 10, 2000)).toBeLessThan(nodeRadiusOf(5, 10, 100));
    expect([1, 2, 4].map(tieWidthOf)).toEqual([0.8, 1.6, 2.4].map((width) => expect.closeTo(width)));
  });

  it('leaves out ties of a node with itself, said twice, or with one that is not there', () => {
    const ties = [tie('A', 'B'), tie('B', 'A'), tie('A', 'A'), tie('A', 'Z')];
    const graph = toGraph({ nodes: [node('A'), node('B')], ties }, GRAPH_OPTIONS);
    expect(graph.edges()).toEqual(['A~B']);
    expect(tieKey('B', 'A')).toBe(tieKey('A', 'B'));
  });

  it('tells what became of ties between two editions', () => {
    const earlier = { ties: [tie('A', 'B'), tie('B', 'C')] };
    const later = { ties: [tie('B', 'A'), tie('C', 'D')] };
    const changes = changesBetween(earlier, later);
    expect(Object.fromEntries(changes)).toEqual({ 'A~B': 'kept', 'B~C': 'lapsed', 'C~D': 'new' });
    const graph = toGraph(
      { nodes: ['A', 'B', 'C', 'D'].map((id) => node(id)), ties: [...earlier.ties, ...later.ties] },
      { ...GRAPH_OPTIONS, changes },
    );
    expect(graph.getEdgeAttributes('C~D').change).toBe('new');
    expect(graph.getEdgeAttributes('C~D').size).toBeGreaterThan(graph.getEdgeAttributes('B~C').size);
  });

  it('becomes lines with an end and a colour each', () => {
    const graph = toGraph(cross, GRAPH_OPTIONS);
    expect([...endpointBuffer(graph).slice(0, 4)]).toEqual(
      [0.5, 0.5, 0.5, 0.55].map((at) => expect.closeTo(at)),
    );
    expect([...colourBuffer(graph, () => '#0a0b0c').slice(0, 8)]).toEqual([10, 11, 12, 255, 10, 11, 12, 255]);
  });
});

const graph = toGraph(cross, GRAPH_OPTIONS);

describe('what is lit', () => {
  it('is a node with its ties and neighbours', () => {
    const lit = highlightNeighbours(graph, 'N')!;
    expect([...lit.nodes]).toEqual(['N', 'C']);
    expect([...lit.ties]).toEqual(['C~N']);
    expect(highlightNeighbours(graph, 'gone')).toBeUndefined();
  });

  it('is a tie with both ends; the ends alone where nothing ties them', () => {
    expect([...highlightTie(graph, ['N', 'C'])!.ties]).toEqual(['C~N']);
    expect([...highlightTie(graph, ['N', 'S'])!.nodes]).toEqual(['N', 'S']);
    expect(highlightTie(graph, ['N', 'S'])!.ties.size).toBe(0);
    expect(highlightTie(graph, ['gone', 'too'])).toBeUndefined();
  });

  it('is a way along its nodes, without what is not on the map', () => {
    const lit = highlightPaths(graph, [['N', 'C', 'S', 'gone']]);
    expect([...lit.nodes]).toEqual(['N', 'C', 'S']);
    expect([...lit.ties].sort()).toEqual(['C~N', 'C~S']);
  });

  it('is all that would stay without some', () => {
    const lit = highlightRemaining(graph, ['C']);
    expect([...lit.nodes]).toEqual(['N', 'E', 'S', 'W']);
    expect(lit.ties.size).toBe(0);
  });
});

describe('how a tie stands', () => {
  it('is out where it is lit, back where others are, and as always where nothing is', () => {
    const lit = highlightNeighbours(graph, 'N');
    expect(tieEmphasisOf(lit, 'C~N')).toBe(true);
    expect(tieEmphasisOf(lit, 'C~S')).toBe(false);
    expect(tieEmphasisOf(undefined, 'C~S')).toBeUndefined();
  });

  it('is as always where most are lit, since they are what would stay', () => {
    const lit = highlightRemaining(graph, ['N']);
    expect(tieEmphasisOf(lit, 'C~S')).toBeUndefined();
    expect(tieEmphasisOf(lit, 'C~N')).toBe(false);
  });
});

describe('going from node to node with arrow keys', () => {
  it('goes to the nearest in that direction, and nowhere where there is none', () => {
    const went = (['left', 'right', 'up', 'down'] as const).map((way) => nearestInDirection(graph, 'C', way));
    expect(went).toEqual(['W', 'E', 'N', 'S']);
    expect(nearestInDirection(graph, 'N', 'up')).toBeUndefined();
  });

  it('begins at the most important', () => {
    expect(nearestInDirection(graph, undefined, 'left')).toBe('C');
    expect(nearestInDirection(graph, 'gone', 'left')).toBe('C');
  });
});

describe('what is under a pointer', () => {
  it('is the nearest tie, if any is near enough', () => {
    expect(nearestTie(graph, { x: 50, y: 3 }, 5)).toBe('C~E');
    expect(nearestTie(graph, { x: 50, y: 9 }, 5)).toBeUndefined();
    expect(nearestTie(graph, { x: 50, y: 3 }, 500, new Set(['C~N']))).toBe('C~N');
  });

  it('is as far from a line as from its nearest point', () => {
    expect(distanceToSegment({ x: 5, y: 5 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
    expect(distanceToSegment({ x: 13, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(5);
    expect(distanceToSegment({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(5);
  });
});

describe('the eye that sees all', () => {
  const window = { width: 1000, height: 500 };

  it('has the map in the middle of the free part, and none of it beyond', () => {
    const { x, y, ratio } = fitCamera(graph, window, { left: 0, right: 1000, top: 0, bottom: 500 });
    expect([x, y]).toEqual([0.5, 0.5]);
    // 200 of 2,000 stand in 470 of 500 pixels.
    expect(ratio).toBeCloseTo((200 / 2000) * (500 / 470));
  });

  it('makes way for what stands over the map', () => {
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
