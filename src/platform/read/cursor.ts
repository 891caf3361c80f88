import { createHash } from 'node:crypto';
import { ClientError } from '../errors.ts';
import type { Page } from './page.ts';

/** What a cursor must agree with: the list, its order and its filter. */
export interface CursorScope {
  list: string;
  order: string;
  filter: unknown;
}

/** Absent and null arguments are the same, and so is any order of keys: executors hand them over differently. */
const sortedKeys = (_: string, value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const given = Object.entries(value).filter(([, each]) => each != null);
  return Object.fromEntries(given.toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

const fingerprint = ({ list, order, filter }: CursorScope): string =>
  createHash('sha1')
    .update(JSON.stringify([list, order, filter], sortedKeys))
    .digest('base64url')
    .slice(0, 8);

/** A place in a list, between two rows: opaque to callers, bound to the list's order and filter. */
export class CursorCodec {
  readonly #scope: CursorScope;
  #known?: string;

  constructor(scope: CursorScope) {
    this.#scope = scope;
  }

  /** What all cursors of the list begin with. */
  get mark(): string {
    this.#known ??= fingerprint(this.#scope);
    return this.#known;
  }

  encode(values: readonly string[]): string {
    return Buffer.from(JSON.stringify([this.mark, ...values])).toString('base64url');
  }

  /** The values behind a cursor of this very list; any other cursor is refused. */
  decode(cursor: string, length: number, argument: 'after' | 'before' = 'after'): string[] {
    const [mark, ...values] = parse(cursor);
    if (mark === undefined) throw forgedCursor(cursor);
    if (mark !== this.mark) {
      throw new ClientError(
        'STALE_CURSOR',
        `The cursor belongs to another list, order or filter. Start again without "${argument}".`,
        { cursor },
      );
    }
    if (values.length !== length) throw forgedCursor(cursor);
    return values;
  }
}

/** The error for a cursor that holds what no cursor of ours can. */
export const forgedCursor = (cursor: string) =>
  new ClientError('BAD_USER_INPUT', 'The cursor is not one that this server gave out.', { cursor });

/** Says it of the cursor when PostgreSQL could not take a value that came out of it; of the first, where it could be either. */
export const cursorError =
  ({ after, before }: Page) =>
  (error: { code?: unknown }) => {
    const cursor = after || before;
    throw cursor && /^22/.test(String(error.code)) ? forgedCursor(cursor) : error;
  };

function parse(cursor: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : [];
  } catch {
    return [];
  }
}
