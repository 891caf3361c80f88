import { fillWith, range } from '../arrays/fill.ts';
import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { sharedBytes, sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import { componentsBySize } from '../graph/disjoint-sets.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';
import { visibleIn } from '../graph/visible-attendances.ts';
import { leastRadius } from '../layout/node-radii.ts';
import { tieMatcher } from '../selection/tie-selection.ts';
import { actorPositions } from './actor-positions.ts';
import { candidateActors } from './draw-actors.ts';
import { eventPositions } from './event-positions.ts';
import { type MapRequest, type MapTieColumns, memberKinds, type PlacedMap } from './placed-map.ts';

const EVENT = memberKinds.indexOf('EVENT');

/** Activities are small beside those who attended them. */
const EVENT_RADIUS = leastRadius(0.6);

/** A node of the two-mode graph: an actor or an event, and how many neighbours it has. */
interface RankedNode {
  isEvent: boolean;
  number: number;
  degree: number;
}

/**
 * A map of organizations and the activities they attended: the nodes of the most neighbours. Attendances that may not be
 * shown one by one are left out, and so is whoever has no others.
 */
export function drawTwoMode(request: MapRequest): PlacedMap {
  const { twoMode, maxNodes, maxTies } = request;
  const visible = visibleIn(twoMode);
  const ranked = rankedNodes(request, visible);
  const drawn = ranked.slice(0, maxNodes);
  const lines = attendanceLines(visible, twoMode.editionOf, drawn);
  const kept = lines.slice(0, maxTies);
  return {
    ...nodesOf(request, visible, drawn),
    ...lineColumns(kept),
    ...attendanceTotals(visible),
    truncated: drawn.length < ranked.length || kept.length < lines.length,
  };
}

function rankedNodes(request: MapRequest, { eventsOf, actorsOf }: Incidence): RankedNode[] {
  const isCandidate = candidateActors(request, tieMatcher(request));
  const actors = [...range(actorCount(request.twoMode))]
    .filter((actor) => isCandidate[actor] === 1 && lengthOf(eventsOf, actor) > 0)
    .map((number): RankedNode => ({ isEvent: false, number, degree: lengthOf(eventsOf, number) }));
  const events = [...range(eventCount(request.twoMode))]
    .filter((event) => listOf(actorsOf, event).some((actor) => isCandidate[actor] === 1))
    .map((number): RankedNode => ({ isEvent: true, number, degree: lengthOf(actorsOf, number) }));
  return [...actors, ...events].sort(
    (one, other) =>
      other.degree - one.degree || Number(one.isEvent) - Number(other.isEvent) || one.number - other.number,
  );
}

function nodesOf(request: MapRequest, visible: Incidence, drawn: readonly RankedNode[]) {
  const actors = actorPositions(request, request.twoMode.actorKeys);
  const events = eventPositions(request);
  const pointsOf = (node: RankedNode) => (node.isEvent ? events : actors);
  const { length } = drawn;
  const degree = (at: number) => drawn[at]!.degree;
  const strength = fillWith(sharedFloats(length), degree);
  const component = componentsOf(visible, drawn);
  return {
    memberKind: fillWith(sharedBytes(length), (at) => (drawn[at]!.isEvent ? EVENT : 0)),
    number: fillWith(sharedUints(length), (at) => drawn[at]!.number),
    x: fillWith(sharedFloats(length), (at) => pointsOf(drawn[at]!).x[drawn[at]!.number]!),
    y: fillWith(sharedFloats(length), (at) => pointsOf(drawn[at]!).y[drawn[at]!.number]!),
    degree: fillWith(sharedUints(length), degree),
    strength,
    radius: fillWith(sharedFloats(length), (at) =>
      drawn[at]!.isEvent ? EVENT_RADIUS : actors.radius[drawn[at]!.number]!,
    ),
    component,
  };
}

/** The component of each node in the whole two-mode graph; in it events come after the actors. */
function componentsOf({ eventsOf, actorsOf }: Incidence, drawn: readonly RankedNode[]): Int32Array {
  const [actors, events] = [lengthsIn(eventsOf), lengthsIn(actorsOf)];
  const ends = [...range(actors)].flatMap((actor) => Array.from(listOf(eventsOf, actor), () => actor));
  const componentOf = componentsBySize(
    actors + events,
    ends,
    eventsOf.items.map((event) => actors + event),
  );
  return fillWith(sharedInts(drawn.length), (at) => {
    const { isEvent, number } = drawn[at]!;
    return componentOf[isEvent ? actors + number : number]!;
  });
}

const lengthsIn = ({ from }: Lists): number => from.length - 1;

/** All attendances are drawn alike: an activity is a star by itself. */
const attendanceTotals = ({ eventsOf: { items } }: Incidence) => ({
  backboneCount: items.length,
  tieCount: items.length,
});

interface AttendanceLine {
  source: number;
  target: number;
  edition: number;
}

/** The attendances between nodes on the map, the newest first. */
function attendanceLines(
  { actorsOf }: Incidence,
  editionOf: Uint32Array,
  drawn: readonly RankedNode[],
): AttendanceLine[] {
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

function lineColumns(lines: readonly AttendanceLine[]): MapTieColumns {
  const { length } = lines;
  const edition = (at: number) => lines[at]!.edition;
  return {
    source: fillWith(sharedUints(length), (at) => lines[at]!.source),
    target: fillWith(sharedUints(length), (at) => lines[at]!.target),
    shared: fillWith(sharedUints(length), () => 1),
    tie: fillWith(sharedInts(length), () => -1),
    first: fillWith(sharedUints(length), edition),
    last: fillWith(sharedUints(length), edition),
    backbone: fillWith(sharedBytes(length), () => 1),
  };
}
