import { type Sql, sql } from './sql.ts';

/** True where a folded text has the words looked for in it, or words like them. */
export const resembles = (folded: Sql, text: string | null | undefined): Sql | undefined =>
  text?.trim()
    ? sql`(${folded} like '%' || fold(${escaped(text)}) || '%' or fold(${text}) <% ${folded})`
    : undefined;

const escaped = (text: string) => text.trim().replaceAll(/[\\%_]/g, '\\$&');
