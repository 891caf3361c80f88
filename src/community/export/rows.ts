import { nodeId } from '../../platform/node-id.ts';
import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { yearOf } from '../facts/facts.ts';
import type { GraphAttendance, GraphNode, GraphTie, NodeKind } from '../formats/graph-view.ts';
import { expectedOf, jaccardOf, surpriseOf } from '../graph/measures.ts';
import { eventsBehind } from '../graph/pair-counter.ts';
import { verdicts } from '../graph/ties.ts';
import { toldIn } from '../graph/told.ts';
import { members } from '../map/placed-map.ts';
import { scopeOfActor } from '../view.ts';
import type { Drawn } from './drawn.ts';

const EVENT = members.indexOf('EVENT');

const isEvent = ({ map }: Drawn, node: number): boolean => map.member[node] === EVENT;

const idAt = ({ refs }: Drawn, node: number): string => nodeId(refs[node]!.type, refs[node]!.key);

/** The nodes of a graph that may be shown, the most important first. */
export function* nodesIn(drawn: Drawn): Generator<GraphNode> {
  const attended = attendedIn(drawn);
  for (let node = 0; node < drawn.refs.length; node++) {
    const id = idAt(drawn, node);
    const label = drawn.labels.get(id);
    if (label !== undefined) yield nodeAt(drawn, node, { id, label }, attended);
  }
}

/** The events of each actor; where each attendance is told by itself, those that may be. */
const attendedIn = ({ view, map }: Drawn): Lists =>
  (map.member.includes(EVENT) ? toldIn(view.twoMode) : view.twoMode).eventsOf;

function nodeAt(
  drawn: Drawn,
  node: number,
  named: { id: string; label: string },
  attended: Lists,
): GraphNode {
  const { map, refs } = drawn;
  const [number, event] = [map.number[node]!, isEvent(drawn, node)];
  return {
    ...named,
    kind: refs[node]!.type.toUpperCase() as NodeKind,
    x: map.x[node]!,
    y: map.y[node]!,
    degree: map.degree[node]!,
    strength: map.strength[node]!,
    ...(event ? { sector: null, scope: null, community: null } : belonging(drawn, number)),
    editions: event ? [drawn.view.twoMode.editionOf[number]!] : editionsOf(drawn, listOf(attended, number)),
    ...(drawn.metrics && { metrics: event ? {} : metricsAt(drawn, number) }),
  };
}

function belonging({ view, sectors, communities }: Drawn, actor: number) {
  const community = communities?.communityOf[actor] ?? -1;
  return {
    sector: sectors.get(view.twoMode.sectorOf[actor]!) ?? null,
    scope: scopeOfActor(view, actor),
    community: community < 0 ? null : communities!.ids[community]!,
  };
}

/** All metrics of an actor, by the names of their columns. */
function metricsAt({ view, metrics }: Drawn, actor: number): Record<string, number | boolean | null> {
  const found = metrics!;
  const brokerage = {
    coordinator: found.coordinator[actor]!,
    itinerant: found.itinerant[actor]!,
    gatekeeper: found.gatekeeper[actor]!,
    liaison: found.liaison[actor]!,
  };
  return {
    activities: lengthOf(view.twoMode.eventsOf, actor),
    bipartite_degree: found.degree[actor]!,
    bipartite_closeness: found.closeness[actor]!,
    bipartite_betweenness: found.betweenness[actor]!,
    latapy_clustering: found.latapyClustering[actor]!,
    redundancy: found.redundancy[actor]!,
    constraint: found.constraint[actor]!,
    effective_size: found.effectiveSize[actor]!,
    ...(view.scope.kind === 'ORGANIZATION' && brokerage),
    cross_sector_share: found.crossSectorShare[actor]!,
    is_articulation: found.isArticulation[actor] === 1,
    components_if_removed: found.componentsIfRemoved[actor]!,
  };
}

const editionsOf = ({ view }: Drawn, events: ArrayLike<number>): number[] => [
  ...new Set(Array.from(events, (event) => view.twoMode.editionOf[event]!)),
];

/** The ties of a graph of which both ends may be shown, the most surprising first. */
export function* tiesIn(drawn: Drawn): Generator<GraphTie> {
  for (const { source, target, line } of linesIn(drawn)) yield tieAt(drawn, line, source, target);
}

/** Who attended what, the newest first. */
export function* attendancesIn(drawn: Drawn): Generator<GraphAttendance> {
  for (const { source, target, line } of linesIn(drawn))
    yield { actor: source, event: target, edition: drawn.map.first[line]! };
}

function* linesIn(drawn: Drawn): Generator<{ source: string; target: string; line: number }> {
  const { map, labels } = drawn;
  for (let line = 0; line < map.source.length; line++) {
    const [source, target] = [idAt(drawn, map.source[line]!), idAt(drawn, map.target[line]!)];
    if (labels.has(source) && labels.has(target)) yield { source, target, line };
  }
}

function tieAt(drawn: Drawn, line: number, source: string, target: string): GraphTie {
  const { view, map } = drawn;
  const { twoMode, ties, revision } = view;
  const { editions } = revision.facts;
  const tie = map.tie[line]!;
  return {
    source,
    target,
    shared: ties.shared[tie]!,
    newman: ties.newman[tie]!,
    jaccard: jaccardOf(twoMode, ties, tie),
    expected: expectedOf(twoMode, ties, tie),
    surprise: surpriseOf(ties, tie),
    pValue: ties.pValue[tie]!,
    qValue: ties.qValue[tie]!,
    verdict: verdicts[ties.verdict[tie]!]!,
    firstTogether: yearOf(editions, ties.firstEdition[tie]!),
    lastTogether: yearOf(editions, ties.lastEdition[tie]!),
    editions: editionsOf(drawn, eventsBehind(twoMode, ties.a[tie]!, ties.b[tie]!)),
  };
}
