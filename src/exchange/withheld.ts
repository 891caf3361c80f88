import { mayBeShown } from '../expert/visibility.ts';
import { raw } from '../platform/read/sql.ts';

/** True where an expert is withheld, as SQL over their row. */
export const isWithheld = (expert: string): string => `(not (${mayBeShown(raw(expert)).compile().text}))`;

/** The name that an export gives to everyone who is withheld. */
export const WITHHELD_NAME = '(withheld)';

/** Sets one database apart from others, by when it was first written to. */
const ORIGIN = `(select coalesce(min(extract(epoch from at))::text, '') from batch)`;

/**
 * The id that an export gives to someone withheld, as SQL over their row: it tells nothing of them, is the same in
 * every export of a database, stays the same in copies of it, and stands for no one in any other.
 */
export const maskedId = (expert: string) =>
  `case when ${expert}.name = '${WITHHELD_NAME}' and ${expert}.slug like 'withheld-%' then ${expert}.slug
   else 'withheld-' || left(md5(${ORIGIN} || '/' || ${expert}.id), 12) end`;
