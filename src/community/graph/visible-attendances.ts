import { IntColumn } from '../arrays/int-column.ts';
import { invertLists, listsOf } from '../arrays/lists.ts';
import { actorCount, eventCount, type Incidence, type TwoModeGraph } from './two-mode.ts';

/**
 * The attendances that may be told one by one. One that rests on nobody but people who are withheld counts wherever
 * attendances are counted; told by itself, it would say for whom they appeared.
 */
export function visibleIn(graph: TwoModeGraph): Incidence {
  const { actorsOf, withheldOf } = graph;
  if (!withheldOf.includes(1)) return graph;
  const [event, actor] = [new IntColumn(), new IntColumn()];
  for (let at = 0; at < eventCount(graph); at++) {
    for (let item = actorsOf.from[at]!; item < actorsOf.from[at + 1]!; item++) {
      if (withheldOf[item] === 1) continue;
      event.push(at);
      actor.push(actorsOf.items[item]!);
    }
  }
  const told = listsOf(eventCount(graph), event.values, actor.values);
  return { actorsOf: told, eventsOf: invertLists(told, actorCount(graph)) };
}
