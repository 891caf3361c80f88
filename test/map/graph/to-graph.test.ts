import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../web/map/graph/changes.ts';
import { radiiByDegree, tieKey, toGraph } from '../../../web/map/graph/to-graph.ts';
import { bySector, GRAPH_OPTIONS, node, SECTORS, tie } from '../map-fixtures.ts';

describe('the graph of a map', () => {
  it('has the places and sizes of the server, and leaves out what has no size', () => {
    const nodes = [node('A', { x: 3, y: 5, radius: 8 }), node('B', { radius: 0 })];
    const graph = toGraph({ nodes, ties: [tie('A', 'B')] }, GRAPH_OPTIONS);
    expect(graph.getNodeAttributes('A')).toMatchObject({ x: 3, y: 5, radius: 8 });
    expect([graph.order, graph.size]).toEqual([1, 0]);
  });

  it('has the colour and shape of the sector, and plain ones without a known sector', () => {
    const nodes = [
      node('A', { sector: { slug: 'authority' } }),
      node('B'),
      node('C', { sector: { slug: 'unheard-of' } }),
      node('D', { kind: 'ACTIVITY', label: null }),
    ];
    const graph = toGraph({ nodes, ties: [] }, { ...GRAPH_OPTIONS, colouring: bySector(nodes) });
    expect(graph.getNodeAttributes('A')).toMatchObject({ tint: SECTORS[1]!.colour, shape: 'circle' });
    expect(graph.getNodeAttributes('B')).toMatchObject({ tint: null, shape: 'circle' });
    expect(graph.getNodeAttributes('C')).toMatchObject({ tint: null });
    expect(graph.getNodeAttributes('D')).toMatchObject({ label: 'Actividad', shape: 'square' });
  });

  it('is without the nodes of hidden entries of the legend, and without their ties', () => {
    const nodes = [node('A', { sector: { slug: 'academia' } }), node('B'), node('C')];
    const ties = [tie('A', 'B'), tie('B', 'C')];
    const options = { ...GRAPH_OPTIONS, colouring: bySector(nodes) };
    expect(toGraph({ nodes, ties }, { ...options, hidden: ['academia'] }).edges()).toEqual(['B~C']);
    expect(toGraph({ nodes, ties }, { ...options, hidden: ['none'] }).nodes()).toEqual(['A']);
  });

  it('can have sizes by degree, and none so large that two nodes overlap', () => {
    const nodes = [
      node('A', { degree: 9, radius: 8 }),
      node('B', { degree: 1, radius: 24, x: 100 }),
      node('C', { degree: 9, radius: 8, x: 110 }),
    ];
    const [a, b, c] = radiiByDegree(nodes);
    expect(a).toBe(24);
    expect(b).toBeLessThan(a!);
    expect(b! + c!).toBeLessThanOrEqual(10);
  });

  it('leaves out loops, repeated ties and ties to unknown nodes', () => {
    const ties = [tie('A', 'B'), tie('B', 'A'), tie('A', 'A'), tie('A', 'Z')];
    const graph = toGraph({ nodes: [node('A'), node('B')], ties }, GRAPH_OPTIONS);
    expect(graph.edges()).toEqual(['A~B']);
    expect(tieKey('B', 'A')).toBe(tieKey('A', 'B'));
  });

  it('says what became of nodes and ties between two editions', () => {
    const earlier = { nodes: ['A', 'B', 'C'].map((id) => ({ id })), ties: [tie('A', 'B'), tie('B', 'C')] };
    const later = { nodes: ['A', 'B', 'D'].map((id) => ({ id })), ties: [tie('B', 'A'), tie('B', 'D')] };
    const changes = changesBetween(earlier, later);
    expect(Object.fromEntries(changes.nodes)).toEqual({ A: 'kept', B: 'kept', C: 'lapsed', D: 'new' });
    expect(Object.fromEntries(changes.ties)).toEqual({ 'A~B': 'kept', 'B~C': 'lapsed', 'B~D': 'new' });
    const graph = toGraph(
      {
        nodes: ['A', 'B', 'C', 'D'].map((id) => node(id)),
        ties: [...earlier.ties, ...later.ties],
      },
      { ...GRAPH_OPTIONS, changes },
    );
    expect(graph.getEdgeAttributes('B~D').change).toBe('new');
    expect(graph.getNodeAttributes('C').change).toBe('lapsed');
  });
});
