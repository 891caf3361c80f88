import { describe, expect, it } from 'vitest';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { type GraphScope, wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { realAndSyntheticIn } from '../../../src/community/graph/real-or-synthetic.ts';
import { emptyNetwork, factsOf, type Network } from '../facts/network.ts';

/** Series 1 and 3, of which 3 is invented unless said otherwise, each with an edition of its key and one organization. */
const networkOf = (synthetic: Record<number, number>): Network => ({
  ...emptyNetwork,
  series: [1, 3].map((key) => ({ key, expertTies: 0, synthetic: synthetic[key]! })),
  editions: [1, 3].map((key) => ({ key, series: key, year: 2021 })),
  organizations: [1, 3].map((key) => ({ key, sector: 0, scope: 0, state: '' })),
  activities: [1, 3].map((key) => ({ key, edition: key, topics: [] })),
  attendances: [1, 3].map((key) => ({ activity: key, expert: 7, organization: key, role: 0 })),
});

const both = factsOf(networkOf({ 1: 0, 3: 1 }));
const scopeOf = (scope: Partial<GraphScope>) => ({ ...wholeScope('ORGANIZATION'), ...scope });
const actorsIn = (scope: Partial<GraphScope> = {}, facts = both) => [
  ...buildTwoMode(facts, scopeOf(scope)).actorKeys,
];

describe('a graph of no series or editions in particular', () => {
  it('is of all real ones', () => {
    expect(actorsIn()).toEqual([1]);
    expect(actorsIn({}, factsOf(networkOf({ 1: 0, 3: 0 })))).toEqual([1, 3]);
  });

  it('is of the invented ones where there are no others', () => {
    expect(actorsIn({}, factsOf(networkOf({ 1: 1, 3: 1 })))).toEqual([1, 3]);
  });
});

describe('a graph of invented series or editions', () => {
  it('is of these alone', () => {
    expect(actorsIn({ series: [3] })).toEqual([3]);
    expect(actorsIn({ editions: [3] })).toEqual([3]);
  });

  it('may not name real ones too, by series, by editions or by both', () => {
    const mixed = [{ real: 'Series 1', synthetic: 'Series 3' }];
    const named = (scope: Partial<GraphScope>) =>
      [realAndSyntheticIn(both, scopeOf(scope))].flatMap((pair) =>
        pair ? [{ real: `${pair[0].type} ${pair[0].key}`, synthetic: `${pair[1].type} ${pair[1].key}` }] : [],
      );
    expect(named({ series: [1, 3] })).toEqual(mixed);
    expect(named({ editions: [1, 3] })).toEqual([{ real: 'Edition 1', synthetic: 'Edition 3' }]);
    expect(named({ series: [1], editions: [3] })).toEqual([{ real: 'Series 1', synthetic: 'Edition 3' }]);
    expect(named({ series: [3], editions: [3] })).toEqual([]);
    expect(named({ series: [1, 99], editions: [1] })).toEqual([]);
    expect(named({})).toEqual([]);
  });
});
