import { spreadOf } from './bounds.ts';
import type { Points } from './points.ts';
import type { RankedPairs } from './ranked-ties.ts';

/** How strongly nodes repel each other: times both masses, divided by the distance. */
export const REPULSION = 10;

/** How strongly each is pulled to the centre: times its mass and its distance. */
export const GRAVITY = 0.05;

/** A layout of less spread than this is too small to read. */
const MIN_SPREAD = 300;

/**
 * By how much a layout must be enlarged for its forces to be in balance on the whole, so that it neither grows nor
 * shrinks in the next layout; less for one that is too small, so that it unfolds. In balance the sum over all nodes of
 * force times position is 0 (the virial theorem): repulsion r m m' / d gives r m m' for each pair
 * whatever the scale, while attraction w d and gravity g m d grow with its square.
 */
export function naturalScale(ties: RankedPairs, points: Points): number {
  const masses = massesOf(ties);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const squares = masses.reduce((sum, mass) => sum + mass ** 2, 0);
  const outward = (REPULSION * (total ** 2 - squares)) / 2;
  const inward = attraction(ties, points) + gravity(masses, points);
  if (outward === 0 || inward === 0) return 1;
  return Math.sqrt(outward / inward) * Math.min(1, spreadOf(points) / MIN_SPREAD);
}

/** 1 and the strength of each node, as ForceAtlas2 has them. */
function massesOf({ keys, a, b, weight }: RankedPairs): Float64Array {
  const masses = new Float64Array(keys.length).fill(1);
  weight.forEach((each, tie) => {
    masses[a[tie]!]! += each;
    masses[b[tie]!]! += each;
  });
  return masses;
}

const attraction = ({ a, b, weight }: RankedPairs, { x, y }: Points): number =>
  weight.reduce((sum, each, tie) => {
    const [one, other] = [a[tie]!, b[tie]!];
    return sum + each * ((x[one]! - x[other]!) ** 2 + (y[one]! - y[other]!) ** 2);
  }, 0);

const gravity = (masses: Float64Array, { x, y }: Points): number =>
  masses.reduce((sum, mass, at) => sum + GRAVITY * mass * (x[at]! ** 2 + y[at]! ** 2), 0);
