import { isPlaced, nowhere, type Place, type Points, placeAt, put } from './points.ts';
import { onCircle } from './scatter.ts';

/** Where points were, and how far they go from there. */
interface Tether {
  /** The place of each before; those without one are free. */
  from: Points;
  /** Who would go less far stays. */
  atLeast: number;
  /** Nobody goes farther. */
  atMost: number;
}

/**
 * Rounds to 2 decimals, and puts no two points at the same place: the later one gives way in a direction of its
 * key's own. What has no place keeps none. Places of `taken`, and those where tethered points were, are left free.
 */
export function settle(points: Points, keys: ArrayLike<number>, tether?: Tether, taken?: Points): Points {
  const settled = nowhere(points.x.length);
  const used = new Set([...namesIn(taken), ...namesIn(tether?.from)]);
  const take = (at: number, place: Place) => {
    used.add(nameOf(place));
    put(settled, at, place);
  };
  const isHeld = (at: number) => tether !== undefined && isPlaced(tether.from, at);
  const placed = [...points.x.keys()].filter((at) => isPlaced(points, at));
  for (const at of placed.filter(isHeld)) take(at, held(points, keys, at, tether!, used));
  for (const at of placed.filter((each) => !isHeld(each))) {
    take(at, firstFree(placeAt(points, at), keys[at]!, used)!);
  }
  return settled;
}

/** How often a tethered point looks for a free place ever farther away before it stays where it was. */
const TRIES = 100;

function held(points: Points, keys: ArrayLike<number>, at: number, tether: Tether, used: Set<string>): Place {
  const home = placeAt(tether.from, at);
  const wanted = placeAt(points, at);
  const distance = apart(wanted, home);
  if (distance <= tether.atLeast) return home;
  const share = distance > tether.atMost ? Math.max(0, tether.atMost - 0.01) / distance : 1;
  const start = { x: home.x + share * (wanted.x - home.x), y: home.y + share * (wanted.y - home.y) };
  const inReach = (place: Place) => apart(place, home) <= tether.atMost;
  return firstFree(start, keys[at]!, used, TRIES, inReach) ?? home;
}

function firstFree(
  start: Place,
  key: number,
  used: Set<string>,
  tries = Number.POSITIVE_INFINITY,
  isAllowed: (place: Place) => boolean = () => true,
): Place | undefined {
  const toward = onCircle(key, 'APART', 1);
  for (let step = 0; step < tries; step++) {
    const place = { x: rounded(start.x + step * toward.x), y: rounded(start.y + step * toward.y) };
    if (isAllowed(place) && !used.has(nameOf(place))) return place;
  }
  return undefined;
}

// Adding 0 makes -0 a 0.
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

const apart = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

const nameOf = ({ x, y }: Place): string => `${x} ${y}`;

const namesIn = (points?: Points): string[] =>
  Array.from(points?.x.keys() ?? [], (at) => nameOf(placeAt(points!, at)));
