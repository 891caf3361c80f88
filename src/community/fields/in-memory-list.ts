import type { PageInfo } from '../../platform/graph/paging.ts';
import { CursorCodec, forgedCursor } from '../../platform/read/cursor.ts';
import { type Page, pageSizeOf } from '../../platform/read/page.ts';

/** A list that lies ready in memory, in an order of its own. */
export interface InMemoryList<Item> {
  /** What its cursors are bound to. */
  list: string;
  order: string;
  filter: unknown;
  length: number;
  itemAt: (at: number) => Item;
  /** What a cursor says of an item: numbers, as text. */
  cursorValuesOf: (item: Item) => string[];
  /** How many parts such a place has. */
  cursorLength: number;
  /** How many items come up to a place, the one at it among them. */
  countUpTo: (place: string[]) => number;
}

/** Part of a list, before it is known which of it may still be shown. */
interface ListSlice<Item> {
  items: Item[];
  cursorOf: (item: Item) => string;
  pageInfo: (shown: readonly Item[]) => PageInfo;
}

/** The page of a list that was asked for. */
export function sliceList<Item>(listed: InMemoryList<Item>, page: Page): ListSlice<Item> {
  const size = pageSizeOf(page);
  const codec = new CursorCodec(listed);
  const start = page.after ? listed.countUpTo(decodeCursor(page.after, codec, listed.cursorLength)) : 0;
  const end = Math.min(listed.length, start + size);
  const items = Array.from({ length: Math.max(0, end - start) }, (_, at) => listed.itemAt(start + at));
  const cursorOf = (item: Item) => codec.encode(listed.cursorValuesOf(item));
  return {
    items,
    cursorOf,
    pageInfo: (shown) => ({
      hasNextPage: end < listed.length,
      hasPreviousPage: Boolean(page.after),
      startCursor: shown.length > 0 ? cursorOf(shown[0]!) : null,
      // What may not be shown is not in a cursor either: where nothing may, the page goes on where it began.
      endCursor: shown.length > 0 ? cursorOf(shown.at(-1)!) : items.length > 0 ? (page.after ?? null) : null,
    }),
  };
}

function decodeCursor(cursor: string, codec: CursorCodec, parts: number): string[] {
  const place = codec.decode(cursor, parts);
  if (place.every((part) => part !== '' && Number.isFinite(Number(part)))) return place;
  throw forgedCursor(cursor);
}
