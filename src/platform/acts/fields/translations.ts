import { Field as GraphField, InputType } from 'type-graphql';
import { Locale } from '../../graph/scalars.ts';
import type { Field } from '../field.ts';
import { invalid, readText } from './text.ts';

@InputType({ description: 'A text and the language it is in.' })
export class TextIn {
  @GraphField(() => Locale, { description: 'The language.' })
  locale!: string;

  @GraphField(() => String, { description: 'The text.' })
  text!: string;
}

/** The texts of a property in further languages; all of them are given at once. */
export const translationsOf = (property: string, description: string): Field<Record<string, string>> => ({
  type: () => [TextIn],
  description,
  property: `${property}Translations`,
  read: (given: TextIn[], place) => {
    const texts = given.map(({ locale, text }, at): [string, string] => [
      locale,
      readText(text, { ...place, path: [...place.path, String(at), 'text'] }),
    ]);
    const locales = new Set(texts.map(([locale]) => locale));
    if (locales.size === texts.length) return Object.fromEntries(texts);
    throw invalid(place, 'translations.twice', 'A language is given twice. Give each once.');
  },
});
