import type { Lists } from '../../src/community/arrays/lists.ts';
import type { TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import { graphs } from './tejido.ts';

/** Who attended what: pairs of actor and event. */
type Attendance = readonly [actor: number, event: number];

/** A graph that was made up. */
export interface MadeGraph {
  name: string;
  graph: TwoModeGraph;
}

const SECTORS = 5;

/** Graphs of many shapes, the same ones every time: some fall into parts, some are extremes. */
export function madeGraphs(): MadeGraph[] {
  const made = (
    name: string,
    attendances: Attendance[],
    sectorOf: (actor: number) => number,
    seriesOf: (event: number) => number = () => 0,
  ) => ({ name, graph: twoModeOf(attendances, sectorOf, seriesOf) });
  const mixed = (actor: number) => (actor % 7 === 3 ? -1 : (actor * actor) % SECTORS);
  return [
    made('random-sparse', random({ seed: 1, actors: 80, events: 120, chance: 0.012 }), mixed),
    made('random-dense', random({ seed: 2, actors: 40, events: 30, chance: 0.3 }), mixed),
    made('random-wide', random({ seed: 3, actors: 250, events: 60, chance: 0.03 }), mixed),
    made('random-long', random({ seed: 4, actors: 30, events: 500, chance: 0.03 }), mixed),
    made('random-skewed', skewed({ seed: 5, actors: 200, events: 150, attendances: 700 }), mixed),
    made('random-islands', islands(6, 6), mixed),
    made('series-apart', islands(6, 6), mixed, (event) => Math.floor(event / 25)),
    made(
      'series-ten',
      random({ seed: 4, actors: 30, events: 500, chance: 0.03 }),
      mixed,
      (event) => (event * event) % 10,
    ),
    made(
      'series-dense',
      random({ seed: 9, actors: 40, events: 60, chance: 0.3 }),
      mixed,
      (event) => event % 3,
    ),
    made('series-skewed', skewed({ seed: 5, actors: 200, events: 150, attendances: 700 }), mixed, (event) =>
      Math.floor(Math.sqrt(event)),
    ),
    made('one-sector', random({ seed: 7, actors: 50, events: 60, chance: 0.05 }), () => 0),
    made('no-sectors', random({ seed: 8, actors: 50, events: 60, chance: 0.05 }), () => -1),
    made(
      'star',
      pairs(9, (at) => [at, 0]),
      mixed,
    ),
    made(
      'chain',
      pairs(40, (at) => [(at + 1) >> 1, at >> 1]),
      mixed,
    ),
    made(
      'all-with-all',
      pairs(30, (at) => [at % 6, (at / 6) | 0]),
      mixed,
    ),
    made(
      'everyone-alone',
      pairs(12, (at) => [at, at]),
      mixed,
    ),
  ];
}

const pairs = (count: number, pairAt: (at: number) => Attendance): Attendance[] =>
  Array.from({ length: count }, (_, at) => pairAt(at));

interface Shape {
  seed: number;
  actors: number;
  events: number;
}

function random({ seed, actors, events, chance }: Shape & { chance: number }): Attendance[] {
  const next = graphs.randomFrom(seed);
  return pairs(actors * events, (at) => [at % actors, Math.floor(at / actors)]).filter(() => next() < chance);
}

/** Few come often and most seldom. */
function skewed({ seed, actors, events, attendances }: Shape & { attendances: number }): Attendance[] {
  const next = graphs.randomFrom(seed);
  return pairs(attendances, () => [Math.floor(actors * next() ** 3), Math.floor(events * next())]);
}

/** Graphs between which there is nothing, of one size and of many seeds. */
const islands = (seed: number, count: number): Attendance[] =>
  Array.from({ length: count }, (_, island) =>
    random({ seed: seed * 1000 + island, actors: 20, events: 25, chance: 0.08 }).map(
      ([actor, event]) => [actor + 20 * island, event + 25 * island] as const,
    ),
  ).flat();

/** Numbers actors and events anew, so that each has at least one attendance, as in every two-mode graph. */
function twoModeOf(
  attendances: readonly Attendance[],
  sectorAt: (actor: number) => number,
  seriesAt: (event: number) => number,
): TwoModeGraph {
  const actors = [...new Set(attendances.map(([actor]) => actor))].sort((one, other) => one - other);
  const events = [...new Set(attendances.map(([, event]) => event))].sort((one, other) => one - other);
  const [actorAt, eventAt] = [numbersOf(actors), numbersOf(events)];
  const renumbered = attendances.map(([actor, event]) => [actorAt.get(actor)!, eventAt.get(event)!] as const);
  const eventsOf = lists(actors.length, renumbered);
  const actorsOf = lists(
    events.length,
    renumbered.map(([actor, event]) => [event, actor]),
  );
  return {
    kind: 'ORGANIZATION',
    eventsOf,
    actorsOf,
    attendeeOf: actorsOf.items.map((actor) => actor + 1),
    withheldOf: new Uint8Array(actorsOf.items.length),
    actorKeys: Uint32Array.from(actors.keys(), (actor) => actor + 1),
    eventKeys: Uint32Array.from(events.keys(), (event) => event + 1),
    sectorOf: Int32Array.from(actors, sectorAt),
    channelOf: new Uint8Array(events.length),
    editionOf: new Uint32Array(events.length),
    seriesOf: Uint32Array.from(events, seriesAt),
    excludedLarge: 0,
    excludedLargeEditions: 0,
    activitiesInScope: events.length,
    activitiesAttended: events.length,
  };
}

const numbersOf = (names: readonly number[]) => new Map(names.map((name, number) => [name, number]));

/** Sorted lists, in which nothing comes twice. */
function lists(owners: number, pairsOfBoth: readonly Attendance[]): Lists {
  const sets = Array.from({ length: owners }, () => new Set<number>());
  for (const [owner, item] of pairsOfBoth) sets[owner]!.add(item);
  const sorted = sets.map((set) => [...set].sort((one, other) => one - other));
  const from = new Uint32Array(owners + 1);
  sorted.forEach((list, owner) => {
    from[owner + 1] = from[owner]! + list.length;
  });
  return { from, items: Uint32Array.from(sorted.flat()) };
}
