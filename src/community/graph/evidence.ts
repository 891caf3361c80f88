import { indexInSorted } from '../arrays/key-index.ts';
import { listOf } from '../arrays/lists.ts';
import { dayOf, type Facts } from '../facts/facts.ts';
import { heirsAt } from '../facts/holders.ts';
import { channelOf, type TwoModeGraph } from './two-mode.ts';

/** What an event is shown as: an activity, an outcome, or the convening by which an organization was part of an edition. */
export interface Evidence {
  type: 'Activity' | 'Convening' | 'Outcome';
  key: number;
}

/** What shows that two actors shared an event: of an edition the convening by the second of them. */
export function evidenceOf(
  facts: Facts,
  graph: TwoModeGraph,
  event: number,
  [a, b]: readonly [number, number],
): Evidence {
  const key = graph.eventKeys[event]!;
  const channel = channelOf(graph, event);
  if (channel === 'ACTIVITY') return { type: 'Activity', key };
  const [one, other] = [graph.actorKeys[a]!, graph.actorKeys[b]!];
  if (channel === 'OUTCOME') return { type: 'Outcome', key: outcomeOf(facts, key, one, other) };
  return { type: 'Convening', key: conveningOf(facts, graph.editionOf[event]!, other) };
}

/** Of the outcomes of one activity the first that is of both organizations, else of the second, by themselves or inherited. */
function outcomeOf(
  { outcomes, editions, organizations }: Facts,
  key: number,
  one: number,
  other: number,
): number {
  const first = indexInSorted(outcomes.keys, key);
  const activity = outcomes.activity[first]!;
  if (activity < 0) return key;
  const [a, b] = [indexInSorted(organizations.keys, one), indexInSorted(organizations.keys, other)];
  const siblings = [...outcomes.keys.keys()].filter((index) => outcomes.activity[index] === activity);
  const holders = (index: number) =>
    [...listOf(outcomes.organizations, index)].flatMap((who) => [
      who,
      ...heirsAt(organizations, who, dayOf(editions, outcomes.edition[index]!)),
    ]);
  const ofSecond = siblings.filter((index) => holders(index).includes(b));
  const shown = ofSecond.find((index) => holders(index).includes(a)) ?? ofSecond[0] ?? first;
  return outcomes.keys[shown]!;
}

/** The first convening of an edition by an organization, else by one that it follows. */
function conveningOf({ convenings, editions, organizations }: Facts, edition: number, key: number): number {
  const own = indexInSorted(organizations.keys, key);
  const day = dayOf(editions, edition);
  let inherited = 0;
  for (let row = 0; row < convenings.keys.length; row++) {
    if (convenings.edition[row] !== edition) continue;
    const by = convenings.organization[row]!;
    if (by === own) return convenings.keys[row]!;
    if (!inherited && heirsAt(organizations, by, day).includes(own)) inherited = convenings.keys[row]!;
  }
  return inherited;
}
