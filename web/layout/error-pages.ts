import { html } from '@lit-labs/ssr';
import { QueryError } from '../graphql/operation.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';
import { localeIn, withSearchParams } from './addresses.ts';
import { languageField } from './components.ts';
import { errorMessage, httpStatusOfCode } from './error-messages.ts';
import type { Page, PageFound, Visit } from './page.ts';

/** A page that could not be made, and what HTTP calls that. */
export interface FailedPage {
  kind: 'failed';
  status: number;
  page: PageFound;
}

/** What was asked of a page. */
interface FailedRequest {
  path: string;
  visit: Visit;
}

/** What was asked where something failed, by what was thrown. */
const failedRequests = new WeakMap<Error, FailedRequest>();

/** What HTTP calls an error of the graph; 500 for any other. */
export const httpStatusOf = (error: unknown): number =>
  error instanceof QueryError ? httpStatusOfCode(error.code) : 500;

/** A page whose errors are told in the terms of what was asked: in its language, with a way back to where it starts. */
export const withErrorContext =
  (pattern: string, page: Page): Page =>
  async (visit) => {
    try {
      return await page(visit);
    } catch (error) {
      const path = pattern.replace(':slug', encodeURIComponent(visit.slug));
      if (error instanceof Error) failedRequests.set(error, { path, visit });
      throw error;
    }
  };

/** The page where nothing is. */
export const missingPage = (locale: Locale, path: string): PageFound => {
  const { missing, missingWhy } = layoutMessages[locale];
  return messagePage(locale, path, missing, missingWhy, { namedLocale: localeIn(path) });
};

/** The page where something was, and is not to be any more. */
export const gonePage = (locale: Locale, path: string): PageFound => {
  const { gone, goneWhy } = layoutMessages[locale];
  return messagePage(locale, path, gone, goneWhy, { namedLocale: localeIn(path) });
};

/** The page of an error, in words for what it is, and with the number by which it can be asked about. */
export function errorPage(error: unknown, locale: Locale, requestId: string): FailedPage {
  const status = httpStatusOf(error);
  const asked = error instanceof Error ? failedRequests.get(error) : undefined;
  const [title, why] = describeError(error, locale, asked);
  const page = messagePage(locale, '/', title, why, {
    namedLocale: asked?.visit.namedLocale,
    note: `${layoutMessages[locale].request}: ${requestId}`,
    action: asked && isCursorError(error, asked) ? linkToStart(asked) : '',
  });
  return { kind: 'failed', status, page };
}

function describeError(error: unknown, locale: Locale, asked?: FailedRequest): [title: string, why: string] {
  const { wrong, wrongPlace } = layoutMessages[locale];
  if (isCursorError(error, asked)) return [wrong, wrongPlace];
  return errorMessage(error instanceof QueryError ? error.code : '', locale);
}

/** The words of addresses that say where in a list a page starts. */
const CURSOR_PARAMETERS = ['after', 'evidenceAfter'];

/** Whether an error is of the place in a list that was asked for. */
const isCursorError = (error: unknown, asked?: FailedRequest): boolean =>
  error instanceof QueryError &&
  (error.code === 'STALE_CURSOR' ||
    (error.code === 'BAD_USER_INPUT' &&
      CURSOR_PARAMETERS.some((word) => asked?.visit.searchParams.has(word))));

const linkToStart = ({ path, visit: { searchParams, locale, to } }: FailedRequest) =>
  html`<p><a class="button" href=${to(withSearchParams(path, searchParams, [...CURSOR_PARAMETERS, 'lang']))}>${pageMessages[locale].fromStart}</a></p>`;

interface ErrorPageOptions {
  namedLocale?: Locale | undefined;
  note?: string;
  action?: unknown;
}

const messagePage = (
  locale: Locale,
  path: string,
  title: string,
  why: string,
  { namedLocale, note = '', action = '' }: ErrorPageOptions,
): PageFound => ({
  kind: 'found',
  title,
  description: why,
  path,
  unlisted: true,
  body: html`<h1>${title}</h1>
    <p class="lead">${why}</p>
    ${action}
    <p class="muted">${note}</p>
    <form class="search" role="search" action="/search" method="get">
      <label>${layoutMessages[locale].search} <input type="search" name="q" maxlength="200" /></label>
      ${languageField(namedLocale)}<button type="submit">${layoutMessages[locale].search}</button>
    </form>`,
});
