import { indexInSorted } from '../arrays/key-index.ts';
import { invertLists, type Lists, listOf } from '../arrays/lists.ts';
import type { Facts } from '../facts/facts.ts';
import { heirsOfAll } from '../facts/holders.ts';
import { layoutActors, type SizedPoints } from '../layout/layout-actors.ts';
import { layoutSectors } from '../layout/layout-sectors.ts';
import { type Points, pickPoints } from '../layout/points.ts';
import type { MapRequest } from './placed-map.ts';

/** What positions depend on: not on the filter of a map, so that nothing moves between maps of one revision. */
export type PositionInput = Pick<MapRequest, 'facts' | 'twoMode' | 'layout'>;

/** Where the actors of these keys stand: as in the layout, else near those whose heirs they are, else on the rim. */
export const actorPositions = ({ facts, twoMode, layout }: PositionInput, keys: Uint32Array): SizedPoints =>
  layoutActors(keys, layout, twoMode.kind === 'EXPERT' ? () => [] : predecessorsIn(facts));

function predecessorsIn({ organizations }: Facts) {
  const { keys } = organizations;
  let predecessors: Lists | undefined;
  return (key: number): Uint32Array => {
    predecessors ??= invertLists(heirsOfAll(organizations), keys.length);
    return listOf(predecessors, indexInSorted(keys, key)).map((index) => keys[index]!);
  };
}

/** Where sectors stand: at the centroid of their organizations in the layout; where none is in it, of all. */
export function sectorPositions(input: PositionInput): Points {
  const { organizations, sectors } = input.facts;
  const laidOut = new Set(input.layout.keys);
  const isLaidOut = organizations.keys.map((key) => (laidOut.has(key) ? 1 : 0));
  const members = membersOfSectors(input.facts);
  const sectorsLaidOut = new Set(
    members.filter(({ organization }) => isLaidOut[organization] === 1).map(({ sector }) => sector),
  );
  const counted = members.filter(
    ({ organization, sector }) => isLaidOut[organization] === 1 || !sectorsLaidOut.has(sector),
  );
  const indexes = Uint32Array.from(new Set(counted.map(({ organization }) => organization))).sort();
  const points = actorPositions(
    input,
    indexes.map((index) => organizations.keys[index]!),
  );
  return layoutSectors(
    Int32Array.from(counted, ({ sector }) => sector),
    sectors.keys.length,
    pickPoints(
      points,
      counted.map(({ organization }) => indexInSorted(indexes, organization)),
    ),
  );
}

/** Which organizations are of which sectors: by their sector of today; of a sector that none has today, those that had it. */
function membersOfSectors({ organizations, formerSectors }: Facts) {
  const today = Array.from(organizations.sector, (sector, organization) => ({ organization, sector }));
  if (!formerSectors) return today;
  const sectorsToday = new Set(organizations.sector);
  const former = Array.from(formerSectors.sector, (sector, at) => ({
    organization: formerSectors.organization[at]!,
    sector,
  }));
  return [...today, ...former.filter(({ sector }) => !sectorsToday.has(sector))];
}
