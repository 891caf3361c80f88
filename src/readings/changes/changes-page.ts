import { CursorCodec, forgedCursor } from '../../platform/read/cursor.ts';
import { pageSizeOf } from '../../platform/read/page.ts';
import type { Reader } from '../../platform/read/reader.ts';
import type { ChangeConnection } from './change.ts';
import { changeOf, type ToldChange } from './change-of.ts';
import { readEntries, type Wanted } from './changes.statement.ts';

/** What a cursor of the log holds is a position alone, so that it is good whatever is asked for. */
const cursors = new CursorCodec({ list: 'Query.changes', order: 'position', filter: null });

/** The position before all others. */
const BEGINNING = '0';

/** Which page of the log: how many changes, and after which cursor. */
export interface ChangesPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Reads a page of the log, or of the part of it that is wanted. */
export async function readPage(
  reader: Reader,
  page: ChangesPage,
  wanted: Omit<Wanted, 'limit' | 'after'>,
): Promise<ChangeConnection> {
  const size = pageSizeOf(page);
  const entries = await readEntries(reader, { ...wanted, limit: size + 1, after: positionAfter(page) });
  const nodes = entries.slice(0, size).map((entry) => changeOf(entry, reader.planner.catalog));
  return pageOf(nodes, entries.length > size, Boolean(page.after));
}

/** The page of changes that were read already. */
export function pageAmong(changes: readonly ToldChange[], page: ChangesPage): ChangeConnection {
  const [size, after] = [pageSizeOf(page), BigInt(positionAfter(page))];
  const rest = changes.filter(({ position }) => BigInt(position) > after);
  return pageOf(rest.slice(0, size), rest.length > size, Boolean(page.after));
}

function pageOf(nodes: ToldChange[], hasNextPage: boolean, hasPreviousPage: boolean): ChangeConnection {
  const edges = nodes.map((node) => ({ node, cursor: cursors.encode([node.position]) }));
  const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  return { edges, nodes, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } };
}

function positionAfter({ after }: ChangesPage): string {
  if (!after) return BEGINNING;
  const [position = ''] = cursors.decode(after, 1);
  if (!/^[1-9]\d{0,17}$/.test(position)) throw forgedCursor(after);
  return position;
}
