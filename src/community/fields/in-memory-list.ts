import { CursorCodec, forgedCursor } from '../../platform/read/cursor.ts';
import { isBackward, type Page, type PageInfo, pageInfoOf, pageSizeOf } from '../../platform/read/page.ts';

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
  /** How many of the last values of a cursor say which item it is; those before them say where it stands. */
  keyLength: number;
  /** How many items stand up to the values of a cursor, the item with these values included. */
  countUpTo: (values: string[]) => number;
}

/** The items of a page, before those that may no longer be shown are dropped. */
interface ListSlice<Item> {
  items: Item[];
  cursorOf: (item: Item) => string;
  pageInfo: (visible: readonly Item[]) => PageInfo;
}

/** The items of the requested page of a list, of which a page has so many unless asked. */
export function sliceList<Item>(list: InMemoryList<Item>, page: Page, usual?: number): ListSlice<Item> {
  const size = pageSizeOf(page, usual);
  const codec = new CursorCodec(list);
  const { from, to } = boundsOf(list, page, codec);
  const [start, end] = isBackward(page) ? [Math.max(from, to - size), to] : [from, Math.min(to, from + size)];
  const items = Array.from({ length: end - start }, (_, at) => list.itemAt(start + at));
  const cursorOf = (item: Item) => codec.encode(list.cursorValuesOf(item));
  const cursorAt = (item: Item | undefined) => (item === undefined ? null : cursorOf(item));
  return {
    items,
    cursorOf,
    // A cursor never has an item that may not be shown.
    pageInfo: (visible) =>
      pageInfoOf(page, end - start < to - from, {
        startCursor: cursorAt(visible[0]),
        endCursor: cursorAt(visible.at(-1)),
      }),
  };
}

/** What the cursors leave of a list: from one position up to another. */
function boundsOf<Item>(list: InMemoryList<Item>, { after, before }: Page, codec: CursorCodec) {
  const from = after ? list.countUpTo(decodeCursor(after, codec, list, 'after')) : 0;
  const to = before ? countBefore(list, decodeCursor(before, codec, list, 'before')) : list.length;
  return { from, to: Math.max(from, to) };
}

/** How many items stand before the values of a cursor: all up to them, but for the item itself where it is still there. */
function countBefore<Item>(list: InMemoryList<Item>, values: string[]): number {
  const count = list.countUpTo(values);
  const keyOf = (all: readonly string[]) => all.slice(-list.keyLength).join();
  const isThere = count > 0 && keyOf(list.cursorValuesOf(list.itemAt(count - 1))) === keyOf(values);
  return isThere ? count - 1 : count;
}

function decodeCursor<Item>(
  cursor: string,
  codec: CursorCodec,
  { cursorLength }: InMemoryList<Item>,
  argument: 'after' | 'before',
): string[] {
  const values = codec.decode(cursor, cursorLength, argument);
  if (values.every((value) => value !== '' && Number.isFinite(Number(value)))) return values;
  throw forgedCursor(cursor);
}
