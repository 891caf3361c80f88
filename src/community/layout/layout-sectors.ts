import {
  centroidOf,
  isPlaced,
  type Point,
  type Points,
  pointAt,
  setPoint,
  unplacedPoints,
} from './points.ts';
import { pointOnCircle } from './seeded-points.ts';
import { separatePoints } from './separate-points.ts';

/** How far sectors are pushed apart. */
export const SECTOR_GAP = 60;

/** How often they are pushed; where many crowd together, some may stay nearer than the gap. */
const MAX_ROUNDS = 200;

/**
 * Where to draw sectors, given the places of their organizations: each at the centroid of its own, those that
 * are too close pushed apart; never two at the same place. NaN for a sector none of whose organizations has a place.
 */
export function layoutSectors(sectorOf: Int32Array, sectorCount: number, organizations: Points): Points {
  const members: number[][] = Array.from({ length: sectorCount }, () => []);
  sectorOf.forEach((sector, organization) => {
    members[sector]?.push(organization);
  });
  const points = unplacedPoints(sectorCount);
  members.forEach((own, sector) => {
    const centroid = centroidOf(organizations, own);
    if (centroid) setPoint(points, sector, centroid);
  });
  const placed = [...points.x.keys()].filter((sector) => isPlaced(points, sector));
  for (let round = 0; round < MAX_ROUNDS; round++) if (!pushApart(points, placed)) break;
  return separatePoints(points, [...members.keys()]);
}

/** Whether any two were too close, which then are less so. */
function pushApart(points: Points, placed: readonly number[]): boolean {
  let pushed = false;
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) {
      const { x, y } = missingGap(pointAt(points, one), pointAt(points, other), one);
      if (x === 0 && y === 0) continue;
      pushed = true;
      points.x[one]! -= x / 2;
      points.y[one]! -= y / 2;
      points.x[other]! += x / 2;
      points.y[other]! += y / 2;
    }
  });
  return pushed;
}

/** What the way from one to the other lacks of the gap; 0 if nothing. */
function missingGap(one: Point, other: Point, key: number): Point {
  const way = { x: other.x - one.x, y: other.y - one.y };
  const distance = Math.hypot(way.x, way.y);
  if (distance >= SECTOR_GAP) return { x: 0, y: 0 };
  if (distance === 0) return pointOnCircle(key, 'SECTOR', SECTOR_GAP);
  const share = SECTOR_GAP / distance - 1;
  return { x: way.x * share, y: way.y * share };
}
