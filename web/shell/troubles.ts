import { html } from '@lit-labs/ssr';
import { AskError } from '../graph/operation.ts';
import type { Locale } from '../words/locale.ts';
import { pageWords } from '../words/pages.ts';
import { shellWords } from '../words/shell.ts';
import { namedIn, withWords } from './addresses.ts';
import type { Page, PageFound, Visit } from './page.ts';
import { languageField } from './parts.ts';
import { statusOfCode, troubleInWords } from './trouble-words.ts';

/** A page that could not be made, and what HTTP calls that. */
export interface PageFailed {
  kind: 'failed';
  status: number;
  page: PageFound;
}

/** What was asked of a page. */
interface Asked {
  path: string;
  visit: Visit;
}

/** What was asked where something failed, by what was thrown. */
const askedWhere = new WeakMap<Error, Asked>();

/** What HTTP calls an error of the graph; 500 for any other. */
export const statusOf = (error: unknown): number =>
  error instanceof AskError ? statusOfCode(error.code) : 500;

/** A page whose errors are told in the terms of what was asked: in its language, with a way back to where it starts. */
export const withWayBack =
  (pattern: string, page: Page): Page =>
  async (visit) => {
    try {
      return await page(visit);
    } catch (error) {
      const path = pattern.replace(':slug', encodeURIComponent(visit.slug));
      if (error instanceof Error) askedWhere.set(error, { path, visit });
      throw error;
    }
  };

/** The page where nothing is. */
export const missingPage = (locale: Locale, path: string): PageFound => {
  const { missing, missingWhy } = shellWords[locale];
  return trouble(locale, path, missing, missingWhy, { named: namedIn(path) });
};

/** The page where something was, and is not to be any more. */
export const gonePage = (locale: Locale, path: string): PageFound => {
  const { gone, goneWhy } = shellWords[locale];
  return trouble(locale, path, gone, goneWhy, { named: namedIn(path) });
};

/** The page of an error, in words for what it is, and with the number by which it can be asked about. */
export function errorPage(error: unknown, locale: Locale, requestId: string): PageFailed {
  const status = statusOf(error);
  const asked = error instanceof Error ? askedWhere.get(error) : undefined;
  const [title, why] = said(error, locale, asked);
  const page = trouble(locale, '/', title, why, {
    named: asked?.visit.named,
    more: `${shellWords[locale].request}: ${requestId}`,
    onward: asked && isOfPlace(error, asked) ? fromStart(asked) : '',
  });
  return { kind: 'failed', status, page };
}

function said(error: unknown, locale: Locale, asked?: Asked): [title: string, why: string] {
  const { wrong, wrongPlace } = shellWords[locale];
  if (isOfPlace(error, asked)) return [wrong, wrongPlace];
  return troubleInWords(error instanceof AskError ? error.code : '', locale);
}

/** The words of addresses that say where in a list a page starts. */
const PLACES = ['after', 'evidenceAfter'];

/** Whether an error is of the place in a list that was asked for. */
const isOfPlace = (error: unknown, asked?: Asked): boolean =>
  error instanceof AskError &&
  (error.code === 'STALE_CURSOR' ||
    (error.code === 'BAD_USER_INPUT' && PLACES.some((word) => asked?.visit.words.has(word))));

const fromStart = ({ path, visit: { words, locale, to } }: Asked) =>
  html`<p><a class="button" href=${to(withWords(path, words, [...PLACES, 'lang']))}>${pageWords[locale].fromStart}</a></p>`;

interface TroubleParts {
  named?: Locale | undefined;
  more?: string;
  onward?: unknown;
}

const trouble = (
  locale: Locale,
  path: string,
  title: string,
  why: string,
  { named, more = '', onward = '' }: TroubleParts,
): PageFound => ({
  kind: 'found',
  title,
  description: why,
  path,
  unlisted: true,
  body: html`<h1>${title}</h1>
    <p class="lead">${why}</p>
    ${onward}
    <p class="muted">${more}</p>
    <form class="search" role="search" action="/search" method="get">
      <label>${shellWords[locale].search} <input type="search" name="q" maxlength="200" /></label>
      ${languageField(named)}<button type="submit">${shellWords[locale].search}</button>
    </form>`,
});
