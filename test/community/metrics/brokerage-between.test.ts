import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokerage } from '../../../src/community/metrics/brokerage.ts';
import { brokersBetween, carryingTies } from '../../../src/community/metrics/brokerage-between.ts';
import { anyTies } from './graphs.ts';

const anyCase = fc
  .tuple(anyTies, fc.constantFrom(0, 4, 7, 9), fc.constantFrom(0, 4, 7, 9))
  .filter(([, one, other]) => one !== other);

type Tied = (one: number, other: number) => boolean;

/** The pairs of contacts, one of each sector, who are not tied to each other; none for an actor of unknown sector. */
function openPairs(
  sectorOf: Int32Array,
  tied: Tied,
  broker: number,
  one: number,
  other: number,
): [number, number][] {
  const contacts = [...sectorOf.keys()].filter((actor) => tied(broker, actor));
  if (sectorOf[broker] === -1) return [];
  return contacts
    .filter((u) => sectorOf[u] === one)
    .flatMap((u) =>
      contacts.filter((w) => sectorOf[w] === other && !tied(u, w)).map((w): [number, number] => [u, w]),
    );
}

const tiedIn = (pairs: readonly (readonly number[])[]): Tied => {
  const known = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (one, other) => known.has(`${one} ${other}`);
};

describe('brokerage between two sectors', () => {
  it('is the number of open pairs of contacts, the most first, and equals share a rank', () => {
    fc.assert(
      fc.property(anyCase, ([{ pairs, ties, sectorOf }, one, other]) => {
        const counts = [...sectorOf.keys()].map(
          (actor) => openPairs(sectorOf, tiedIn(pairs), actor, one, other).length,
        );
        const brokers = [...counts.keys()].filter((actor) => counts[actor]! > 0);
        const expected = brokers
          .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
          .map((actor) => [
            actor,
            counts[actor],
            1 + counts.filter((count) => count > counts[actor]!).length,
          ]);
        const found = brokersBetween(ties, sectorOf, [one, other]);
        expect(Array.from(found.actor, (actor, at) => [actor, found.pairs[at], found.rank[at]])).toEqual(
          expected,
        );
        expect(brokersBetween(ties, sectorOf, [other, one])).toEqual(found);
      }),
    );
  });

  it('is carried by the ties with whoever is in such a pair', () => {
    fc.assert(
      fc.property(anyCase, ([{ pairs, ties, sectorOf }, one, other]) => {
        for (const actor of sectorOf.keys()) {
          const ends = new Set(openPairs(sectorOf, tiedIn(pairs), actor, one, other).flat());
          const carried = carryingTies(ties, sectorOf, [one, other], actor);
          const others = Array.from(carried, (tie) => (ties.a[tie] === actor ? ties.b[tie]! : ties.a[tie]!));
          expect(new Set(others)).toEqual(ends);
        }
      }),
    );
  });

  it('adds up over all pairs of sectors to the roles between different sectors', () => {
    fc.assert(
      fc.property(anyTies, ({ ties, sectorOf }) => {
        const sectors = [...new Set(sectorOf)].filter((sector) => sector >= 0);
        const sums = new Uint32Array(sectorOf.length);
        for (const one of sectors) {
          for (const other of sectors.filter((each) => each > one)) {
            const { actor, pairs } = brokersBetween(ties, sectorOf, [one, other]);
            for (const [at, each] of actor.entries()) sums[each]! += pairs[at]!;
          }
        }
        const { gatekeeper, liaison } = brokerage(ties, sectorOf);
        expect(sums).toEqual(Uint32Array.from(gatekeeper, (count, actor) => count + liaison[actor]!));
      }),
    );
  });
});
