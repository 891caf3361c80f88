import { Kind, type TypeNode } from 'graphql';
import type { Identifier } from '../../src/federation/lens/identity.ts';
import { PartnerFailure } from '../partner-failure.ts';
import { isObject } from './failures.ts';
import { isLeafValue } from './leaf-values.ts';
import type { Names } from './names.ts';
import type { PlannedBack } from './plan.ts';
import type { Shape, ShapedField } from './shape.ts';

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
  slug: string;
  identifiers: readonly Identifier[];
}

/** What is needed to read an answer. */
export interface Inward {
  names: Names;
  mark: string;
  backs: readonly PlannedBack[];
  /** The ways back that were found. */
  found: Crossing[];
}

const invalid = () =>
  new PartnerFailure('PARTNER_INVALID', 'What it answers is not what its SDL says, or not what was asked.');

/**
 * Puts an object of an answer of theirs into our language, and notes the ways back in it. What was not asked for is left out;
 * a value that cannot be is a failure.
 */
export function readInward(
  value: unknown,
  shape: Shape,
  place: Place,
  inward: Inward,
): Record<string, unknown> {
  if (!isObject(value)) throw invalid();
  const object: Record<string, unknown> = {};
  const crossings = new Map<PlannedBack, Crossing>();
  for (const [key, field] of shape) {
    if (!Object.hasOwn(value, key)) {
      if (field.required) throw invalid();
      continue;
    }
    const read = readValue(value[key], field.type, field, placeIn(place, key), inward);
    const { mark } = inward;
    if (key === '__typename') object[key] = typeName(read, inward);
    else if (!key.startsWith(mark)) object[key] = read;
    else if (key.startsWith(`${mark}t_`)) object[key.slice(mark.length + 2)] = typeName(read, inward);
    else noteCrossing(key.slice(mark.length), read);
  }
  inward.found.push(...crossings.values());
  return object;

  /** `s0` holds the slug of the first way back, and `i0` the identifiers. */
  function noteCrossing(part: string, read: unknown): void {
    const back = inward.backs[Number(part.slice(1))]!;
    const crossing = crossings.get(back) ?? { back, object, place, slug: '', identifiers: [] };
    crossings.set(
      back,
      Object.assign(crossing, part.startsWith('s') ? { slug: read } : { identifiers: read }),
    );
    object[back.key] ??= null;
  }
}

function readValue(
  value: unknown,
  type: TypeNode,
  field: ShapedField,
  place: Place,
  inward: Inward,
): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) {
    if (value === null) throw invalid();
    return readValue(value, type.type, field, place, inward);
  }
  if (value === null) return null;
  if (type.kind === Kind.LIST_TYPE) {
    if (!Array.isArray(value)) throw invalid();
    return value.map((item, at) => readValue(item, type.type, field, placeIn(place, at), inward));
  }
  if (field.inner) return readInward(value, field.inner, place, inward);
  if (!isLeafValue(type.name.value, value, inward.names)) throw invalid();
  return value;
}

function typeName(said: unknown, { names }: Inward): string {
  if (typeof said !== 'string' || !names.has(said)) throw invalid();
  return names.ours(said);
}
