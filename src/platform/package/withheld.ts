import { raw } from '../read/sql.ts';
import type { PackageFile } from './file.ts';

/** True where a person is withheld, as SQL over their row; the file is the one whose rows are people. */
export const isWithheld = ({ whenWithheld }: PackageFile, person: string): string =>
  `(not (${whenWithheld!.isVisible!(raw(person)).compile().text}))`;

/** The name that an export gives to everyone who is withheld. */
export const WITHHELD_NAME = '(withheld)';

/**
 * The slug of someone withheld with a key, as SQL: it tells nothing of them, is the same in every export of a database,
 * stays the same in copies of it, and stands for no one in any other.
 */
export const maskOf = (key: string) => `private.mask(${key})`;
