import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  nodeRadiusOf,
  tieKey,
  tieWidthOf,
  toGraph,
} from '../../../web/map/graph/to-graph.ts';
import { GRAPH_OPTIONS, node, tie } from '../map-fixtures.ts';

describe('the graph of a map', () => {
  it('has the positions of the server, with y upwards', () => {
    const graph = toGraph({ nodes: [node('A', { x: 3, y: 5 })], ties: [] }, GRAPH_OPTIONS);
    expect(graph.getNodeAttributes('A')).toMatchObject({ x: 3, y: -5 });
  });

  it('has the colour and shape of the sector, and plain ones without a known sector', () => {
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

  it('has node sizes by degree or by strength', () => {
    const nodes = [node('A', { degree: 9, strength: 1 }), node('B', { degree: 1, strength: 4 })];
    const sizes = (size: 'degree' | 'strength') =>
      toGraph({ nodes, ties: [] }, { ...GRAPH_OPTIONS, size }).mapNodes((_node, { size }) => size);
    expect(sizes('degree')[0]).toBeGreaterThan(sizes('degree')[1]!);
    expect(sizes('strength')[0]).toBeLessThan(sizes('strength')[1]!);
    expect(nodeRadiusOf(0, 0, 1)).toBeGreaterThan(0);
    expect(nodeRadiusOf(5, 10, 2000)).toBeLessThan(nodeRadiusOf(5, 10, 100));
    expect([1, 2, 4].map(tieWidthOf)).toEqual([0.8, 1.6, 2.4].map((width) => expect.closeTo(width)));
  });

  it('leaves out loops, repeated ties and ties to unknown nodes', () => {
    const ties = [tie('A', 'B'), tie('B', 'A'), tie('A', 'A'), tie('A', 'Z')];
    const graph = toGraph({ nodes: [node('A'), node('B')], ties }, GRAPH_OPTIONS);
    expect(graph.edges()).toEqual(['A~B']);
    expect(tieKey('B', 'A')).toBe(tieKey('A', 'B'));
  });

  it('has the changes of ties between two editions', () => {
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
});
