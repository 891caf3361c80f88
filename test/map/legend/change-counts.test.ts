import { describe, expect, it } from 'vitest';
import { legendMessages } from '../../../web/i18n/map-legend.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { changeCounts } from '../../../web/map/legend/change-counts.ts';
import { GRAPH_OPTIONS, node } from '../map-fixtures.ts';

describe('the legend of a comparison', () => {
  it('counts who came, stayed and went', () => {
    const nodes = ['A', 'B', 'C', 'D'].map((id) => node(id));
    const changes = {
      nodes: new Map([
        ['A', 'new'],
        ['B', 'new'],
        ['C', 'lapsed'],
      ] as const),
      ties: new Map(),
    };
    const graph = toGraph({ nodes, ties: [] }, { ...GRAPH_OPTIONS, changes });
    expect(changeCounts(graph)).toEqual({ new: 2, kept: 0, lapsed: 1 });
  });
});

describe('what is said of ties', () => {
  it('is how many of how many stand out, and nothing of chance', () => {
    expect(legendMessages.es.standOut(215, 1230)).toBe('resaltan 215 de 1,230 vínculos');
    expect(legendMessages.en.standOut(215, 1230)).toBe('215 of 1,230 ties stand out');
    expect(legendMessages.es.standOut(1, 1)).toBe('resalta 1 de 1 vínculo');
    expect(legendMessages.en.standOut(1, 2)).toBe('1 of 2 ties stands out');
  });
});
