import type { GraphQLResolveInfo } from 'graphql';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { type DisplayName, loadNames } from '../../display-names/display-names.ts';
import { type MapNodeItem, mapNode, yearsTogether } from '../../display-names/map-items.ts';
import { tieSignificance } from '../../graph/tie-values.ts';
import type { PlacedMap } from '../../map/placed-map.ts';
import type { View } from '../../view.ts';

/** A node of a map, as the resolvers read it. */
export interface MapNodeRow extends MapNodeItem {
  __typename: 'MapNode';
  name: DisplayName;
  view: View;
  sectorKey: number | null;
  [property: string]: unknown;
}

/** The rows of a map: the nodes that may still be shown, with their names, and the ties between them. */
export async function mapRows(view: View, map: PlacedMap, reader: Reader, info: GraphQLResolveInfo) {
  const { nodes, ties } = allRowsOf(view, map);
  const names = await loadNames(reader, nodes);
  const named: MapNodeRow[] = [];
  for (const [node, row] of nodes.entries()) {
    const name = names.get(row.id);
    if (!name) continue;
    if (!isSame(name, row.name)) nodes[node] = { ...row, name };
    named.push(nodes[node]!);
  }
  const visible = await withRowsBelow(reader, named, {
    fields: fieldsBelow(info, 'nodes.member'),
    rowsOf: (row) => [row],
  });
  const areAllVisible = visible.length === nodes.length;
  const ids = new Set(areAllVisible ? [] : visible.map(({ id }) => id));
  return {
    nodes: visible,
    ties: areAllVisible ? ties : ties.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}

const isSame = (one: DisplayName, other: DisplayName): boolean =>
  one.label === other.label && one.translations === other.translations;

const cachedRows = new WeakMap<PlacedMap, MapRows>();

interface MapRows {
  /** With the names of the last request. */
  nodes: MapNodeRow[];
  ties: ReturnType<typeof tieRow>[];
}

/** All rows of a map, made once: making them again would take longer than reading the names. */
function allRowsOf(view: View, map: PlacedMap): MapRows {
  const cached = cachedRows.get(map);
  if (cached) return cached;
  const nodes = Array.from(map.number, (_, node) => nodeRow(view, map, node));
  const ties = Array.from(map.source, (source, line) =>
    tieRow(view, map, line, nodes[source]!.id, nodes[map.target[line]!]!.id),
  );
  cachedRows.set(map, { nodes, ties });
  return { nodes, ties };
}

const UNNAMED: DisplayName = { label: null, translations: null };

function nodeRow(view: View, map: PlacedMap, node: number): MapNodeRow {
  const item = mapNode(view, map, node);
  const sectorKey = item.actor === null ? null : sectorKeyOf(view, item.actor);
  return { __typename: 'MapNode', ...item, name: UNNAMED, view, sectorKey };
}

/** The key of an actor's sector; null where it is not known. */
function sectorKeyOf({ twoMode, revision }: View, actor: number): number | null {
  const sector = twoMode.sectorOf[actor]!;
  return sector < 0 ? null : revision.facts.sectors.keys[sector]!;
}

/** The values of a line that is no tie of the graph. */
const UNTESTED = { expected: null, surprise: null, verdict: null };

function tieRow(view: View, map: PlacedMap, line: number, source: string, target: string) {
  const tie = map.tie[line]!;
  return {
    source,
    target,
    shared: map.shared[line]!,
    backbone: map.backbone[line] === 1,
    ...(tie < 0 ? UNTESTED : tieSignificance(view.ties, tie)),
    ...yearsTogether(view, map, line),
  };
}
