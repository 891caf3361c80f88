import { channelOf } from '../graph/two-mode.ts';
import { memberKinds, type PlacedMap } from '../map/placed-map.ts';
import type { View } from '../view.ts';
import { type RowRef, TYPE_OF_KIND } from './display-names.ts';

/** The GraphQL types of the events of each channel. */
const EVENT_TYPES = { ACTIVITY: 'Activity', CONVENING: 'Edition', OUTCOME: 'Outcome' } as const;

/** The row that a node of a map stands for; an event of the channel CONVENING is an edition. */
export function nodeRef(
  { twoMode, revision }: View,
  { memberKind, number }: PlacedMap,
  node: number,
): RowRef {
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
