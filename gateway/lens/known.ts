import type { Identifier } from '../../src/federation/lens/identity.ts';
import { isObject } from './failures.ts';

/** A thing of one of the networks, as far as it takes to know which one it is. */
export interface Known {
  slug: string;
  identifiers: readonly Identifier[];
}

/** How many identifiers of a thing are looked at: as many as a Tejido shows. */
const MOST_IDENTIFIERS = 20;

/** A thing as an answer tells of it; nothing where it has no slug. */
export function knownOf(value: unknown): Known | undefined {
  if (!isObject(value) || typeof value.slug !== 'string') return undefined;
  return { slug: value.slug, identifiers: identifiersOf(value.identifiers) };
}

/** The identifiers of an answer, without what is none. */
export function identifiersOf(value: unknown): Identifier[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_IDENTIFIERS).filter(isIdentifier);
}

const isIdentifier = (value: unknown): value is Identifier =>
  isObject(value) && typeof value.scheme === 'string' && typeof value.value === 'string';
