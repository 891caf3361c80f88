import type { Locale } from '../../i18n/locale.ts';
import { mapMessages } from '../../i18n/map.ts';
import { errorMessage } from '../../layout/error-messages.ts';

/** Why a query failed, in a sentence: by the code of the graph's error, or that there was no answer. */
export const failureMessage = (code: string | undefined, locale: Locale): string =>
  code === undefined ? mapMessages[locale].offline : errorMessage(code, locale)[1];

/** Whether a query failed because of an id that is not of a visible node. */
export const isUnknownNode = (code: string | undefined): boolean =>
  code === 'NOT_FOUND' || code === 'BAD_USER_INPUT';
