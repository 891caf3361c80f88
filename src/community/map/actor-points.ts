import { inverted, type Lists, listOf } from '../arrays/lists.ts';
import { placeAmong } from '../arrays/places.ts';
import type { Facts } from '../facts/facts.ts';
import { placesOf } from '../layout/places.ts';
import type { Points } from '../layout/points.ts';
import { sectorPlaces } from '../layout/sector-places.ts';
import type { MapWish } from './placed-map.ts';

/** What places follow from: not from the filter of a map, so that nothing moves from one map of a revision to another. */
export type Ground = Pick<MapWish, 'facts' | 'twoMode' | 'layout'>;

/** Where the actors of these keys stand: as in the layout, else beside those whose heirs they are, else on the ring. */
export const actorPoints = ({ facts, twoMode, layout }: Ground, keys: Uint32Array): Points =>
  placesOf(keys, layout, twoMode.kind === 'EXPERT' ? () => [] : followedIn(facts));

function followedIn({ organizations: { keys, heirs } }: Facts) {
  let followed: Lists | undefined;
  return (key: number): Uint32Array => {
    followed ??= inverted(heirs, keys.length);
    return listOf(followed, placeAmong(keys, key)).map((place) => keys[place]!);
  };
}

/** Where sectors stand: amid those of their organizations that are in the layout; where none is, amid all. */
export function sectorPoints(ground: Ground): Points {
  const { organizations, sectors } = ground.facts;
  const laidOut = new Set(ground.layout.keys);
  const isLaidOut = organizations.keys.map((key) => (laidOut.has(key) ? 1 : 0));
  const settled = new Set(organizations.sector.filter((_, place) => isLaidOut[place] === 1));
  const standing = Uint32Array.from(organizations.keys.keys()).filter(
    (place) => isLaidOut[place] === 1 || !settled.has(organizations.sector[place]!),
  );
  const points = actorPoints(
    ground,
    standing.map((place) => organizations.keys[place]!),
  );
  return sectorPlaces(
    Int32Array.from(standing, (place) => organizations.sector[place]!),
    sectors.keys.length,
    points,
  );
}
