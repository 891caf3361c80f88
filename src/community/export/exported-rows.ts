import { nodeId } from '../../platform/node-id.ts';
import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { yearOf } from '../facts/facts.ts';
import type { GraphAttendance, GraphNode, GraphTie, NodeKind } from '../formats/exported-graph.ts';
import { expectedOf, jaccardOf, surpriseOf } from '../graph/measures.ts';
import { sharedEvents } from '../graph/pair-counter.ts';
import { verdicts } from '../graph/ties.ts';
import { visibleIn } from '../graph/visible-attendances.ts';
import { memberKinds } from '../map/placed-map.ts';
import { organizationScopeOfActor } from '../view.ts';
import type { ExportData } from './export-data.ts';

const EVENT = memberKinds.indexOf('EVENT');

const isEvent = ({ map }: ExportData, node: number): boolean => map.memberKind[node] === EVENT;

const idAt = ({ refs }: ExportData, node: number): string => nodeId(refs[node]!.type, refs[node]!.key);

/** The nodes of a graph that may be shown, the most important first. */
export function* nodesIn(data: ExportData): Generator<GraphNode> {
  const eventsOf = visibleEventsOf(data);
  for (let node = 0; node < data.refs.length; node++) {
    const id = idAt(data, node);
    const label = data.labels.get(id);
    if (label !== undefined) yield nodeAt(data, node, { id, label }, eventsOf);
  }
}

/** The events of each actor; in a two-mode graph, where each attendance is shown, those that may be. */
const visibleEventsOf = ({ view, map }: ExportData): Lists =>
  (map.memberKind.includes(EVENT) ? visibleIn(view.twoMode) : view.twoMode).eventsOf;

function nodeAt(
  data: ExportData,
  node: number,
  named: { id: string; label: string },
  eventsOf: Lists,
): GraphNode {
  const { map, refs } = data;
  const [number, event] = [map.number[node]!, isEvent(data, node)];
  return {
    ...named,
    kind: refs[node]!.type.toUpperCase() as NodeKind,
    x: map.x[node]!,
    y: map.y[node]!,
    degree: map.degree[node]!,
    strength: map.strength[node]!,
    ...(event ? { sector: null, scope: null, community: null } : sectorAndCommunityOf(data, number)),
    editions: event ? [data.view.twoMode.editionOf[number]!] : editionsOf(data, listOf(eventsOf, number)),
    ...(data.metrics && { metrics: event ? {} : metricsAt(data, number) }),
  };
}

function sectorAndCommunityOf({ view, sectors, communities }: ExportData, actor: number) {
  const community = communities?.communityOf[actor] ?? -1;
  return {
    sector: sectors.get(view.twoMode.sectorOf[actor]!) ?? null,
    scope: organizationScopeOfActor(view, actor),
    community: community < 0 ? null : communities!.ids[community]!,
  };
}

/** All metrics of an actor, by the names of their columns. */
function metricsAt({ view, metrics }: ExportData, actor: number): Record<string, number | boolean | null> {
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

const editionsOf = ({ view }: ExportData, events: ArrayLike<number>): number[] => [
  ...new Set(Array.from(events, (event) => view.twoMode.editionOf[event]!)),
];

/** The ties of a graph of which both ends may be shown, the most surprising first. */
export function* tiesIn(data: ExportData): Generator<GraphTie> {
  for (const { source, target, line } of visibleLines(data)) yield tieAt(data, line, source, target);
}

/** Who attended what, the newest first. */
export function* attendancesIn(data: ExportData): Generator<GraphAttendance> {
  for (const { source, target, line } of visibleLines(data))
    yield { actor: source, event: target, edition: data.map.first[line]! };
}

function* visibleLines(data: ExportData): Generator<{ source: string; target: string; line: number }> {
  const { map, labels } = data;
  for (let line = 0; line < map.source.length; line++) {
    const [source, target] = [idAt(data, map.source[line]!), idAt(data, map.target[line]!)];
    if (labels.has(source) && labels.has(target)) yield { source, target, line };
  }
}

function tieAt(data: ExportData, line: number, source: string, target: string): GraphTie {
  const { view, map } = data;
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
    editions: editionsOf(data, sharedEvents(twoMode, ties.a[tie]!, ties.b[tie]!)),
  };
}
