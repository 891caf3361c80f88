import { describe, expect, it } from 'vitest';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { evidenceOf } from '../../../src/community/graph/evidence.ts';
import { type GraphScope, wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { project } from '../../../src/community/graph/project.ts';
import { emptyNetwork, factsOf, type Network } from '../facts/network.ts';
import { tieValuesOf } from './reference-ties.ts';

const [ANA, BEA, EVA, UMA] = [1, 2, 3, 4];

/** A panel of Ana and Bea in one of nine activities; Bea and Eva wrote three outcomes of it, Ana and Uma one of nothing. */
const network: Network = {
  ...emptyNetwork,
  series: [{ key: 1, expertTies: 0 }],
  editions: [{ key: 1, series: 1, year: 2021 }],
  organizations: [ANA, BEA, EVA, UMA].map((key) => ({ key, sector: 0, scope: 0, state: '' })),
  activities: Array.from({ length: 9 }, (_, at) => ({ key: at + 1, edition: 1, topics: [] })),
  attendances: [ANA, BEA].map((organization) => ({ activity: 1, expert: 7, organization, role: 0 })),
  outcomes: [
    ...[11, 12, 13].map((key) => ({ key, edition: 1, activity: 1, parties: [BEA, EVA] })),
    { key: 14, edition: 1, activity: 1, parties: [ANA] },
    { key: 15, edition: 1, activity: 0, parties: [ANA, UMA] },
  ],
};

const graphOf = (given: Network, scope: Partial<GraphScope>) => {
  const facts = factsOf(given);
  const graph = buildTwoMode(facts, { ...wholeScope('ORGANIZATION'), ...scope });
  return { facts, graph, ties: project(graph) };
};

const sharedBy = (scope: Partial<GraphScope>, given = network) => {
  const { graph, ties } = graphOf(given, scope);
  return tieValuesOf(graph, ties).map(({ a, b, shared }) => [a, b, shared]);
};

describe('what came out of an activity', () => {
  it('is that activity, with the doers of both', () => {
    expect(sharedBy({ channels: ['ACTIVITY', 'OUTCOME'] })).toEqual([
      [ANA, BEA, 1],
      [ANA, EVA, 1],
      [ANA, UMA, 1],
      [BEA, EVA, 1],
    ]);
  });

  it('is one event among other outcomes of it, and what came out of none is one of its own', () => {
    expect(sharedBy({ channels: ['OUTCOME'] })).toEqual([
      [ANA, BEA, 1],
      [ANA, EVA, 1],
      [ANA, UMA, 1],
      [BEA, EVA, 1],
    ]);
  });

  it('is shown by the outcome that both had a part in, else by that of the second', () => {
    const { facts, graph } = graphOf(network, { channels: ['OUTCOME'] });
    const shown = (a: number, b: number, event: number) => {
      const actors = [a, b].map((key) => graph.actorKeys.indexOf(key)) as [number, number];
      return evidenceOf(facts, graph, event, actors);
    };
    expect(shown(EVA, BEA, 0)).toEqual({ type: 'Outcome', key: 11 });
    expect(shown(BEA, ANA, 0)).toEqual({ type: 'Outcome', key: 14 });
    expect(shown(ANA, UMA, 1)).toEqual({ type: 'Outcome', key: 15 });
  });

  it('still ties its doers where too many attended the activity, who are left out and counted', () => {
    const crowd = [ANA, BEA, UMA].map((organization) => ({ activity: 1, expert: 7, organization, role: 0 }));
    const full = { ...network, attendances: crowd };
    const scope: Partial<GraphScope> = { channels: ['ACTIVITY', 'OUTCOME'], maxActivitySize: 2 };
    expect(graphOf(full, scope).graph.excludedLarge).toBe(1);
    expect(sharedBy(scope, full)).toEqual(sharedBy({ channels: ['OUTCOME'] }));
  });
});

describe('an edition with more conveners than the limit', () => {
  const convened = {
    ...network,
    convenings: [ANA, BEA, EVA].map((organization) => ({ key: organization, edition: 1, organization })),
  };

  it('is left out of CONVENING, and counted', () => {
    const scope = { channels: ['CONVENING'] as const, maxConveningSize: 2 };
    expect(graphOf(convened, scope).graph.excludedLargeEditions).toBe(1);
    expect(sharedBy(scope, convened)).toEqual([]);
  });

  it('is one with 61 unless another limit is given', () => {
    const many = Array.from({ length: 61 }, (_, at) => at + 1);
    const of = (count: number): Network => ({
      ...network,
      organizations: many.map((key) => ({ key, sector: 0, scope: 0, state: '' })),
      convenings: many.slice(0, count).map((key) => ({ key, edition: 1, organization: key })),
    });
    expect(sharedBy({ channels: ['CONVENING'] }, of(60))).toHaveLength((60 * 59) / 2);
    expect(sharedBy({ channels: ['CONVENING'] }, of(61))).toEqual([]);
    expect(sharedBy({ channels: ['CONVENING'], maxConveningSize: 61 }, of(61))).toHaveLength((61 * 60) / 2);
  });
});
