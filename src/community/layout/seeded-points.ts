import { randomFrom } from '../graph/random.ts';
import type { Point } from './points.ts';

/** What points are needed for: a key has another point for each. */
const purposes = ['START', 'RIM', 'ACTOR', 'EVENT', 'SECTOR', 'APART'] as const;

export type Purpose = (typeof purposes)[number];

/** Two pseudorandom numbers in [0, 1), fixed by the key; others for each turn. */
export function seededPair(key: number, purpose: Purpose, turn = 0): [number, number] {
  const random = randomFrom(
    key ^ Math.imul(purposes.indexOf(purpose) + 1 + purposes.length * turn, 0x9e3779b9),
  );
  return [random(), random()];
}

/** A point within the radius of 0, fixed by the key, another for each turn; many keys fill the disc evenly. */
export function pointOnDisc(key: number, purpose: Purpose, radius: number, turn = 0): Point {
  const [angle, share] = seededPair(key, purpose, turn);
  return pointAtAngle(2 * Math.PI * angle, radius * Math.sqrt(share));
}

/** A point at exactly this distance from 0, fixed by the key. */
export function pointOnCircle(key: number, purpose: Purpose, radius: number): Point {
  const [angle] = seededPair(key, purpose);
  return pointAtAngle(2 * Math.PI * angle, radius);
}

/** The point at an angle and a distance from 0. */
export const pointAtAngle = (angle: number, distance: number): Point => ({
  x: distance * Math.cos(angle),
  y: distance * Math.sin(angle),
});
