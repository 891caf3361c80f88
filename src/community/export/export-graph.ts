import { inLocale, type Translations } from '../../platform/graph/localized.ts';
import { nodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { allOf, raw, sql } from '../../platform/read/sql.ts';
import type { CommunityGraph } from '../community-graph.ts';
import { type DisplayName, loadNames, nameInLocale } from '../display-names/display-names.ts';
import { mapNode } from '../display-names/map-items.ts';
import type { Revision } from '../facts/facts.ts';
import type { ExportedGraph, GraphEdition, GraphMode } from '../formats/exported-graph.ts';
import { eventsInScope } from '../graph/attendance.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import { isSyntheticGraph } from '../graph/real-or-synthetic.ts';
import { LICENSE } from '../license.ts';
import type { TieSelection } from '../selection/tie-selection.ts';
import type { View } from '../view.ts';
import type { ExportData } from './export-data.ts';
import { attendancesIn, nodesIn, tiesIn } from './exported-rows.ts';
import { loadDetails } from './node-details.ts';

/** Which graph to export, and with what. */
export interface ExportRequest {
  mode: GraphMode;
  scope: GraphScope;
  selection: TieSelection;
  /** Whether every node has all its metrics, which takes a while to compute. */
  withMetrics: boolean;
  /** Whether every node says to which community it belongs, which takes a while too. */
  withCommunities: boolean;
  locale: string | null;
  /** Where the pages of the nodes are, such as `https://example.org`. */
  origin: string | null;
  /** The address of the file. */
  source: string | null;
  /** The newest unless given. */
  revision?: Revision | undefined;
}

const TITLES: Record<GraphMode, string> = {
  ORGANIZATION: 'Organizations and their ties',
  EXPERT: 'Experts and their ties',
  TWO_MODE: 'Organizations and what they attended',
};

const NO_LIMITS = { maxNodes: Number.MAX_SAFE_INTEGER, maxTies: Number.MAX_SAFE_INTEGER };

/** A graph to be written to a file: of those who may be shown, with their names of today. */
export async function exportGraph(
  community: CommunityGraph,
  reader: Reader,
  request: ExportRequest,
): Promise<ExportedGraph> {
  const { mode, selection, locale } = request;
  const revision = request.revision ?? (await community.currentRevision(request.scope.kind));
  const view = await community.view(request.scope, revision);
  const map = await community.map(view, mode === 'TWO_MODE' ? 'TWO_MODE' : 'ACTORS', {
    selection,
    ...NO_LIMITS,
  });
  const nodes = Array.from(map.number, (_, node) => mapNode(view, map, node));
  const [names, details, editions, communities, metrics] = await Promise.all([
    loadNames(reader, nodes),
    loadDetails(reader, nodes, request.origin),
    readEditions(reader, view, locale),
    request.withCommunities ? community.communities(view) : null,
    request.withMetrics ? allMetrics(community, view) : null,
  ]);
  const data: ExportData = {
    view,
    map,
    nodes,
    labels: labelsOf(names, locale),
    details,
    sectors: sectorsOf(view),
    communities,
    metrics,
  };
  return {
    ...metadataOf(request, view, isSyntheticGraph(view.revision.facts, request.scope)),
    editions,
    ...contentsOf(mode, data),
  };
}

const allMetrics = async (community: CommunityGraph, view: View) => ({
  ...(await community.metrics(view)),
  ...(await community.centralities(view)),
});

const metadataOf = (request: ExportRequest, view: View, synthetic: boolean) => ({
  title: synthetic ? `Synthetic data: ${TITLES[request.mode]}` : TITLES[request.mode],
  description: descriptionOf(request, view),
  license: LICENSE,
  creator: 'Tejido',
  revision: view.revision.name,
  source: request.source,
  mode: request.mode,
  synthetic,
});

/** The nodes, ties and attendances of a graph, made anew for each iteration. */
function contentsOf(
  mode: GraphMode,
  data: ExportData,
): Pick<ExportedGraph, 'nodes' | 'ties' | 'attendances'> {
  const isTwoMode = mode === 'TWO_MODE';
  return {
    nodes: { [Symbol.iterator]: () => nodesIn(data) },
    ties: isTwoMode ? [] : { [Symbol.iterator]: () => tiesIn(data) },
    attendances: isTwoMode ? { [Symbol.iterator]: () => attendancesIn(data) } : [],
  };
}

const labelsOf = (names: ReadonlyMap<string, DisplayName>, locale: string | null) =>
  new Map([...names].map(([id, name]) => [id, nameInLocale(name, locale) ?? '']));

const sectorsOf = ({ revision }: View) =>
  new Map(revision.facts.sectors.slugs.map((slug, index) => [index, slug] as const));

function descriptionOf({ scope }: ExportRequest, view: View): string {
  const { excludedLarge, actorKeys } = view.twoMode;
  const left =
    excludedLarge === 0
      ? ''
      : ` ${excludedLarge} ${excludedLarge === 1 ? 'activity' : 'activities'} of more than ${scope.maxActivitySize} left out.`;
  return `${actorKeys.length} in all, tied by ${scope.channels.join(', ').toLowerCase()}, ${
    scope.lineage === 'AS_SUCCESSOR' ? 'those that ended as their successors' : 'as recorded'
  }.${left} Revision ${view.revision.name}.`;
}

/** The editions of the facts, in their order; one that may no longer be shown has no name. */
async function readEditions(
  reader: Reader,
  { revision, scope }: View,
  locale: string | null,
): Promise<GraphEdition[]> {
  const { keys } = revision.facts.editions;
  const { isEditionInScope } = eventsInScope(revision.facts, scope);
  const shape = reader.planner.catalog.shape('Edition');
  const rows = await reader.run(sql`select e.id, e.slug, e.name, e.name_translations as texts,
    coalesce(e.starts_on, e.year::text) as start, coalesce(e.ends_on, e.starts_on, e.year::text) as end
    from ${shape.table} e where ${allOf(sql`e.id = any(${[...keys]})`, shape.visible(raw('e')))}`);
  const byKey = new Map(rows.map((row) => [row.id as number, row]));
  return Array.from(keys, (key, index) => {
    const row = byKey.get(key);
    const isInScope = isEditionInScope[index] === 1;
    if (!row) return { slug: nodeId('Edition', key), name: '', start: null, end: null, isInScope };
    const name = inLocale(row.name as string, row.texts as Translations, locale) ?? '';
    return {
      slug: row.slug as string,
      name,
      start: row.start as string | null,
      end: row.end as string | null,
      isInScope,
    };
  });
}
