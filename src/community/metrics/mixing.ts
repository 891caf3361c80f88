import { sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { Facts } from '../facts/facts.ts';
import type { Ties } from '../graph/ties.ts';
import { rewiredEnds, standardRewiring } from './rewiring.ts';
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
  /** The mean number if each actor had in each series as many ties as it has, but with random others of that series. */
  expected: Float64Array;
  /** The 5th and the 95th percentile of the numbers in the networks drawn so: beyond these is beyond chance. */
  percentile5: Uint32Array;
  percentile95: Uint32Array;
}

/**
 * Counts and rewires; the result is the same for the same network, sectors and rewiring. The series of each tie is the one
 * in which the two met first.
 */
export function mixing(
  ties: Ties,
  sectorOf: Int32Array,
  seriesOfTie: Uint32Array,
  rewiring = standardRewiring,
): Mixing {
  const sectors = sectorsAmong(sectorOf);
  const { occurring } = sectors;
  const ends = endsBetween(ties, sectors);
  const { mean, low, high } = rewiredEnds(ties, sectors, seriesOfTie, rewiring);
  const cells = (occurring.length * (occurring.length + 1)) / 2;
  const table = {
    row: sharedInts(cells),
    column: sharedInts(cells),
    ties: sharedUints(cells),
    expected: sharedFloats(cells),
    percentile5: sharedUints(cells),
    percentile95: sharedUints(cells),
  };
  let cell = 0;
  for (const [row, rowSector] of occurring.entries()) {
    for (let column = row; column < occurring.length; column++) {
      const at = row * (occurring.length + 1) + column;
      const endsOfTie = row === column ? 2 : 1; // a tie within a sector has both its ends there
      table.row[cell] = rowSector;
      table.column[cell] = occurring[column]!;
      table.ties[cell] = ends[at]! / endsOfTie;
      table.expected[cell] = mean[at]! / endsOfTie;
      table.percentile5[cell] = low[at]! / endsOfTie;
      table.percentile95[cell++] = high[at]! / endsOfTie;
    }
  }
  return table;
}

/** The series in which the two ends of each tie met first. */
export const seriesOfTies = ({ firstEdition }: Ties, { series }: Facts['editions']): Uint32Array =>
  firstEdition.map((edition) => series[edition]!);
