import { IntColumn } from '../arrays/int-column.ts';
import { invertLists, listsOf } from '../arrays/lists.ts';
import { actorCount, eventCount, type Incidence, type TwoModeGraph } from './two-mode.ts';

/**
 * The attendances that may be shown one by one. One that rests on withheld people alone is counted wherever attendances
 * are counted; shown by itself, it would reveal for whom they appeared.
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
  const visible = listsOf(eventCount(graph), event.values, actor.values);
  return { actorsOf: visible, eventsOf: invertLists(visible, actorCount(graph)) };
}
