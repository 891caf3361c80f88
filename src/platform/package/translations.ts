import type { ComputedSql } from './column.ts';

/** The languages that files have columns for, such as `name_es` and `name_en`. */
const LANGUAGES = ['es', 'en'];

/** What of texts by language is written in the column of one. */
export const textIn = (language: string) => (texts: string) => `${texts} ->> '${language}'`;

/**
 * What is stored of texts by language, as SQL over the row: each language that the row gives, beside those that it does not
 * take away; null where that is none. The columns are called as `column` says, and the language behind it.
 */
export const translationsAfter =
  (property: string, column: string) =>
  ({ value, old, takesAway }: ComputedSql): string => {
    const gone = LANGUAGES.map(
      (language) => `case when ${takesAway(`${column}_${language}`)} then '${language}' end`,
    );
    const left = `coalesce(${old(property)}, '{}') - array_remove(array[${gone.join(', ')}], null)`;
    return `nullif(${left} || coalesce(${value(property)}, '{}'), '{}')`;
  };
