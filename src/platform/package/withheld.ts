import { raw } from '../read/sql.ts';
import type { PackageFile } from './file.ts';

/** True where a person is withheld, as SQL over their row; the file is the one whose rows are people. */
export const isWithheld = ({ whenWithheld }: PackageFile, person: string): string =>
  `(not (${whenWithheld!.isVisible!(raw(person)).compile().text}))`;

/** The name that an export gives to everyone who is withheld. */
export const WITHHELD_NAME = '(withheld)';

/** Sets one database apart from others, by when it was first written to; in an empty one that is now. */
const ORIGIN = `extract(epoch from coalesce((select at from public_change order by position limit 1), now()::timestamptz(3)))::text`;

/** A slug that reveals nothing of the person with a key, as SQL: it cannot be guessed, and nobody else has it. */
export const maskOf = (key: string) => `'withheld-' || left(md5(${ORIGIN} || '/' || ${key}), 12)`;

/**
 * The id that an export gives to someone withheld, as SQL over their row: it reveals nothing of them, is the same in
 * every export of a database, stays the same in copies of it, and stands for no one in any other.
 */
export const maskedId = (person: string) =>
  `case when ${person}.name = '${WITHHELD_NAME}' and ${person}.slug like 'withheld-%' then ${person}.slug
   else ${maskOf(`${person}.id`)} end`;
