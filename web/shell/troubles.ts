import { html } from '@lit-labs/ssr';
import { AskError } from '../graph/operation.ts';
import type { Locale } from '../words/locale.ts';
import { shellWords } from '../words/shell.ts';
import type { PageFound } from './page.ts';

/** A page that could not be made, and what HTTP calls that. */
export interface PageFailed {
  kind: 'failed';
  status: number;
  page: PageFound;
}

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  LIMIT_TOO_HIGH: 400,
  COST_TOO_HIGH: 400,
  STALE_CURSOR: 400,
  NOT_FOUND: 404,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** What HTTP calls an error of the graph; 500 for any other. */
export const statusOf = (error: unknown): number => (error instanceof AskError && STATUS[error.code]) || 500;

/** The page where nothing is. */
export const missingPage = (locale: Locale, path: string): PageFound => {
  const words = shellWords[locale];
  return trouble(locale, path, words.missing, words.missingWhy);
};

/** The page where something was, and is not to be any more. */
export const gonePage = (locale: Locale, path: string): PageFound => {
  const words = shellWords[locale];
  return trouble(locale, path, words.gone, words.goneWhy);
};

/** The page of an error: what the graph said where it meant it for the asker, else that something failed. */
export function errorPage(error: unknown, locale: Locale, requestId: string): PageFailed {
  const words = shellWords[locale];
  const status = statusOf(error);
  const [title, why] =
    status >= 503
      ? [words.busy, words.busyWhy]
      : status < 500 && error instanceof AskError
        ? [words.wrong, error.message]
        : [words.failed, words.failedWhy];
  return { kind: 'failed', status, page: trouble(locale, '/', title, why, `${words.request}: ${requestId}`) };
}

const trouble = (locale: Locale, path: string, title: string, why: string, more = ''): PageFound => ({
  kind: 'found',
  title,
  description: why,
  path,
  unlisted: true,
  body: html`<h1>${title}</h1>
    <p class="lead">${why}</p>
    <p class="muted">${more}</p>
    <form class="search" role="search" action="/search" method="get">
      <label>${shellWords[locale].search} <input type="search" name="q" /></label>
      <button type="submit">${shellWords[locale].search}</button>
    </form>`,
});
