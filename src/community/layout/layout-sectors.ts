import { HALF_HEIGHT, HALF_WIDTH } from './frame.ts';
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

/** How much larger than actors sectors are drawn. */
export const SECTOR_SIZE = 2;

/** The distance that sectors are to have at least: room for two of the largest, and for a name between them. */
export const SECTOR_GAP = 150;

/** How far from the middle sectors are to be at most. */
const [MOST_X, MOST_Y] = [HALF_WIDTH - 120, HALF_HEIGHT - 100];

/** How many rounds of pushing there are at most; among many sectors, some may stay nearer than the gap. */
const MAX_ROUNDS = 200;

/** How often they are pushed apart and brought into the map again: the one undoes a part of the other. */
const FITS = 5;

/**
 * Where to draw sectors, given the points of their organizations: each at the centroid of these, all stretched to fill the
 * map, and pushed apart where too close; never two at the same point. NaN for a sector none of whose organizations is placed.
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
  stretch(points, placed, (most, limit) => limit / most);
  for (let fit = 0; fit < FITS; fit++) {
    for (let round = 0; round < MAX_ROUNDS; round++) if (!pushApart(points, placed)) break;
    stretch(points, placed, (most, limit) => Math.min(1, limit / most));
  }
  return separatePoints(points, [...members.keys()]);
}

/** Moves the middle of the points to 0, and brings each direction to the scale that its greatest distance and the limit give. */
function stretch(
  points: Points,
  placed: readonly number[],
  scaleOf: (most: number, limit: number) => number,
): void {
  for (const [values, limit] of [
    [points.x, MOST_X],
    [points.y, MOST_Y],
  ] as const) {
    const own = placed.map((sector) => values[sector]!);
    const [least, most] = [Math.min(...own), Math.max(...own)];
    const scale = most > least ? scaleOf((most - least) / 2, limit) : 1;
    for (const sector of placed) values[sector] = (values[sector]! - (most + least) / 2) * scale;
  }
}

/** Pushes apart every two that are too close; returns whether there were any. */
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

/** What the vector from one to the other lacks of the gap; 0 if nothing. */
function missingGap(one: Point, other: Point, key: number): Point {
  const vector = { x: other.x - one.x, y: other.y - one.y };
  const distance = Math.hypot(vector.x, vector.y);
  if (distance >= SECTOR_GAP) return { x: 0, y: 0 };
  if (distance === 0) return pointOnCircle(key, 'SECTOR', SECTOR_GAP);
  const share = SECTOR_GAP / distance - 1;
  return { x: vector.x * share, y: vector.y * share };
}
