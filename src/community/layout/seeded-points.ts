import { randomFrom } from '../graph/random.ts';
import type { Point } from './points.ts';

/** What keys are scattered for: the same key falls elsewhere for each. */
const purposes = ['START', 'RING', 'ACTOR', 'EVENT', 'SECTOR', 'APART'] as const;

/** One of these. */
export type Purpose = (typeof purposes)[number];

/** Two numbers in [0, 1) that look random and are the key's own. */
function seededPair(key: number, purpose: Purpose): [number, number] {
  const random = randomFrom(key ^ Math.imul(purposes.indexOf(purpose) + 1, 0x9e3779b9));
  return [random(), random()];
}

/** The key's own place at a distance of at most the radius from 0; many keys fill the disc evenly. */
export function pointOnDisc(key: number, purpose: Purpose, radius: number): Point {
  const [turn, share] = seededPair(key, purpose);
  return pointAtAngle(2 * Math.PI * turn, radius * Math.sqrt(share));
}

/** The key's own place at exactly this distance from 0. */
export function pointOnCircle(key: number, purpose: Purpose, radius: number): Point {
  const [turn] = seededPair(key, purpose);
  return pointAtAngle(2 * Math.PI * turn, radius);
}

/** The place at an angle and a distance from 0. */
export const pointAtAngle = (angle: number, distance: number): Point => ({
  x: distance * Math.cos(angle),
  y: distance * Math.sin(angle),
});
