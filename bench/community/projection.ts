import type { TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import { type Contestant, contest, type Standing, sum, timed } from './contest.ts';
import type { Drawn, Peers } from './drawn.ts';
import { milliseconds, table, times } from './table.ts';
import { graphs } from './tejido.ts';

const TEJIDO = 'Tejido';

/** How long it takes to tie the actors of graphs, with all measures and with the count of shared events alone. */
export async function projection(drawn: readonly Drawn[], peers: Peers, rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const { name, graph } of drawn) {
    await peers.load(graph);
    const whole = await contest([{ name: TEJIDO, run: allMeasures(graph) }, ...fullPeers(peers)], rounds);
    rows.push(...rowsOf(name, 'all', whole), [name, 'all', 'igraph', 'cannot', '', '']);
    const counted = await contest(
      [{ name: TEJIDO, run: countAlone(graph) }, ...countingPeers(peers)],
      rounds,
    );
    rows.push(...rowsOf(name, 'shared', counted));
  }
  return `${table(['graph', 'measures', 'who', 'ms', 'Tejido is', 'runs'], rows, 3)}\n\n${EXPLAINED}`;
}

const EXPLAINED = [
  'all: the ties with shared, jaccard, newman, p-value and q-value. shared: with that alone.',
  '"Tejido is" says how many times as long the row takes.',
  'networkx: one of its own projections with a function that gives three measures at once, which is quicker than three',
  'of its projections. By hand: loops in Python over its graph, without making another. Both have the chances from numpy,',
  'once for each case that occurs. igraph has shared (and jaccard of given pairs), but not newman, p and q; its result is',
  'a graph with an index of neighbours, which Tejido makes with all measures, and not when it counts alone.',
].join('\n');

const fullPeers = (peers: Peers): Contestant[] => [
  { name: 'networkx', run: () => peers.run('networkx', 'one_projection') },
  { name: 'by hand over networkx', run: () => peers.run('networkx', 'by_hand') },
];

const countingPeers = (peers: Peers): Contestant[] => [
  { name: 'networkx', run: () => peers.run('networkx', 'shared') },
  { name: 'igraph', run: () => peers.run('igraph', 'shared') },
];

const allMeasures = (graph: TwoModeGraph) =>
  timed(
    () => {
      const ties = graphs.project(graph);
      const jaccard = Float64Array.from(ties.a, (_, tie) => graphs.jaccardOf(graph, ties, tie));
      return { ties, jaccard };
    },
    ({ ties: { a, shared, newman, pValue, qValue }, jaccard }) => ({
      ties: a.length,
      shared: sum(shared),
      jaccard: sum(jaccard),
      newman: sum(newman),
      p: sum(pValue),
      q: sum(qValue),
    }),
  );

/** Tejido counts no less than this: the editions at which two met, and newman, come along. */
const countAlone = (graph: TwoModeGraph) =>
  timed(
    () => new graphs.PairCounter(graph).count(),
    ({ a, shared }) => ({ ties: a.length, shared: sum(shared) }),
  );

function rowsOf(graph: string, measures: string, standings: readonly Standing[]): string[][] {
  const [tejido] = standings as [Standing];
  return standings.map(({ name, seconds, runs }) => [
    graph,
    measures,
    name,
    milliseconds(seconds),
    name === TEJIDO ? '' : times(tejido.seconds, seconds),
    String(runs),
  ]);
}
