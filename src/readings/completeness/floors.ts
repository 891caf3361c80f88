import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/**
 * How much must be known before anything is said of what is not: of who was missing, by how much of the published number is
 * recorded; of states, sectors and scopes, by of how much of what is recorded they are known.
 */
const FLOOR = { numerator: 4, denominator: 5 };

/** The floor as sentences name it. */
export const FLOOR_IN_WORDS = { es: 'cuatro quintas partes', en: 'four fifths' };

/** Of fewer organizations than this no share is told: it would depend on which few are recorded. */
export const FEWEST_FOR_A_SHARE = 10;

/** Whether a part of a whole is at or above the floor; a whole of nothing always is. */
export const reachesFloor = (part: number, whole: number): boolean =>
  part * FLOOR.denominator >= whole * FLOOR.numerator;

/** Whether a property is known of so many of some rows that it can be said which values are missing. */
export const isKnownOfEnough = (known: number, rows: number): boolean =>
  rows > 0 && reachesFloor(known, rows);

/** The same as `reachesFloor`, in SQL; null where the whole is not known. */
export const reachesFloorInSql = (part: Sql, whole: Sql): Sql =>
  sql`(${part}) * ${raw(String(FLOOR.denominator))} >= (${whole}) * ${raw(String(FLOOR.numerator))}`;
