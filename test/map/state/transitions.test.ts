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

  it('knows what is called so for short', () => {
    const short = [
      { id: '1', label: 'Instituto Nacional de Transparencia', acronym: 'INAI' },
      { id: '2', label: 'Inaicidad', acronym: null },
    ];
    expect(findByName(short, 'inai').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('does not mind case and accents, and has names that begin so first', () => {
    expect(found('AG')).toEqual(['Agencia Digital', 'Instituto Ágil', 'Red de Datos Agrícolas']);
    expect(found('agil')).toEqual(['Instituto Ágil']);
    expect(found('agrícolas red')).toEqual(['Red de Datos Agrícolas']);
  });

  it('finds nothing for nothing, and takes any text as text', () => {
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

  it('knows at which step it is, and that it is at none', () => {
    for (const timeline of [one, added])
      for (const step of [0, 1, 2, 3]) expect(stepOf(timeline, editionsAt(timeline, step))).toBe(step);
    expect(stepOf(one, ['a', 'c'])).toBeUndefined();
    expect(stepOf(added, ['b', 'c'])).toBeUndefined();
  });

  it('goes on to the next, and after the last to the first', () => {
    expect([0, 1, 2, 3, undefined].map((step) => nextStep(one, step))).toEqual([1, 2, 3, 1, 1]);
  });
});

describe('what is asked of a map', () => {
  const state: MapState = { ...DEFAULT_STATE, selected: ['A'], compare: ['x', 'y'] };

  it('is one thing at a time, but that what is compared stays while one looks at it', () => {
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

  it('is a way from the first chosen to the last', () => {
    const from = choosePathEnd(DEFAULT_STATE, 'A');
    expect(choosePathEnd(from, 'B')).toMatchObject({ from: 'A', to: 'B' });
    expect(choosePathEnd(choosePathEnd(from, 'B'), 'C')).toMatchObject({ from: 'A', to: 'C' });
    expect(choosePathEnd(from, 'A')).toMatchObject({ from: 'A', to: '' });
  });

  it('does without as many as the graph can, and with them again', () => {
    let many: MapState = DEFAULT_STATE;
    for (let at = 0; at < 25; at++) many = toggleWithout(many, `N${at}`);
    expect(many.without).toHaveLength(20);
    expect(toggleWithout(many, 'N0').without).toHaveLength(19);
  });

  it('stays when filters change, and is forgotten when others are shown', () => {
    const filters = { ...DEFAULT_STATE, minShared: 3 };
    expect(withFilters(state, filters)).toMatchObject({ minShared: 3, selected: ['A'], compare: ['x', 'y'] });
    expect(withFilters(state, { ...filters, kind: 'experts' })).toMatchObject({ selected: [], compare: [] });
  });

  it('is no more of two editions once others, or a series, are chosen', () => {
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

describe('what is said of a tie', () => {
  const table = {
    __typename: 'Activity',
    slug: 's',
    title: 't',
    kind: 'THEMATIC_TABLE',
    edition: { name: 'e' },
  } as EvidenceItem;
  const panel = { ...table, kind: 'PANEL' } as EvidenceItem;

  it('names what was shared, where all of it is of one kind', () => {
    expect(describeShared(4, 0.62, [table, table, table, table], 'es')).toBe(
      '4 mesas compartidas; por azar se esperaban 0.6.',
    );
    expect(describeShared(1, 2, [panel], 'en')).toBe('1 panel shared; chance would give 2.');
    expect(describeShared(2, 1, [panel, table], 'es')).toBe('2 coincidencias; por azar se esperaban 1.');
  });

  it('does not name the kind of what it does not know', () => {
    expect(describeShared(9, 1, [table], 'es')).toBe('9 coincidencias; por azar se esperaban 1.');
  });
});
