import { filled, numbers } from '../arrays/filled.ts';
import { lengthOf, listOf } from '../arrays/lists.ts';
import { bytes, floats, ints, uints } from '../arrays/shared.ts';
import { toldIn } from '../graph/told.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';
import { tieIsDrawn } from '../show/shown.ts';
import { actorPoints } from './actor-points.ts';
import { candidates } from './draw-actors.ts';
import { eventPoints } from './event-points.ts';
import { type MapLines, type MapWish, members, type PlacedMap } from './placed-map.ts';

const EVENT = members.indexOf('EVENT');

/** A node of the two-mode graph: an actor or an event, and how many of the other mode it has to do with. */
interface Ranked {
  isEvent: boolean;
  number: number;
  degree: number;
}

/**
 * A map of organizations and the activities they attended: those with the most to do with the other mode. Of attendances
 * that may not be told one by one it knows nothing: whoever has no others is not on it.
 */
export function drawTwoMode(wish: MapWish): PlacedMap {
  const { twoMode, maxNodes, maxTies } = wish;
  const told = toldIn(twoMode);
  const ranked = rankedNodes(wish, told);
  const drawn = ranked.slice(0, maxNodes);
  const lines = linesAmong(told, twoMode.editionOf, drawn);
  const shown = lines.slice(0, maxTies);
  return {
    ...nodesOf(wish, drawn),
    ...columnsOf(shown),
    truncated: drawn.length < ranked.length || shown.length < lines.length,
  };
}

function rankedNodes(wish: MapWish, { eventsOf, actorsOf }: Incidence): Ranked[] {
  const isPossible = candidates(wish, tieIsDrawn(wish));
  const actors = [...numbers(actorCount(wish.twoMode))]
    .filter((actor) => isPossible[actor] === 1 && lengthOf(eventsOf, actor) > 0)
    .map((number): Ranked => ({ isEvent: false, number, degree: lengthOf(eventsOf, number) }));
  const events = [...numbers(eventCount(wish.twoMode))]
    .filter((event) => listOf(actorsOf, event).some((actor) => isPossible[actor] === 1))
    .map((number): Ranked => ({ isEvent: true, number, degree: lengthOf(actorsOf, number) }));
  return [...actors, ...events].sort(
    (one, other) =>
      other.degree - one.degree || Number(one.isEvent) - Number(other.isEvent) || one.number - other.number,
  );
}

function nodesOf(wish: MapWish, drawn: readonly Ranked[]) {
  const actors = actorPoints(wish, wish.twoMode.actorKeys);
  const events = eventPoints(wish);
  const pointsOf = (node: Ranked) => (node.isEvent ? events : actors);
  const { length } = drawn;
  const degree = (at: number) => drawn[at]!.degree;
  return {
    member: filled(bytes(length), (at) => (drawn[at]!.isEvent ? EVENT : 0)),
    number: filled(uints(length), (at) => drawn[at]!.number),
    x: filled(floats(length), (at) => pointsOf(drawn[at]!).x[drawn[at]!.number]!),
    y: filled(floats(length), (at) => pointsOf(drawn[at]!).y[drawn[at]!.number]!),
    degree: filled(uints(length), degree),
    strength: filled(floats(length), degree),
  };
}

interface Line {
  source: number;
  target: number;
  edition: number;
}

/** Who of the drawn attended what of the drawn, the newest first. */
function linesAmong({ actorsOf }: Incidence, editionOf: Uint32Array, drawn: readonly Ranked[]): Line[] {
  const nodeOf = new Map(
    drawn.flatMap(({ isEvent, number }, node) => (isEvent ? [] : [[number, node] as const])),
  );
  const events = drawn
    .map(({ isEvent, number }, node) => ({ isEvent, number, node }))
    .filter(({ isEvent }) => isEvent)
    .sort((one, other) => other.number - one.number);
  return events.flatMap(({ number, node: target }) =>
    [...listOf(actorsOf, number)].flatMap((actor) => {
      const source = nodeOf.get(actor);
      return source === undefined ? [] : [{ source, target, edition: editionOf[number]! }];
    }),
  );
}

function columnsOf(lines: readonly Line[]): MapLines {
  const { length } = lines;
  const edition = (at: number) => lines[at]!.edition;
  return {
    source: filled(uints(length), (at) => lines[at]!.source),
    target: filled(uints(length), (at) => lines[at]!.target),
    shared: filled(uints(length), () => 1),
    tie: filled(ints(length), () => -1),
    first: filled(uints(length), edition),
    last: filled(uints(length), edition),
  };
}
