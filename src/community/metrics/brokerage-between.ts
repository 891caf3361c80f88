import { fillWith } from '../arrays/fill.ts';
import { listOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';
import { forEachTriangle } from './triangles.ts';

/** Two sectors, by index. */
export type SectorPair = readonly [one: number, other: number];

/**
 * Who stands between two sectors: the actors with at least one pair of contacts, one of each sector, who are not tied to each
 * other; those with the most pairs first, of equals the one of the lower number. Actors whose own sector is not known are
 * left out. After R. Gould and R. Fernandez, Sociol. Methodol. 19 (1989), where ties have no direction.
 */
export interface SectorBrokers {
  actor: Uint32Array;
  /** The number of such pairs of contacts. */
  pairs: Uint32Array;
  /** 1 plus the number of actors with more pairs. */
  rank: Uint32Array;
}

/** Counts the pairs of contacts of every actor, and subtracts those who are tied. */
export function brokersBetween(ties: Ties, sectorOf: Int32Array, pair: SectorPair): SectorBrokers {
  const pairs = sectorOf.map((sector, actor) => {
    const [one, other] = pair.map((wanted) => contactsOf(ties, sectorOf, actor, wanted).length);
    return sector === -1 ? 0 : one! * other!;
  });
  const subtract = (broker: number, left: number, right: number): void => {
    if (sectorOf[broker] !== -1 && isPair(pair, sectorOf[left]!, sectorOf[right]!)) pairs[broker]!--;
  };
  forEachTriangle(ties, (a, b, c) => {
    subtract(a, b, c);
    subtract(b, a, c);
    subtract(c, a, b);
  });
  const brokers = [...pairs.keys()].filter((actor) => pairs[actor]! > 0);
  brokers.sort((one, other) => pairs[other]! - pairs[one]! || one - other);
  const rank = sharedUints(brokers.length);
  for (const [at, actor] of brokers.entries())
    rank[at] = at > 0 && pairs[brokers[at - 1]!] === pairs[actor] ? rank[at - 1]! : at + 1;
  return {
    actor: fillWith(sharedUints(brokers.length), (at) => brokers[at]!),
    pairs: fillWith(sharedUints(brokers.length), (at) => pairs[brokers[at]!]!),
    rank,
  };
}

const isPair = ([one, other]: SectorPair, left: number, right: number): boolean =>
  (left === one && right === other) || (left === other && right === one);

const contactsOf = (ties: Ties, sectorOf: Int32Array, actor: number, sector: number): Uint32Array =>
  listOf(ties.neighbours, actor).filter((contact) => sectorOf[contact] === sector);

/** The ties that carry the brokerage of an actor: those with contacts of whom at least one such pair consists. */
export function carryingTies(
  ties: Ties,
  sectorOf: Int32Array,
  [one, other]: SectorPair,
  broker: number,
): Uint32Array {
  if (sectorOf[broker] === -1) return new Uint32Array(0);
  const contacts = listOf(ties.neighbours, broker);
  const own = ties.tieAt.subarray(ties.neighbours.from[broker], ties.neighbours.from[broker + 1]);
  const counts = new Map(
    [one, other].map((sector) => [sector, contactsOf(ties, sectorOf, broker, sector).length]),
  );
  const isContact = new Set(contacts);
  return own.filter((_, at) => {
    const contact = contacts[at]!;
    if (!counts.has(sectorOf[contact]!)) return false;
    const opposite = sectorOf[contact] === one ? other : one;
    const tied = contactsOf(ties, sectorOf, contact, opposite).filter((third) => isContact.has(third));
    return tied.length < counts.get(opposite)!;
  });
}
