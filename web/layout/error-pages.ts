import { html } from '@lit-labs/ssr';
import { QueryError } from '../graphql/operation.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';
import { localeIn, withSearchParams } from './addresses.ts';
import { languageField } from './components.ts';
import { errorMessage, httpStatusOfCode } from './error-messages.ts';
import type { Page, PageFound, Visit } from './page.ts';

/** The page for an error, with its HTTP status. */
export interface FailedPage {
  kind: 'failed';
  status: number;
  page: PageFound;
}

/** The request in which an error occurred. */
interface FailedRequest {
  path: string;
  visit: Visit;
}

/** The requests in which errors occurred, by the errors. */
const failedRequests = new WeakMap<Error, FailedRequest>();

/** The HTTP status of an error of the graph; 500 for any other error. */
export const httpStatusOf = (error: unknown): number =>
  error instanceof QueryError ? httpStatusOfCode(error.code) : 500;

/** A page that remembers its request when it fails, so that the error page can link back to the start of a list. */
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

/** The page for an address that does not exist. */
export const missingPage = (locale: Locale, path: string): PageFound => {
  const { missing, missingWhy } = layoutMessages[locale];
  return messagePage(locale, path, missing, missingWhy, { namedLocale: localeIn(path) });
};

/** The page for something that was removed. */
export const gonePage = (locale: Locale, path: string): PageFound => {
  const { gone, goneWhy } = layoutMessages[locale];
  return messagePage(locale, path, gone, goneWhy, { namedLocale: localeIn(path) });
};

/** The page for an error, with an explanation and the id of the request. */
export function errorPage(error: unknown, locale: Locale, requestId: string): FailedPage {
  const status = httpStatusOf(error);
  const request = error instanceof Error ? failedRequests.get(error) : undefined;
  const [title, why] = describeError(error, locale, request);
  const page = messagePage(locale, '/', title, why, {
    namedLocale: request?.visit.namedLocale,
    note: `${layoutMessages[locale].request}: ${requestId}`,
    action: request && isCursorError(error, request) ? linkToStart(request) : '',
  });
  return { kind: 'failed', status, page };
}

function describeError(
  error: unknown,
  locale: Locale,
  request?: FailedRequest,
): [title: string, why: string] {
  const { wrong, wrongPlace } = layoutMessages[locale];
  if (isCursorError(error, request)) return [wrong, wrongPlace];
  return errorMessage(error instanceof QueryError ? error.code : '', locale);
}

/** The query parameters that hold a cursor of a list. */
const CURSOR_PARAMETERS = ['after', 'evidenceAfter'];

/** Whether an error is due to the cursor of the request. */
const isCursorError = (error: unknown, request?: FailedRequest): boolean =>
  error instanceof QueryError &&
  (error.code === 'STALE_CURSOR' ||
    (error.code === 'BAD_USER_INPUT' &&
      CURSOR_PARAMETERS.some((name) => request?.visit.searchParams.has(name))));

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
  pictureless: true,
  body: html`<h1>${title}</h1>
    <p class="lead">${why}</p>
    ${action}
    <p class="muted">${note}</p>
    <form class="search" role="search" action="/search" method="get">
      <label>${layoutMessages[locale].search} <input type="search" name="q" maxlength="200" /></label>
      ${languageField(namedLocale)}<button type="submit">${layoutMessages[locale].search}</button>
    </form>`,
});
