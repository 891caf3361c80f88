import { PartnerFailure } from '../partner-failure.ts';
import { isObject } from './failures.ts';
import type { Names } from './names.ts';
import type { PlannedBack } from './plan.ts';
import type { Shape } from './upstream.ts';

/** A place in an answer, from the inside out. */
export interface Place {
  outer: Place | undefined;
  key: string | number;
}

export const placeIn = (outer: Place | undefined, key: string | number): Place => ({ outer, key });

/** The keys that lead to a place, from the outside in. */
export function pathOf(place: Place): (string | number)[] {
  const keys = [];
  for (let at: Place | undefined = place; at; at = at.outer) keys.push(at.key);
  return keys.reverse();
}

/** A thing of theirs from which a way leads back to us. */
export interface Crossing {
  back: PlannedBack;
  /** The object in the answer, and where it stands. */
  object: Record<string, unknown>;
  place: Place;
  slug: unknown;
  identifiers: unknown;
}

/** What is needed to read an answer. */
export interface Inward {
  names: Names;
  mark: string;
  backs: readonly PlannedBack[];
  /** The ways back that were found. */
  found: Crossing[];
}

/** How deep lists may stand in lists. */
const MOST_LISTS = 3;

/** Puts an answer of theirs into our language, and notes the ways back in it. What was not asked for is left out. */
export function readInward(value: unknown, shape: Shape, place: Place, inward: Inward, lists = 0): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && lists < MOST_LISTS)
    return value.map((item, at) => readInward(item, shape, placeIn(place, at), inward, lists + 1));
  if (!isObject(value))
    throw new PartnerFailure('PARTNER_INVALID', 'The answer has another form than was asked.');
  return readObject(value, shape, place, inward);
}

function readObject(value: Record<string, unknown>, shape: Shape, place: Place, inward: Inward) {
  const { names, mark } = inward;
  const object: Record<string, unknown> = {};
  const crossings = new Map<PlannedBack, Crossing>();
  for (const [key, each] of Object.entries(value)) {
    const inner = shape.get(key);
    if (inner === undefined) continue;
    if (key === '__typename') object[key] = names.ours(each);
    else if (!key.startsWith(mark))
      object[key] = inner ? readInward(each, inner, placeIn(place, key), inward) : each;
    else if (key.startsWith(`${mark}t_`)) object[key.slice(mark.length + 2)] = names.ours(each);
    else noteCrossing(key.slice(mark.length), each);
  }
  inward.found.push(...crossings.values());
  return object;

  /** `s0` holds the slug of the first way back, and `i0` the identifiers. */
  function noteCrossing(part: string, each: unknown): void {
    const back = inward.backs[Number(part.slice(1))]!;
    const crossing = crossings.get(back) ?? { back, object, place, slug: undefined, identifiers: [] };
    crossings.set(
      back,
      Object.assign(crossing, part.startsWith('s') ? { slug: each } : { identifiers: each }),
    );
    object[back.key] ??= null;
  }
}
