import { nodeId } from '../../platform/node-id.ts';
import { listOf } from '../arrays/lists.ts';
import { yearOf } from '../facts/facts.ts';
import { channelOf } from '../graph/two-mode.ts';
import { memberKinds, type PlacedMap } from '../map/placed-map.ts';
import { organizationScopeOfActor, type View } from '../view.ts';
import { type RowRef, TYPE_OF_KIND } from './display-names.ts';

/** A node of a map: the row that it stands for, and its values. */
export interface MapNodeItem extends RowRef {
  id: string;
  /** The GraphQL type in capitals, such as ORGANIZATION. */
  kind: string;
  /** The number of the actor; null for a sector or an event. */
  actor: number | null;
  scope: string | null;
  x: number;
  y: number;
  degree: number;
  strength: number;
  radius: number;
  /** The connected component, by size; null without ties. */
  component: number | null;
}

/** A node of a map, which has no name yet. */
export function mapNode(view: View, map: PlacedMap, node: number): MapNodeItem {
  const { type, key } = rowOf(view, map, node);
  const actor = memberKinds[map.memberKind[node]!] === 'ACTOR' ? map.number[node]! : null;
  return {
    type,
    key,
    id: nodeId(type, key),
    kind: type.toUpperCase(),
    actor,
    scope: actor === null ? null : organizationScopeOfActor(view, actor),
    x: map.x[node]!,
    y: map.y[node]!,
    degree: map.degree[node]!,
    strength: map.strength[node]!,
    radius: map.radius[node]!,
    component: map.component[node]! < 0 ? null : map.component[node]!,
  };
}

/** The ids of the editions at which an actor took part, each once. */
export function editionIdsOf({ twoMode, revision }: View, actor: number): string[] {
  const { keys } = revision.facts.editions;
  const editions = new Set(Array.from(listOf(twoMode.eventsOf, actor), (event) => twoMode.editionOf[event]!));
  return Array.from(editions, (at) => nodeId('Edition', keys[at]!));
}

/** The years in which the two ends of a line of a map first and last met; null where one is not known. */
export function yearsTogether({ revision }: View, { first, last }: PlacedMap, line: number) {
  const { editions } = revision.facts;
  return {
    firstTogether: yearOf(editions, first[line]!),
    lastTogether: yearOf(editions, last[line]!),
  };
}

/** The GraphQL types of the events of each channel. */
const EVENT_TYPES = { ACTIVITY: 'Activity', CONVENING: 'Edition', OUTCOME: 'Outcome' } as const;

/** The row that a node of a map stands for; an event of the channel CONVENING is an edition. */
function rowOf({ twoMode, revision }: View, { memberKind, number }: PlacedMap, node: number): RowRef {
  const at = number[node]!;
  switch (memberKinds[memberKind[node]!]!) {
    case 'ACTOR':
      return { type: TYPE_OF_KIND[twoMode.kind], key: twoMode.actorKeys[at]! };
    case 'EVENT':
      return { type: EVENT_TYPES[channelOf(twoMode, at)], key: twoMode.eventKeys[at]! };
    case 'SECTOR':
      return { type: 'Sector', key: revision.facts.sectors.keys[at]! };
  }
}
