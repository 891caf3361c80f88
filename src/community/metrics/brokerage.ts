import { listOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';
import { forEachTriangle } from './triangles.ts';

/**
 * How often each actor stands between two contacts who are not tied, by the sectors of the three, each pair of
 * contacts once; triads with an unknown sector are left out. After R. Gould and R. Fernandez, Sociol.
 * Methodol. 19 (1989), where ties have no direction.
 */
export interface Brokerage {
  /** All three of one sector. */
  coordinator: Uint32Array;
  /** The contacts of one sector, the broker of another. */
  itinerant: Uint32Array;
  /** The broker of the same sector as one contact only. */
  gatekeeper: Uint32Array;
  /** All three of different sectors. */
  liaison: Uint32Array;
}

/** Counts the pairs of contacts of each role, and subtracts those who are tied. */
export function brokerage(ties: Ties, sectorOf: Int32Array): Brokerage {
  const actors = ties.neighbours.from.length - 1;
  const roles = {
    coordinator: sharedUints(actors),
    itinerant: sharedUints(actors),
    gatekeeper: sharedUints(actors),
    liaison: sharedUints(actors),
  };
  for (let actor = 0; actor < actors; actor++) {
    if (sectorOf[actor] !== -1) countPairs(ties, sectorOf, roles, actor);
  }
  const subtract = (broker: number, left: number, right: number) => {
    roles[roleOf(sectorOf[broker]!, sectorOf[left]!, sectorOf[right]!)][broker]!--;
  };
  forEachTriangle(ties, (a, b, c) => {
    if (sectorOf[a] === -1 || sectorOf[b] === -1 || sectorOf[c] === -1) return;
    subtract(a, b, c);
    subtract(b, a, c);
    subtract(c, a, b);
  });
  return roles;
}

function roleOf(broker: number, left: number, right: number): keyof Brokerage {
  if (left === right) return left === broker ? 'coordinator' : 'itinerant';
  return left === broker || right === broker ? 'gatekeeper' : 'liaison';
}

function countPairs(ties: Ties, sectorOf: Int32Array, roles: Brokerage, broker: number): void {
  const bySector = new Map<number, number>();
  for (const contact of listOf(ties.neighbours, broker)) {
    const sector = sectorOf[contact]!;
    if (sector !== -1) bySector.set(sector, (bySector.get(sector) ?? 0) + 1);
  }
  const own = bySector.get(sectorOf[broker]!) ?? 0;
  bySector.delete(sectorOf[broker]!);
  let [others, alike] = [0, 0];
  for (const contacts of bySector.values()) {
    others += contacts;
    alike += pairsOf(contacts);
  }
  roles.coordinator[broker] = pairsOf(own);
  roles.itinerant[broker] = alike;
  roles.gatekeeper[broker] = own * others;
  roles.liaison[broker] = pairsOf(others) - alike;
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
