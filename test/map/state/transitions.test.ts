import { describe, expect, it } from 'vitest';
import { describeShared, type EvidenceItem } from '../../../web/map/evidence/evidence-list.ts';
import { findByName, normalizeText } from '../../../web/map/find/find-by-name.ts';
import { DEFAULT_STATE, type MapState } from '../../../web/map/state/map-state.ts';
import {
  choosePathEnd,
  compareEditions,
  selectNodes,
  toggleWithout,
  withFilters,
} from '../../../web/map/state/transitions.ts';
import { editionsAt, nextStep, stepOf } from '../../../web/map/time/timeline.ts';

describe('finding a node by its name', () => {
  const all = ['Instituto Ágil', 'Agencia Digital', 'Red de Datos Agrícolas', 'Universidad'].map(
    (label, at) => ({
      id: String(at),
      label,
    }),
  );
  const found = (text: string) => findByName(all, text).map(({ label }) => label);

  it('knows acronyms', () => {
    const short = [
      { id: '1', label: 'Instituto Nacional de Transparencia', acronym: 'INAI' },
      { id: '2', label: 'Inaicidad', acronym: null },
    ];
    expect(findByName(short, 'inai').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('ignores case and accents, and has names that begin with the text first', () => {
    expect(found('AG')).toEqual(['Agencia Digital', 'Instituto Ágil', 'Red de Datos Agrícolas']);
    expect(found('agil')).toEqual(['Instituto Ágil']);
    expect(found('agrícolas red')).toEqual(['Red de Datos Agrícolas']);
  });

  it('finds nothing for an empty text, and takes any text literally', () => {
    for (const text of ['', '  ', '.*', '(((', '\u0000', 'x'.repeat(100_000)])
      expect(found(text)).toEqual([]);
    expect(normalizeText('  ¡Ñandú,  S.A.! ')).toBe('nandu s a');
  });
});

describe('the slider of editions', () => {
  const one = { editions: ['a', 'b', 'c'], cumulative: false };
  const added = { ...one, cumulative: true };

  it('shows all, one by one, or all up to one', () => {
    expect([0, 1, 3, 4].map((step) => editionsAt(one, step))).toEqual([[], ['a'], ['c'], []]);
    expect([0, 1, 3].map((step) => editionsAt(added, step))).toEqual([[], ['a'], ['a', 'b', 'c']]);
  });

  it('knows its step, and that other editions have none', () => {
    for (const timeline of [one, added])
      for (const step of [0, 1, 2, 3]) expect(stepOf(timeline, editionsAt(timeline, step))).toBe(step);
    expect(stepOf(one, ['a', 'c'])).toBeUndefined();
    expect(stepOf(added, ['b', 'c'])).toBeUndefined();
  });

  it('goes on to the next, and after the last to the first', () => {
    expect([0, 1, 2, 3, undefined].map((step) => nextStep(one, step))).toEqual([1, 2, 3, 1, 1]);
  });
});

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

describe('the description of a tie', () => {
  const table = {
    __typename: 'Activity',
    slug: 's',
    title: 't',
    kind: 'THEMATIC_TABLE',
    edition: { name: 'e' },
  } as EvidenceItem;
  const panel = { ...table, kind: 'PANEL' } as EvidenceItem;

  it('names the kind of the shared events, where all are of one kind', () => {
    expect(describeShared(4, 0.62, [table, table, table, table], 'es')).toBe(
      '4 mesas compartidas; por azar se esperaban 0.6.',
    );
    expect(describeShared(1, 2, [panel], 'en')).toBe('1 panel shared; chance would give 2.');
    expect(describeShared(2, 1, [panel, table], 'es')).toBe('2 coincidencias; por azar se esperaban 1.');
  });

  it('names no kind where not all events are known', () => {
    expect(describeShared(9, 1, [table], 'es')).toBe('9 coincidencias; por azar se esperaban 1.');
  });
});
