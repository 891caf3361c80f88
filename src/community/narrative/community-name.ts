import { type Locale, languageOf } from './language.ts';

/** The name of a community: after its strongest member. */
export const communityName = (locale: Locale, around: string): string =>
  `${languageOf(locale) === 'en' ? 'around' : 'en torno a'} ${around}`;
