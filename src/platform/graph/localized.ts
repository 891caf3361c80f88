import type { Row } from '../read/plan.ts';
import { join, type Sql, sql } from '../read/sql.ts';
import { RowField } from './row-field.ts';
import { Locale } from './scalars.ts';

/** Texts by BCP 47 tag. */
export type Translations = Record<string, string> | null | undefined;

/** The text in a locale, else in its language, else as it was first given. */
export function inLocale(
  text: string | null,
  translations: Translations,
  locale: string | null | undefined,
): string | null {
  if (!translations || !locale) return text;
  const found = tagsOf(locale).find((tag) => Object.hasOwn(translations, tag));
  return found === undefined ? text : translations[found]!;
}

/** The same in SQL. */
export function inLocaleSql(text: Sql, translations: Sql, locale: unknown): Sql {
  if (typeof locale !== 'string' || !locale) return text;
  const found = tagsOf(locale).map(
    (tag) => sql`when jsonb_exists(${translations}, ${tag}) then ${translations} ->> ${tag}::text`,
  );
  return sql`case ${join(found, ' ')} else ${text} end`;
}

const tagsOf = (locale: string): string[] => [...new Set([locale, locale.split('-', 1)[0]!])];

/** The argument by which a text is asked for in a language. */
export const LOCALE = {
  type: () => Locale,
  description:
    'The language wanted. Falls back from a region to its language, then to the text as first given.',
};

interface Options {
  nullable?: boolean;
  /** The property of the row that holds the text, where it is not the field's own name. */
  from?: string;
}

/** A text that may be had in several languages. */
export const Localized =
  (description: string, { nullable = false, from }: Options = {}): PropertyDecorator =>
  (prototype, property) => {
    const text = from ?? String(property);
    const translations = `${text}Translations`;
    RowField({
      type: () => String,
      description,
      nullable,
      needs: [text, translations],
      plainNeeds: [text],
      args: { locale: LOCALE },
      resolve: (row: Row, { locale }) =>
        inLocale(row[text] as string | null, row[translations] as Translations, locale as string | null),
      sql: (column, { locale }) => inLocaleSql(column(text), column(translations), locale),
    })(prototype, property);
  };
