import { ClientError } from '../errors.ts';

/** How many rows a page has when the caller does not say. */
export const DEFAULT_PAGE = 20;

/** How many rows a page can have; more is refused, never cut. */
export const LARGEST_PAGE = 100;

/** Which page of a list is wanted. */
export interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The page's size, if it is one that is given out. */
export function sizeOf(page: Page): number {
  const first = page.first ?? DEFAULT_PAGE;
  if (first > LARGEST_PAGE) {
    throw new ClientError(
      'LIMIT_TOO_HIGH',
      `"first" is ${first}; a page has at most ${LARGEST_PAGE} rows. Ask for the rest with "after".`,
      { limit: LARGEST_PAGE },
    );
  }
  if (first < 1)
    throw new ClientError('BAD_USER_INPUT', `"first" is ${first}; it must be from 1 to ${LARGEST_PAGE}.`);
  return first;
}
