import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE, type MapState } from '../../../web/map/state/map-state.ts';
import {
  choosePathEnd,
  compareEditions,
  selectNodes,
  toggleWithout,
  withFilters,
} from '../../../web/map/state/transitions.ts';

describe('a transition of the state', () => {
  const state: MapState = { ...DEFAULT_STATE, selected: ['A'], compare: ['x', 'y'] };

  it('ends the selection, path or what-if before it, but a comparison stays during a selection', () => {
    expect(selectNodes(state, 'B', 'C')).toMatchObject({ selected: ['B', 'C'], compare: ['x', 'y'] });
    expect(choosePathEnd(state, 'B')).toMatchObject({ selected: [], from: 'B', to: '', compare: [] });
    expect(toggleWithout(state, 'B')).toMatchObject({ without: ['B'], selected: [], compare: [] });
    expect(compareEditions({ ...state, kind: 'experts', editions: ['x'] }, 'x', 'z')).toMatchObject({
      kind: 'organizations',
      compare: ['x', 'z'],
      editions: [],
      selected: [],
    });
    expect(compareEditions(state, 'x', 'x').compare).toEqual([]);
  });

  it('makes a path from the first chosen node to the last', () => {
    const from = choosePathEnd(DEFAULT_STATE, 'A');
    expect(choosePathEnd(from, 'B')).toMatchObject({ from: 'A', to: 'B' });
    expect(choosePathEnd(choosePathEnd(from, 'B'), 'C')).toMatchObject({ from: 'A', to: 'C' });
    expect(choosePathEnd(from, 'A')).toMatchObject({ from: 'A', to: '' });
  });

  it('leaves out as many nodes as the graph can, and takes them back', () => {
    let many: MapState = DEFAULT_STATE;
    for (let at = 0; at < 25; at++) many = toggleWithout(many, `N${at}`);
    expect(many.without).toHaveLength(20);
    expect(toggleWithout(many, 'N0').without).toHaveLength(19);
  });

  it('keeps the selection when filters change, and ends it when the kind changes', () => {
    const filters = { ...DEFAULT_STATE, minShared: 3 };
    expect(withFilters(state, filters)).toMatchObject({ minShared: 3, selected: ['A'], compare: ['x', 'y'] });
    expect(withFilters(state, { ...filters, kind: 'experts' })).toMatchObject({ selected: [], compare: [] });
  });

  it('ends a comparison once other editions, or a series, are chosen', () => {
    const compared: MapState = { ...state, series: ['demo'] };
    const filters = { ...DEFAULT_STATE, series: ['demo'] };
    expect(withFilters(compared, { ...filters, minShared: 2 }).compare).toEqual(['x', 'y']);
    expect(withFilters(compared, { ...filters, editions: ['z'] })).toMatchObject({
      compare: [],
      editions: ['z'],
    });
    expect(withFilters(compared, { ...filters, series: [] }).compare).toEqual([]);
  });
});
