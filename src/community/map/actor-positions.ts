import { indexInSorted } from '../arrays/key-index.ts';
import { invertLists, type Lists, listOf } from '../arrays/lists.ts';
import type { Facts } from '../facts/facts.ts';
import { layoutActors } from '../layout/layout-actors.ts';
import { layoutSectors } from '../layout/layout-sectors.ts';
import type { Points } from '../layout/points.ts';
import type { MapRequest } from './placed-map.ts';

/** What places follow from: not from the filter of a map, so that nothing moves from one map of a revision to another. */
export type PositionInput = Pick<MapRequest, 'facts' | 'twoMode' | 'layout'>;

/** Where the actors of these keys stand: as in the layout, else beside those whose heirs they are, else on the ring. */
export const actorPositions = ({ facts, twoMode, layout }: PositionInput, keys: Uint32Array): Points =>
  layoutActors(keys, layout, twoMode.kind === 'EXPERT' ? () => [] : predecessorsIn(facts));

function predecessorsIn({ organizations: { keys, heirs } }: Facts) {
  let followed: Lists | undefined;
  return (key: number): Uint32Array => {
    followed ??= invertLists(heirs, keys.length);
    return listOf(followed, indexInSorted(keys, key)).map((place) => keys[place]!);
  };
}

/** Where sectors stand: amid those of their organizations that are in the layout; where none is, amid all. */
export function sectorPositions(input: PositionInput): Points {
  const { organizations, sectors } = input.facts;
  const laidOut = new Set(input.layout.keys);
  const isLaidOut = organizations.keys.map((key) => (laidOut.has(key) ? 1 : 0));
  const settled = new Set(organizations.sector.filter((_, place) => isLaidOut[place] === 1));
  const standing = Uint32Array.from(organizations.keys.keys()).filter(
    (place) => isLaidOut[place] === 1 || !settled.has(organizations.sector[place]!),
  );
  const points = actorPositions(
    input,
    standing.map((place) => organizations.keys[place]!),
  );
  return layoutSectors(
    Int32Array.from(standing, (place) => organizations.sector[place]!),
    sectors.keys.length,
    points,
  );
}
