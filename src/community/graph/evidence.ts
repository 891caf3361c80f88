import { indexInSorted } from '../arrays/key-index.ts';
import { listOf } from '../arrays/lists.ts';
import type { Facts } from '../facts/facts.ts';
import { channelOf, type TwoModeGraph } from './two-mode.ts';

/** What an event is shown as: an activity, an outcome, or the convening by which an organization was part of an edition. */
export interface Evidence {
  type: 'Activity' | 'Convening' | 'Outcome';
  key: number;
}

/** What shows that an actor was part of an event: for an edition that it convened, the convening. */
export function evidenceOf(facts: Facts, graph: TwoModeGraph, event: number, actor: number): Evidence {
  const key = graph.eventKeys[event]!;
  const channel = channelOf(graph, event);
  if (channel === 'ACTIVITY') return { type: 'Activity', key };
  if (channel === 'OUTCOME') return { type: 'Outcome', key };
  return { type: 'Convening', key: conveningOf(facts, graph.editionOf[event]!, graph.actorKeys[actor]!) };
}

/** The first convening of an edition by an organization, else by one that it follows. */
function conveningOf({ convenings, organizations }: Facts, edition: number, key: number): number {
  const own = indexInSorted(organizations.keys, key);
  let inherited = 0;
  for (let row = 0; row < convenings.keys.length; row++) {
    if (convenings.edition[row] !== edition) continue;
    const by = convenings.organization[row]!;
    if (by === own) return convenings.keys[row]!;
    if (!inherited && listOf(organizations.heirs, by).includes(own)) inherited = convenings.keys[row]!;
  }
  return inherited;
}
