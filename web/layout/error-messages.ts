import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';

const HTTP_STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  LIMIT_TOO_HIGH: 400,
  COST_TOO_HIGH: 400,
  STALE_CURSOR: 400,
  NOT_FOUND: 404,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** The HTTP status for an error code of the graph; 500 for errors that the client cannot mend. */
export const httpStatusOfCode = (code: string): number =>
  (Object.hasOwn(HTTP_STATUS, code) && HTTP_STATUS[code]) || 500;

/** Title and explanation for an error code of the graph: what is wrong, and what can be done. */
export function errorMessage(code: string, locale: Locale): [title: string, why: string] {
  const messages = layoutMessages[locale];
  const status = httpStatusOfCode(code);
  if (status >= 503) return [messages.busy, messages.busyWhy];
  if (status === 500) return [messages.failed, messages.failedWhy];
  if (status === 404) return [messages.missing, messages.missingWhy];
  return [messages.wrong, code === 'BAD_USER_INPUT' ? messages.wrongWhy : messages.tooMuch];
}
