import { type Sql, sql } from './sql.ts';

/** True where a folded text has the words looked for in it, or words like them; where nothing is left of them, nowhere. */
export function isSimilarTo(folded: Sql, text: string | null | undefined): Sql | undefined {
  if (!text?.trim()) return undefined;
  const wanted = sql`nullif(fold(${text.trim()}), '')`;
  return sql`(${folded} like '%' || ${literally(wanted)} || '%' or ${wanted} <% ${folded})`;
}

// Folding makes wildcards of their wide forms, so it comes first.
const literally = (folded: Sql) => sql`regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g')`;
