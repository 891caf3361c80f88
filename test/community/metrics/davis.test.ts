import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tieCount } from '../../../src/community/graph/ties.ts';
import { density, robinsAlexanderClustering } from '../../../src/community/metrics/clustering.ts';
import { rootFolder } from '../../support/root-folder.ts';
import { allMetrics } from './all-metrics.ts';
import { flipped, incidenceOf, projected } from './graphs.ts';

const file = join(rootFolder, '../shared/golden/davis.json');
const isThere = existsSync(file);
if (!isThere) console.info(`skipped: ${file} is not there`);

type Values = Record<string, number>;

interface Golden {
  edges: [string, string][];
  density: number;
  robinsAlexanderClustering: number;
  projectedTies: number;
  degreeCentrality: Values;
  closenessCentrality: Values;
  betweennessCentrality: Values;
  latapyClusteringDot: Values;
  nodeRedundancy: Values;
}

/** Within 1e-6 of what networkx has for each. */
function expectAll(names: readonly string[], found: Float64Array, golden: Values) {
  expect(names.filter((name) => golden[name] === undefined)).toEqual([]);
  const off = names.filter((name, at) => !(Math.abs(found[at]! - golden[name]!) <= 1e-6));
  expect(off).toEqual([]);
}

describe.skipIf(!isThere)("Davis' Southern women, as networkx has them", () => {
  const golden: Golden = isThere ? JSON.parse(readFileSync(file, 'utf8')) : { edges: [] };
  const women = [...new Set(golden.edges.map(([woman]) => woman))];
  const events = [...new Set(golden.edges.map(([, event]) => event))];
  const attendances = golden.edges.map(
    ([woman, event]) => [women.indexOf(woman), events.indexOf(event)] as const,
  );
  const graph = incidenceOf(women.length, events.length, attendances);
  const byWoman = allMetrics(graph);
  const byEvent = allMetrics(flipped(graph));

  test('are 18 women at 14 events', () => {
    expect([women.length, events.length, golden.edges.length]).toEqual([18, 14, 89]);
    expect(tieCount(projected(graph))).toBe(golden.projectedTies);
  });

  test('have their degree, closeness and betweenness', () => {
    expectAll(women, byWoman.degree, golden.degreeCentrality);
    expectAll(women, byWoman.closeness, golden.closenessCentrality);
    expectAll(women, byWoman.betweenness, golden.betweennessCentrality);
  });

  test('and so have the events, taken as actors', () => {
    expectAll(events, byEvent.degree, golden.degreeCentrality);
    expectAll(events, byEvent.closeness, golden.closenessCentrality);
    expectAll(events, byEvent.betweenness, golden.betweennessCentrality);
  });

  test('have their clustering and redundancy', () => {
    expectAll(women, byWoman.latapyClustering, golden.latapyClusteringDot);
    expectAll(women, byWoman.redundancy, golden.nodeRedundancy);
  });

  test('have the density and the clustering of the whole, from either side', () => {
    for (const side of [graph, flipped(graph)]) {
      expect(Math.abs(density(side) - golden.density)).toBeLessThanOrEqual(1e-6);
      const clustering = robinsAlexanderClustering(side);
      expect(Math.abs(clustering - golden.robinsAlexanderClustering)).toBeLessThanOrEqual(1e-6);
    }
  });
});
