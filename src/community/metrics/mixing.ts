import { sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';
import { expectedEnds, standardRewiring } from './rewiring.ts';
import { endsBetween, sectorsAmong } from './sectors.ts';

/**
 * The ties between sectors: one entry in each column for every unordered pair of sectors that occur among the
 * actors, each with itself too, in ascending order of `row`, then `column`, with `row <= column`.
 */
interface Mixing {
  row: Int32Array;
  column: Int32Array;
  /** How many ties there are; those with an unknown sector are not counted. */
  ties: Uint32Array;
  /** The mean number if each actor had as many ties as it has, but with random others. */
  expected: Float64Array;
}

/** Counts and rewires; the result is the same for the same network, sectors and rewiring. */
export function mixing(ties: Ties, sectorOf: Int32Array, rewiring = standardRewiring): Mixing {
  const sectors = sectorsAmong(sectorOf);
  const { occurring } = sectors;
  const ends = endsBetween(ties, sectors);
  const expected = expectedEnds(ties, sectors, rewiring);
  const cells = (occurring.length * (occurring.length + 1)) / 2;
  const table = {
    row: sharedInts(cells),
    column: sharedInts(cells),
    ties: sharedUints(cells),
    expected: sharedFloats(cells),
  };
  let cell = 0;
  for (const [row, rowSector] of occurring.entries()) {
    for (let column = row; column < occurring.length; column++) {
      const at = row * (occurring.length + 1) + column;
      table.row[cell] = rowSector;
      table.column[cell] = occurring[column]!;
      table.ties[cell] = row === column ? ends[at]! / 2 : ends[at]!;
      table.expected[cell++] = row === column ? expected[at]! / 2 : expected[at]!;
    }
  }
  return table;
}
