import { type Locale, languageOf } from './language.ts';

/** What a community is called: after who stands in its middle. */
export const communityName = (locale: Locale, around: string): string =>
  `${languageOf(locale) === 'en' ? 'around' : 'en torno a'} ${around}`;
