import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { project } from '../../../src/community/graph/project.ts';
import { tieCount } from '../../../src/community/graph/ties.ts';
import { actorCount, eventCount } from '../../../src/community/graph/two-mode.ts';
import { rootFolder } from '../../support/root-folder.ts';
import { emptyNetwork, factsOf } from '../facts/network.ts';
import { tieValuesOf } from './reference-ties.ts';

const path = join(rootFolder, '../shared/golden/davis.json');
const isHere = existsSync(path);
if (!isHere) console.log(`Skipped: the values to compare with are not at ${path}.`);

interface Golden {
  edges: [woman: string, event: string][];
  projectedTies: number;
  possiblePairs: number;
  sharedCount: Record<string, number>;
  newman: Record<string, number>;
  hypergeomP: Record<string, number>;
  'bhSignificant_alpha0.05_allPairs': string[];
}

const golden: Golden = isHere ? JSON.parse(readFileSync(path, 'utf8')) : { edges: [] };

const sorted = (names: string[]) => [...new Set(names)].sort();
const women = sorted(golden.edges.map(([woman]) => woman));
const events = sorted(golden.edges.map(([, event]) => event));

/** The women as organizations and the events as activities, with keys in order of name. */
const graph = buildTwoMode(
  factsOf({
    ...emptyNetwork,
    series: [{ key: 1, expertTies: 0 }],
    editions: [{ key: 1, series: 1, year: 1936 }],
    organizations: women.map((_, at) => ({ key: at + 1, sector: 0, scope: 0, state: '' })),
    activities: events.map((_, at) => ({ key: at + 1, edition: 1, topics: [] })),
    attendances: golden.edges.map(([woman, event]) => ({
      activity: events.indexOf(event) + 1,
      organization: women.indexOf(woman) + 1,
      expert: 0,
      role: 0,
    })),
  }),
  wholeScope('ORGANIZATION'),
);
const ties = project(graph);
const said = tieValuesOf(graph, ties).map((tie) => ({
  ...tie,
  pair: `${women[tie.a - 1]}|${women[tie.b - 1]}`,
}));
const by = (figure: 'shared' | 'newman' | 'pValue') =>
  Object.fromEntries(said.map((tie) => [tie.pair, tie[figure]]));

/** Values to compare with have six decimals. */
const toSix = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([pair, value]) => [pair, Number(value.toFixed(6))]));

describe.skipIf(!isHere)("Davis' Southern women", () => {
  it('are 18 at 14 events, of whom 139 pairs of 153 met', () => {
    const women = actorCount(graph);
    expect([women, eventCount(graph)]).toEqual([18, 14]);
    expect([tieCount(ties), (women * (women - 1)) / 2]).toEqual([golden.projectedTies, golden.possiblePairs]);
  });

  it('shared as many events as networkx counts', () => {
    expect(by('shared')).toEqual(golden.sharedCount);
  });

  it('are tied as strongly as networkx has it, by Newman', () => {
    expect(toSix(by('newman'))).toEqual(golden.newman);
  });

  it('met as much by chance as the hypergeometric distribution has it', () => {
    expect(toSix(by('pValue'))).toEqual(golden.hypergeomP);
  });

  it('are tied more than by chance in the same cases, over all pairs', () => {
    const stronger = said.filter(({ verdict }) => verdict === 'STRONGER_THAN_CHANCE').map(({ pair }) => pair);
    expect(stronger).toEqual(golden['bhSignificant_alpha0.05_allPairs']);
    const least = said.filter(({ qValue }) => qValue <= 0.05);
    expect(least.map(({ pair }) => pair)).toEqual(golden['bhSignificant_alpha0.05_allPairs']);
  });
});
