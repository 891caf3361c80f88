import type { Ties } from '../graph/ties.ts';
import { endsBetween, sectorsAmong } from './sectors.ts';

/** How much ties stay within sectors; ties with an unknown sector are left out. */
interface Homophily {
  /**
   * (external - internal) / all ties, from -1 (all within) to 1 (all across); NaN without such ties:
   * D. Krackhardt and R. Stern, Soc. Psychol. Q. 51 (1988).
   */
  eiIndex: number;
  /**
   * Newman's r, at most 1 (all within), and 0 where ties do not depend on sectors; NaN without such ties, or where
   * all are within one sector: M. Newman, Phys. Rev. E 67, 026126 (2003).
   */
  assortativity: number;
}

/** Both measures; `sectorOf` is the sector of each actor, -1 where it is not known. */
export function homophily(ties: Ties, sectorOf: Int32Array): Homophily {
  const sectors = sectorsAmong(sectorOf);
  const ends = endsBetween(ties, sectors);
  const width = sectors.occurring.length + 1;
  let [all, within, byChance] = [0, 0, 0];
  for (let row = 0; row + 1 < width; row++) {
    const sum = ends.subarray(row * width, row * width + width - 1).reduce((a, b) => a + b, 0);
    all += sum;
    within += ends[row * width + row]!;
    byChance += sum ** 2;
  }
  return {
    eiIndex: (all - 2 * within) / all,
    assortativity: (all * within - byChance) / (all ** 2 - byChance),
  };
}
