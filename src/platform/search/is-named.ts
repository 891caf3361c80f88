import { ClientError } from '../errors.ts';
import { type Sql, sql } from '../read/sql.ts';

/** Of how many characters a text can be that is looked for. */
export const LONGEST_TEXT = 200;

/**
 * True where a row of a type has a name that meets every word of a text: with the word itself, with one that begins with it, or
 * with one that is a slip apart. No condition where nothing is looked for; where no word is in the text, true nowhere.
 */
export function isNamed(type: string, row: Sql, text: string | null | undefined): Sql | undefined {
  const wanted = text?.trim();
  if (!wanted) return undefined;
  if (wanted.length > LONGEST_TEXT)
    throw new ClientError('BAD_USER_INPUT', `Give a text of at most ${LONGEST_TEXT} characters to look for.`);
  return sql`${row}.id in (select named.entity_key from search_name named
    where named.entity_type = ${type} and named.words @@ search_query(${wanted}))`;
}
