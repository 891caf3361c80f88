import { describe, expect, it } from 'vitest';
import {
  highlightNeighbours,
  highlightPaths,
  highlightRemaining,
  highlightTie,
  nearestInDirection,
  UPRIGHT_DIRECTIONS,
} from '../../../web/map/graph/highlight.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { cross, GRAPH_OPTIONS } from '../map-fixtures.ts';

const graph = toGraph(cross, GRAPH_OPTIONS);

describe('a highlight', () => {
  it('is a node with its ties and neighbours', () => {
    const highlight = highlightNeighbours(graph, 'N')!;
    expect([...highlight.nodes]).toEqual(['N', 'C']);
    expect([...highlight.ties]).toEqual(['C~N']);
    expect(highlightNeighbours(graph, 'gone')).toBeUndefined();
  });

  it('is a tie with both ends; the ends alone where nothing ties them', () => {
    expect([...highlightTie(graph, ['N', 'C'])!.ties]).toEqual(['C~N']);
    expect([...highlightTie(graph, ['N', 'S'])!.nodes]).toEqual(['N', 'S']);
    expect(highlightTie(graph, ['N', 'S'])!.ties.size).toBe(0);
    expect(highlightTie(graph, ['gone', 'too'])).toBeUndefined();
  });

  it('is a path along its nodes, without those that are not on the map', () => {
    const highlight = highlightPaths(graph, [['N', 'C', 'S', 'gone']]);
    expect([...highlight.nodes]).toEqual(['N', 'C', 'S']);
    expect([...highlight.ties].sort()).toEqual(['C~N', 'C~S']);
  });

  it('is all that remains without some nodes', () => {
    const highlight = highlightRemaining(graph, ['C']);
    expect([...highlight.nodes]).toEqual(['N', 'E', 'S', 'W']);
    expect(highlight.ties.size).toBe(0);
  });
});

describe('the nearest node in a direction', () => {
  it('is the nearest in that direction, and undefined where there is none', () => {
    const went = (['left', 'right', 'up', 'down'] as const).map((each) =>
      nearestInDirection(graph, 'C', each),
    );
    expect(went).toEqual(['W', 'E', 'N', 'S']);
    expect(nearestInDirection(graph, 'N', 'up')).toBeUndefined();
  });

  it('is another on an upright screen, where x and y have changed places', () => {
    expect(nearestInDirection(graph, 'C', UPRIGHT_DIRECTIONS.left)).toBe('N');
    expect(nearestInDirection(graph, 'C', UPRIGHT_DIRECTIONS.down)).toBe('E');
  });

  it('is the most important node at the start', () => {
    expect(nearestInDirection(graph, undefined, 'left')).toBe('C');
    expect(nearestInDirection(graph, 'gone', 'left')).toBe('C');
  });
});
