import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { editionsIn, turnoverOf } from '../../../src/community/metrics/turnover.ts';
import { common, without } from '../edition-diff/sets.ts';
import { emptyNetwork, factsOf, type Network } from '../facts/network.ts';
import { anyScoped } from '../graph/any-scope.ts';
import { eventsIn } from '../graph/reference-events.ts';

const turnover = (network: Network, scope: GraphScope) => {
  const facts = factsOf(network);
  const { compared: _, ...shares } = turnoverOf(facts, scope, buildTwoMode(facts, scope));
  return shares;
};

/** By the definitions, of sets of keys: activities of any size count. */
function byDefinition(network: Network, scope: GraphScope) {
  const { events } = eventsIn(network, {
    ...scope,
    maxActivitySize: Number.POSITIVE_INFINITY,
    maxConveningSize: Number.POSITIVE_INFINITY,
  });
  const seriesOf = (edition: number) => network.editions.find(({ key }) => key === edition)!.series;
  const attending = (edition: number) =>
    new Set(events.filter((event) => event.edition === edition).flatMap(({ who }) => [...who.keys()]));
  const held = [...new Set(events.map(({ edition }) => edition))];
  const last = held.at(-1);
  const before = held.slice(0, -1).filter((edition) => seriesOf(edition) === seriesOf(last!));
  if (last === undefined || before.length === 0) return { newcomerShare: Number.NaN, retention: Number.NaN };
  const [present, previous] = [attending(last), attending(before.at(-1)!)];
  const former = new Set(before.flatMap((edition) => [...attending(edition)]));
  return {
    newcomerShare: without(present, former).size / present.size,
    retention: common(previous, present).size / previous.size,
  };
}

/** One activity at each edition of a series, with those who attended it. */
const editions = (...attending: number[][]): Network => ({
  ...emptyNetwork,
  series: [{ key: 1, expertTies: 0 }],
  editions: attending.map((_, at) => ({ key: at + 1, series: 1, year: 2021 + at })),
  organizations: [1, 2, 3, 4, 5].map((key) => ({ key, sector: 0, scope: 0, state: '' })),
  activities: attending.map((_, at) => ({ key: at + 1, edition: at + 1, topics: [] })),
  attendances: attending.flatMap((who, at) =>
    who.map((organization) => ({ activity: at + 1, expert: 9, organization, role: 0 })),
  ),
});

describe('turnover', () => {
  it('is what the definitions say, for whatever is recorded and asked', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        expect(turnover(network, scope)).toEqual(byDefinition(network, scope));
      }),
      { numRuns: 250 },
    );
  });

  it('compares the last edition with the one before, and newcomers with all before', () => {
    const three = turnover(editions([1, 2, 3], [1, 4], [1, 3, 5]), wholeScope('ORGANIZATION'));
    expect(three).toEqual({ newcomerShare: 1 / 3, retention: 1 / 2 });
  });

  it('passes over an edition that nobody attended', () => {
    const gap = turnover(editions([1, 2], [], [1]), wholeScope('ORGANIZATION'));
    expect(gap).toEqual({ newcomerShare: 0, retention: 1 / 2 });
  });

  it('counts whoever came to an activity that was too large to tie anybody, or to nothing else', () => {
    const small = { ...wholeScope('ORGANIZATION'), maxActivitySize: 2 };
    expect(turnover(editions([1, 2], [1, 3, 4]), small)).toEqual({ newcomerShare: 2 / 3, retention: 1 / 2 });
    expect(turnover(editions([1, 2, 3], [1, 2], [4]), small)).toEqual({ newcomerShare: 1, retention: 0 });
    expect(turnover(editions([1, 2, 3], [1, 4]), small)).toEqual({ newcomerShare: 1 / 2, retention: 1 / 3 });
  });

  it('says which two editions it compares, also where all that took place at one was too large', () => {
    const small = { ...wholeScope('ORGANIZATION'), maxActivitySize: 2 };
    const facts = factsOf(editions([1], [1, 2], [1, 2, 3]));
    expect(turnoverOf(facts, small, buildTwoMode(facts, small)).compared).toEqual({ last: 2, before: 1 });
    const first = factsOf(editions([1]));
    expect(turnoverOf(first, small, buildTwoMode(first, small)).compared).toBeNull();
  });

  it('is not known of a first edition, nor of none', () => {
    const unknown = { newcomerShare: Number.NaN, retention: Number.NaN };
    expect(turnover(editions([1, 2]), wholeScope('ORGANIZATION'))).toEqual(unknown);
    expect(turnover(emptyNetwork, wholeScope('ORGANIZATION'))).toEqual(unknown);
  });

  it('is of the editions that the graph has events of, in order of time', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const facts = factsOf(network);
        const places = editionsIn(buildTwoMode(facts, scope));
        const held = new Set(eventsIn(network, scope).events.map(({ edition }) => edition));
        expect(places.map((place) => facts.editions.keys[place]!)).toEqual([...held]);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });
});
