import type { PageInfo } from '../../platform/graph/paging.ts';
import { CursorCodec, forgedCursor } from '../../platform/read/cursor.ts';
import { type Page, pageSizeOf } from '../../platform/read/page.ts';

/** A sorted list in memory. */
export interface InMemoryList<Item> {
  /** What its cursors are valid for. */
  list: string;
  order: string;
  filter: unknown;
  length: number;
  itemAt: (at: number) => Item;
  /** The values of an item's cursor: numbers, as text. */
  cursorValuesOf: (item: Item) => string[];
  /** How many values a cursor has. */
  cursorLength: number;
  /** How many items stand up to the values of a cursor, the item with these values included. */
  countUpTo: (values: string[]) => number;
}

/** The items of a page, before those that may no longer be shown are dropped. */
interface ListSlice<Item> {
  items: Item[];
  cursorOf: (item: Item) => string;
  pageInfo: (visible: readonly Item[]) => PageInfo;
}

/** The items of the requested page of a list. */
export function sliceList<Item>(list: InMemoryList<Item>, page: Page): ListSlice<Item> {
  const size = pageSizeOf(page);
  const codec = new CursorCodec(list);
  const start = page.after ? list.countUpTo(decodeCursor(page.after, codec, list.cursorLength)) : 0;
  const end = Math.min(list.length, start + size);
  const items = Array.from({ length: Math.max(0, end - start) }, (_, at) => list.itemAt(start + at));
  const cursorOf = (item: Item) => codec.encode(list.cursorValuesOf(item));
  return {
    items,
    cursorOf,
    pageInfo: (visible) => ({
      hasNextPage: end < list.length,
      hasPreviousPage: Boolean(page.after),
      startCursor: visible.length > 0 ? cursorOf(visible[0]!) : null,
      // A cursor never has an item that may not be shown: where no item may, the next page starts where this one did.
      endCursor:
        visible.length > 0 ? cursorOf(visible.at(-1)!) : items.length > 0 ? (page.after ?? null) : null,
    }),
  };
}

function decodeCursor(cursor: string, codec: CursorCodec, length: number): string[] {
  const values = codec.decode(cursor, length);
  if (values.every((value) => value !== '' && Number.isFinite(Number(value)))) return values;
  throw forgedCursor(cursor);
}
