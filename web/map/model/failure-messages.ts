import type { Locale } from '../../i18n/locale.ts';
import { mapMessages } from '../../i18n/map.ts';
import { errorMessage } from '../../layout/error-messages.ts';

/** Why there is no answer, in words: by the code that the graph gave, or that it said nothing at all. */
export const failureMessage = (code: string | undefined, locale: Locale): string =>
  code === undefined ? mapMessages[locale].offline : errorMessage(code, locale)[1];

/** Whether an id was asked for that is of nobody who is shown. */
export const isUnknownNode = (code: string | undefined): boolean =>
  code === 'NOT_FOUND' || code === 'BAD_USER_INPUT';
