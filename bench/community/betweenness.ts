import { UndirectedGraph } from 'graphology';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import type { TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import { type Contestant, contest, sum, timed } from './contest.ts';
import type { Drawn, Peers } from './drawn.ts';
import { edgesOf } from './said-of.ts';
import { milliseconds, table, times } from './table.ts';
import { graphs } from './tejido.ts';

// The package's types speak of a default export; what it exports is the function itself.
const betweennessOf = betweennessModule as unknown as typeof betweennessModule.default;

/** From how many steps (nodes times attendances) on networkx is not asked for all searches. */
const MOST_FOR_NETWORKX = 5_000_000;

/** How long it takes to find the shortest paths through every node of two-mode graphs. */
export async function betweenness(drawn: readonly Drawn[], peers: Peers, rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const { name, graph } of drawn) {
    await peers.load(graph);
    const { eventsOf, eventKeys, actorKeys } = graph;
    const isSmall = (actorKeys.length + eventKeys.length) * eventsOf.items.length < MOST_FOR_NETWORKX;
    const [tejido, ...others] = await contest(
      [
        { name: 'Tejido', run: ours(graph) },
        { name: 'graphology-metrics', run: graphologys(graph) },
        { name: 'igraph', run: () => peers.run('igraph', 'betweenness') },
        ...(isSmall ? [{ name: 'networkx', run: () => peers.run('networkx', 'betweenness') }] : []),
      ] satisfies Contestant[],
      rounds,
    );
    rows.push([name, 'Tejido', milliseconds(tejido!.seconds), '', String(tejido!.runs)]);
    for (const { name: who, seconds, runs } of others)
      rows.push([name, who, milliseconds(seconds), times(tejido!.seconds, seconds), String(runs)]);
    if (isSmall) continue;
    const { whole, sample } = await peers.run('networkx', 'sampled_betweenness');
    const guess = `networkx, by ${sample} searches of all`;
    rows.push([name, guess, milliseconds(whole!), times(tejido!.seconds, whole!), '1']);
  }
  return `${table(['graph', 'who', 'ms', 'Tejido is', 'runs'], rows)}\n\n${EXPLAINED}`;
}

const EXPLAINED = [
  'Betweenness of all nodes of the two-mode graph; the sums over the actors are the same for all. "Tejido is" says how',
  'many times as long the row takes. Tejido computes closeness in the same searches, the others do not. Where it would',
  'take too long, networkx searches from some nodes only, and the time is that of a search times the number of nodes.',
].join('\n');

const ours = (graph: TwoModeGraph) =>
  timed(
    () => graphs.shortestPaths(graph),
    ({ through }) => ({ through: sum(through.subarray(0, graph.actorKeys.length)) }),
  );

function graphologys(graph: TwoModeGraph) {
  const actors = graph.actorKeys.length;
  const drawn = new UndirectedGraph();
  for (let node = 0; node < actors + graph.eventKeys.length; node++) drawn.addNode(node);
  for (const [actor, event] of edgesOf(graph)) drawn.addEdge(actor, actors + event);
  return timed(
    () => betweennessOf(drawn, { normalized: false, getEdgeWeight: null }),
    (found) => ({
      through: Array.from({ length: actors }, (_, actor) => found[actor]!).reduce((a, b) => a + b, 0),
    }),
  );
}
