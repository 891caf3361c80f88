import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { yearsTogether } from '../display-names/map-items.ts';
import type { GraphAttendance, GraphNode, GraphTie, NodeKind } from '../formats/exported-graph.ts';
import { sharedEvents } from '../graph/pair-counter.ts';
import { tieValues } from '../graph/tie-values.ts';
import { visibleIn } from '../graph/visible-attendances.ts';
import { memberKinds } from '../map/placed-map.ts';
import type { ExportData } from './export-data.ts';
import { NO_DETAILS } from './node-details.ts';

const EVENT = memberKinds.indexOf('EVENT');

/** The nodes of a graph that may be shown, the most important first. */
export function* nodesIn(data: ExportData): Generator<GraphNode> {
  const eventsOf = visibleEventsOf(data);
  for (const [node, { id }] of data.nodes.entries()) {
    const label = data.labels.get(id);
    if (label !== undefined) yield nodeAt(data, node, label, eventsOf);
  }
}

/** The events of each actor; in a two-mode graph, where each attendance is shown, those that may be. */
const visibleEventsOf = ({ view, map }: ExportData): Lists =>
  (map.memberKind.includes(EVENT) ? visibleIn(view.twoMode) : view.twoMode).eventsOf;

function nodeAt(data: ExportData, node: number, label: string, eventsOf: Lists): GraphNode {
  const { type: _type, key: _key, kind, actor, ...values } = data.nodes[node]!;
  const events = actor === null ? [data.map.number[node]!] : listOf(eventsOf, actor);
  return {
    ...values,
    ...(data.details.get(values.id) ?? NO_DETAILS),
    label,
    kind: kind as NodeKind,
    sector: sectorOf(data, actor),
    community: communityOf(data, actor),
    editions: editionsOf(data, events),
    ...(data.metrics && { metrics: actor === null ? {} : metricsAt(data, actor) }),
  };
}

const sectorOf = ({ view, sectors }: ExportData, actor: number | null): string | null =>
  (actor === null ? null : sectors.get(view.twoMode.sectorOf[actor]!)) ?? null;

function communityOf({ communities }: ExportData, actor: number | null): string | null {
  const community = actor === null ? undefined : communities?.communityOf[actor];
  return communities?.ids[community ?? -1] ?? null;
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
  const { map, labels, nodes } = data;
  for (let line = 0; line < map.source.length; line++) {
    const [source, target] = [nodes[map.source[line]!]!.id, nodes[map.target[line]!]!.id];
    if (labels.has(source) && labels.has(target)) yield { source, target, line };
  }
}

function tieAt(data: ExportData, line: number, source: string, target: string): GraphTie {
  const { view, map } = data;
  const { twoMode, ties } = view;
  const tie = map.tie[line]!;
  return {
    source,
    target,
    ...tieValues(twoMode, ties, tie),
    ...yearsTogether(view, map, line),
    editions: editionsOf(data, sharedEvents(twoMode, ties.a[tie]!, ties.b[tie]!)),
  };
}
