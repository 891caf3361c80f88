import { ClientError } from '../errors.ts';

/** How many rows a page has when the caller does not say. */
export const DEFAULT_PAGE_SIZE = 20;

/** How many rows a page can have; more is refused, never cut. */
export const MAX_PAGE_SIZE = 100;

/** Which page of a list is wanted: so many rows from the start or from the end of what the cursors leave of it. */
export interface Page {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** Whether a page is counted from the end. */
export const isBackward = ({ last }: Page): boolean => last != null;

/** The page's size, if it is one that is given out; so many as usual where neither `first` nor `last` is given. */
export function pageSizeOf({ first, last }: Page, usual = DEFAULT_PAGE_SIZE): number {
  if (first != null && last != null)
    throw new ClientError(
      'BAD_USER_INPUT',
      'Give "first" for rows from the start of the list or "last" for rows from its end, but not both.',
    );
  return last == null ? checked('first', first ?? usual, 'after') : checked('last', last, 'before');
}

function checked(argument: string, size: number, cursor: string): number {
  if (size > MAX_PAGE_SIZE) {
    throw new ClientError(
      'LIMIT_TOO_HIGH',
      `"${argument}" is ${size}; a page has at most ${MAX_PAGE_SIZE} rows. Ask for the rest with "${cursor}".`,
      { limit: MAX_PAGE_SIZE },
    );
  }
  if (size < 1)
    throw new ClientError(
      'BAD_USER_INPUT',
      `"${argument}" is ${size}; it must be from 1 to ${MAX_PAGE_SIZE}.`,
    );
  return size;
}

/** The arguments of a list that do not say which page of it is wanted. */
export function withoutPage<Args extends Page>(args: Args): Omit<Args, keyof Page> {
  const { first: _first, after: _after, last: _last, before: _before, ...rest } = args;
  return rest;
}

/** Where a page stands in its list. */
export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/**
 * Where a page stands, by Relay's Cursor Connections Specification: whether rows were cut off is known of the side that it is
 * counted towards, and on the other side there is a row where a cursor is given. A page of which no row may be shown is gone
 * on from where it began.
 */
export function pageInfoOf(
  page: Page,
  isCut: boolean,
  cursors: Pick<PageInfo, 'startCursor' | 'endCursor'>,
): PageInfo {
  const isEmpty = cursors.startCursor === null && cursors.endCursor === null;
  const { startCursor, endCursor } = cursors;
  if (isBackward(page))
    return {
      hasNextPage: Boolean(page.before),
      hasPreviousPage: isCut,
      startCursor: isEmpty && isCut ? (page.before ?? null) : startCursor,
      endCursor,
    };
  return {
    hasNextPage: isCut,
    hasPreviousPage: Boolean(page.after),
    startCursor,
    endCursor: isEmpty && isCut ? (page.after ?? null) : endCursor,
  };
}
