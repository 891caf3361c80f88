import { lengthOf } from '../arrays/lists.ts';
import { sharedFloats } from '../arrays/shared-arrays.ts';
import { type Ties, tieCount } from '../graph/ties.ts';
import { forEachTriangle } from './triangles.ts';

/** How much the contacts of each actor are tied among themselves; unweighted, NaN for actors without ties. */
export interface StructuralHoles {
  /** The sum over the contacts j of (p_ij + sum over q of p_iq p_qj)^2: R. Burt, "Structural Holes" (1992). */
  constraint: Float64Array;
  /** n - 2t / n with n contacts and t ties among them: S. Borgatti, Connections 20 (1997). */
  effectiveSize: Float64Array;
}

/** Both measures of all actors, from one walk over the triangles. */
export function structuralHoles(ties: Ties): StructuralHoles {
  const { neighbours, tieAt } = ties;
  const actors = neighbours.from.length - 1;
  const { tiedContacts, detours } = triangleSums(ties);
  const holes: StructuralHoles = { constraint: sharedFloats(actors), effectiveSize: sharedFloats(actors) };
  for (let actor = 0; actor < actors; actor++) {
    const contacts = lengthOf(neighbours, actor);
    let sum = 0;
    for (let at = neighbours.from[actor]!; at < neighbours.from[actor + 1]!; at++) {
      sum += (1 + detours[tieAt[at]!]!) ** 2;
    }
    holes.constraint[actor] = sum / contacts ** 2;
    holes.effectiveSize[actor] = contacts - (2 * tiedContacts[actor]!) / contacts;
  }
  return holes;
}

/** By actor, the ties among its contacts; by tie, the sum over who is tied to both ends of 1 / their contacts. */
function triangleSums(ties: Ties): { tiedContacts: Float64Array; detours: Float64Array } {
  const { neighbours } = ties;
  const tiedContacts = new Float64Array(neighbours.from.length - 1);
  const detours = new Float64Array(tieCount(ties));
  forEachTriangle(ties, (a, b, c, ab, ac, bc) => {
    tiedContacts[a]!++;
    tiedContacts[b]!++;
    tiedContacts[c]!++;
    detours[ab]! += 1 / lengthOf(neighbours, c);
    detours[ac]! += 1 / lengthOf(neighbours, b);
    detours[bc]! += 1 / lengthOf(neighbours, a);
  });
  return { tiedContacts, detours };
}
