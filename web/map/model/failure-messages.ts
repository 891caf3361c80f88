import { errorMessage } from '../../shell/trouble-words.ts';
import type { Locale } from '../../words/locale.ts';
import { mapMessages } from '../../words/map.ts';

/** Why there is no answer, in words: by the code that the graph gave, or that it said nothing at all. */
export const failureMessage = (code: string | undefined, locale: Locale): string =>
  code === undefined ? mapMessages[locale].offline : errorMessage(code, locale)[1];

/** Whether an id was asked for that is of nobody who is shown. */
export const isUnknownNode = (code: string | undefined): boolean =>
  code === 'NOT_FOUND' || code === 'BAD_USER_INPUT';
