import { randomFrom } from '../graph/random.ts';
import type { Point } from './points.ts';

/** What points are needed for: a key has another point for each. */
const purposes = ['START', 'RING', 'ACTOR', 'EVENT', 'SECTOR', 'APART'] as const;

export type Purpose = (typeof purposes)[number];

/** Two pseudorandom numbers in [0, 1), fixed by the key. */
function seededPair(key: number, purpose: Purpose): [number, number] {
  const random = randomFrom(key ^ Math.imul(purposes.indexOf(purpose) + 1, 0x9e3779b9));
  return [random(), random()];
}

/** A point within the radius of 0, fixed by the key; many keys fill the disc evenly. */
export function pointOnDisc(key: number, purpose: Purpose, radius: number): Point {
  const [turn, share] = seededPair(key, purpose);
  return pointAtAngle(2 * Math.PI * turn, radius * Math.sqrt(share));
}

/** A point at exactly this distance from 0, fixed by the key. */
export function pointOnCircle(key: number, purpose: Purpose, radius: number): Point {
  const [turn] = seededPair(key, purpose);
  return pointAtAngle(2 * Math.PI * turn, radius);
}

/** The point at an angle and a distance from 0. */
export const pointAtAngle = (angle: number, distance: number): Point => ({
  x: distance * Math.cos(angle),
  y: distance * Math.sin(angle),
});
