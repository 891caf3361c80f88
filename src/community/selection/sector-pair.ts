import { indexInSorted } from '../arrays/key-index.ts';
import type { Facts } from '../facts/facts.ts';
import { sharedEvents } from '../graph/pair-counter.ts';
import { actorSectorAt } from '../graph/sectors-of-actors.ts';
import type { ProjectedGraph } from '../graph/ties.ts';

/**
 * A function that says whether a tie is between two sectors, given by their keys: at one of the editions at which the two
 * met, one was of the first and the other of the second. The same key twice asks for the ties within a sector.
 */
export function sectorPairMatcher(
  { facts, twoMode, ties }: ProjectedGraph & { facts: Facts },
  [one, other]: readonly [number, number],
): (tie: number) => boolean {
  const [x, y] = [one, other].map((key) => indexInSorted(facts.sectors.keys, key)) as [number, number];
  if (x < 0 || y < 0) return () => false;
  const isPair = (a: number, b: number): boolean => (a === x && b === y) || (a === y && b === x);
  if (!facts.formerSectors)
    return (tie) => isPair(twoMode.sectorOf[ties.a[tie]!]!, twoMode.sectorOf[ties.b[tie]!]!);
  const sectorAt = actorSectorAt(facts, twoMode);
  return (tie) => {
    const [a, b] = [ties.a[tie]!, ties.b[tie]!];
    const editions = new Set(sharedEvents(twoMode, a, b).map((event) => twoMode.editionOf[event]!));
    return [...editions].some((edition) => isPair(sectorAt(a, edition), sectorAt(b, edition)));
  };
}
