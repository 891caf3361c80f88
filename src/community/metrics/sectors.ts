import type { Ties } from '../graph/ties.ts';

/** The sectors that occur among the actors. */
export interface Sectors {
  /** Which, ascending. */
  occurring: number[];
  /** The index of each actor's sector among them; their number, which is past the last, where it is not known. */
  indexOf: Int32Array;
}

/** From the sector of each actor, -1 where it is not known. */
export function sectorsAmong(sectorOf: Int32Array): Sectors {
  const occurring = [...new Set(sectorOf)].filter((sector) => sector !== -1).sort((a, b) => a - b);
  const indexes = new Map(occurring.map((sector, index) => [sector, index]));
  return { occurring, indexOf: sectorOf.map((sector) => indexes.get(sector) ?? occurring.length) };
}

/**
 * How many ends of ties each sector has at each other: row by row, one row and column for each that occurs and
 * a last one for the unknown. Symmetric: a tie within a sector has both its ends there, and counts twice.
 */
export function endsBetween({ a, b }: Pick<Ties, 'a' | 'b'>, { occurring, indexOf }: Sectors): Float64Array {
  const width = occurring.length + 1;
  const ends = new Float64Array(width * width);
  for (let tie = 0; tie < a.length; tie++) {
    const [one, other] = [indexOf[a[tie]!]!, indexOf[b[tie]!]!];
    ends[one * width + other]!++;
    ends[other * width + one]!++;
  }
  return ends;
}
