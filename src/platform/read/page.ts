import { ClientError } from '../errors.ts';

/** How many rows a page has when the caller does not say. */
export const DEFAULT_PAGE_SIZE = 20;

/** How many rows a page can have; more is refused, never cut. */
export const MAX_PAGE_SIZE = 100;

/** Which page of a list is wanted. */
export interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The page's size, if it is one that is given out. */
export function pageSizeOf(page: Page): number {
  const first = page.first ?? DEFAULT_PAGE_SIZE;
  if (first > MAX_PAGE_SIZE) {
    throw new ClientError(
      'LIMIT_TOO_HIGH',
      `"first" is ${first}; a page has at most ${MAX_PAGE_SIZE} rows. Ask for the rest with "after".`,
      { limit: MAX_PAGE_SIZE },
    );
  }
  if (first < 1)
    throw new ClientError('BAD_USER_INPUT', `"first" is ${first}; it must be from 1 to ${MAX_PAGE_SIZE}.`);
  return first;
}
