import { describe, expect, it } from 'vitest';
import {
  type Choices,
  comparisonVariablesOf,
  editionsOf,
  isSynthetic,
  sectorsOf,
  seriesOf,
  tieFilterOf,
} from '../../../web/map/filters/choices.ts';
import { dropUnknown } from '../../../web/map/filters/known-state.ts';
import { DEFAULT_STATE, type MapState } from '../../../web/map/state/map-state.ts';
import { SECTORS } from '../map-fixtures.ts';

const series = (slug: string, synthetic = false) => ({ id: `Series_${slug}`, slug, name: slug, synthetic });
const edition = (slug: string, of: ReturnType<typeof series>, year: number) => ({
  id: `Edition_${year % 10}`,
  slug,
  name: slug,
  year,
  series: of,
});
const [demo, real] = [series('demo', true), series('real')];
const choices: Choices = {
  sectors: [...SECTORS, { ...SECTORS[0]!, slug: 'demo-academia', synthetic: true }],
  editions: [
    edition('demo-2021', demo, 2021),
    edition('real-2022', real, 2022),
    edition('demo-2023', demo, 2023),
  ],
};

describe('the choices of the filters', () => {
  it('have real series before synthetic ones', () => {
    expect(seriesOf(choices).map(({ slug }) => slug)).toEqual(['real', 'demo']);
  });

  it('have the editions of the chosen series; where none is chosen, those of all real ones', () => {
    const slugs = (part: Partial<MapState>) =>
      editionsOf(choices, { ...DEFAULT_STATE, ...part }).map(({ slug }) => slug);
    expect(slugs({})).toEqual(['real-2022']);
    expect(slugs({ series: ['demo'] })).toEqual(['demo-2021', 'demo-2023']);
    expect(slugs({ editions: ['demo-2021'] })).toEqual(['demo-2021', 'demo-2023']);
  });

  it('have the sectors of real series or of synthetic ones, never both', () => {
    const slugs = (part: Partial<MapState>) =>
      sectorsOf(choices, { ...DEFAULT_STATE, ...part }).map(({ slug }) => slug);
    expect(slugs({})).toEqual(['academia', 'authority']);
    expect(slugs({ series: ['demo'] })).toEqual(['demo-academia']);
    expect(slugs({ compare: ['demo-2021', 'demo-2023'] })).toEqual(['demo-academia']);
  });

  it('know slugs and ids, and report the parameters from which something was dropped', () => {
    const asked = {
      ...DEFAULT_STATE,
      series: ['real', 'gone'],
      editions: ['Edition_2', 'real-2022'],
      withSector: ['nowhere'],
      compare: ['real-2022', 'gone'],
    };
    const { state, ignored } = dropUnknown(asked, choices);
    expect(state).toEqual({ ...DEFAULT_STATE, series: ['real'], editions: ['real-2022'] });
    expect(ignored.sort()).toEqual(['compare', 'editions', 'series', 'withSector']);
  });

  it('keep the kind of what is named first, and report what is of the other', () => {
    const asked = { ...DEFAULT_STATE, series: ['demo', 'real'], withSector: ['academia', 'demo-academia'] };
    const { state, ignored } = dropUnknown(asked, choices);
    expect(state).toEqual({ ...DEFAULT_STATE, series: ['demo'], withSector: ['demo-academia'] });
    expect(ignored.sort()).toEqual(['series', 'withSector']);
    const two = dropUnknown({ ...DEFAULT_STATE, compare: ['demo-2021', 'real-2022'] }, choices);
    expect([two.state.compare, two.ignored]).toEqual([[], ['compare']]);
  });

  it('have no channels in the address where all of them count', () => {
    const channels = (said: MapState['channels']) =>
      dropUnknown({ ...DEFAULT_STATE, channels: said }, choices).state.channels;
    expect(channels(['ACTIVITY', 'CONVENING', 'OUTCOME'])).toEqual([]);
    expect(channels(['ACTIVITY'])).toEqual(['ACTIVITY']);
  });

  it.each<[Partial<MapState>, boolean]>([
    [{}, true],
    [{ series: ['demo'] }, true],
    [{ series: ['real'] }, false],
    [{ editions: ['real-2022'] }, false],
    [{ kind: 'experts' }, false],
  ])('with %j can compare two editions of organizations: %s', (part, can) => {
    const asked = { ...DEFAULT_STATE, compare: ['demo-2021', 'demo-2023'], ...part };
    expect(dropUnknown(asked, choices).state.compare).toHaveLength(can ? 2 : 0);
  });
});

describe('the filter of a state', () => {
  it('has series and editions by id, and leaves out what is not filtered', () => {
    const state = {
      ...DEFAULT_STATE,
      series: ['demo'],
      editions: ['demo-2023'],
      withScope: ['LOCAL' as const],
      minShared: 2,
    };
    expect(tieFilterOf(state, choices)).toEqual({
      channels: ['ACTIVITY', 'CONVENING', 'OUTCOME'],
      series: ['Series_demo'],
      editions: ['Edition_3'],
      lineage: 'AS_RECORDED',
      maxActivitySize: 15,
      withSector: undefined,
      withScope: ['LOCAL'],
      minShared: 2,
      verdict: undefined,
    });
    expect(tieFilterOf(state, choices, 'graph')).not.toHaveProperty('minShared');
  });

  it('is of two editions, and of no others, while they are compared', () => {
    const state = { ...DEFAULT_STATE, series: ['real'], compare: ['demo-2021', 'demo-2023'] };
    for (const part of ['all', 'graph'] as const)
      expect(tieFilterOf(state, choices, part)).toMatchObject({
        series: undefined,
        editions: ['Edition_1', 'Edition_3'],
      });
  });

  it('has variables for a comparison of two editions, and none without two', () => {
    const compared = comparisonVariablesOf(
      { ...DEFAULT_STATE, compare: ['demo-2021', 'demo-2023'], maxActivitySize: 6 },
      choices,
    );
    expect(compared).toMatchObject({
      from: 'Edition_1',
      to: 'Edition_3',
      maxActivitySize: 6,
      earlier: { editions: ['Edition_1'], maxActivitySize: 6 },
      later: { editions: ['Edition_3'], maxActivitySize: 6 },
    });
    expect(comparisonVariablesOf(DEFAULT_STATE, choices)).toBeUndefined();
  });
});

describe('the synthetic note', () => {
  it.each([
    [{}, false],
    [{ series: ['real'] }, false],
    [{ series: ['demo'] }, true],
    [{ editions: ['real-2022'] }, false],
    [{ compare: ['demo-2021', 'demo-2023'] }, true],
  ])('for %j is there: %s', (part, said) => {
    expect(isSynthetic(choices, { ...DEFAULT_STATE, ...part })).toBe(said);
  });
});
