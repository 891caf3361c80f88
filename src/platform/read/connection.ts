import type { GraphQLResolveInfo } from 'graphql';
import {
  type ConnectionPlan,
  codecOf,
  groupingsOf,
  type PagedList,
  wantsRows,
  windowOf,
} from './connection-plan.ts';
import { cursorError } from './cursor.ts';
import { type Counted, type FacetResult, facetStatement, gatherFacets, totalOf } from './facet.ts';
import { groupByParent, parentOf } from './group-by-parent.ts';
import { countStatement, type List, parseRows, placeOf } from './list.ts';
import { isBackward, type Page, type PageInfo, pageInfoOf, pageSizeOf } from './page.ts';
import { pageStatement } from './page-statement.ts';
import { type FlatRow, ROOT, type Row } from './plan.ts';
import { fieldsBelow, withRowsBelow } from './read-ahead.ts';
import type { Reader } from './reader.ts';

export type { PagedList } from './connection-plan.ts';

/** What a page of a list answers with; only what was selected is filled in. */
export interface Connection {
  nodes?: Row[];
  edges?: Edge[];
  pageInfo?: PageInfo;
  totalCount?: number;
  facets: (by: readonly string[]) => Promise<FacetResult[]>;
}

/** What came along with the parent of a page: its rows, and how many the list has; null where it did not. */
export type InlinedPage = readonly [rows: readonly FlatRow[] | null, count: number | null];

/** A row in its list, with what the relation says of it. */
interface Edge {
  cursor: string;
  node: Row;
  [property: string]: unknown;
}

/**
 * Answers a connection field for one parent, together with all other parents that ask in the same tick;
 * rows that came along with the parent need not be asked for again.
 */
export function readConnection(
  reader: Reader,
  info: GraphQLResolveInfo,
  list: PagedList,
  parent: unknown,
  page: Page,
  inlined?: InlinedPage,
): Connection | Promise<Connection> {
  const plan = reader.planner.connection(info, list.type);
  if (!inlined && isReadAtOnce(list, plan)) return readTogether(reader, info, list, plan, parent, page);
  const [flat, counted] = inlined ?? [null, null];
  const rows = flat
    ? assemble(plan, cut(flat, page), page, cursorsOf(info, list, plan, page))
    : readPage(reader, info, list, plan, parent, page);
  const count = plan.count ? (counted ?? readCount(reader, list, plan, parent)) : undefined;
  const facets = (by: readonly string[]) => readFacets(reader, list, plan, parent, by);
  const finish = (read: PageRows, totalCount: number | undefined): Connection => ({
    ...read,
    ...(totalCount !== undefined && { totalCount }),
    facets,
  });
  if (!(rows instanceof Promise || count instanceof Promise)) return finish(rows, count);
  return Promise.all([rows, count]).then(([read, totalCount]) => finish(read, totalCount));
}

/** Whether one statement for a page and all that is counted is quicker: over all of a table PostgreSQL has better ways for each. */
const isReadAtOnce = (list: PagedList, plan: ConnectionPlan): boolean => {
  if (list.rowBelow || !wantsRows(plan)) return false;
  return plan.facets.length > 0 ? !list.through && Boolean(list.where?.(ROOT)) : plan.count;
};

/** Reads a page, its total and its groups by one statement. */
function readTogether(
  reader: Reader,
  info: GraphQLResolveInfo,
  list: PagedList,
  plan: ConnectionPlan,
  parent: unknown,
  page: Page,
): Promise<Connection> {
  pageSizeOf(page);
  const asked = groupingsOf(info, plan);
  const load = async (keys: readonly unknown[]) => {
    const window = windowOf(plan, list, page, codecOf(info, list, page));
    const statement = pageStatement({ info, list, plan, window, keys, by: asked });
    const answer = await reader.run(statement).catch(cursorError(page));
    const groups = groupByParent((answer[0]!.groups ?? []) as Counted[], parentOf, keys);
    return groupByParent(parseRows(answer), (row) => row[0], keys).map((flat, at) => ({
      ...assemble(plan, cut(flat, page), page, cursorsOf(info, list, plan, page)),
      ...(plan.count && { totalCount: totalOf(groups[at]!) }),
      facets: async (by: readonly string[]) => gatherFacets(groups[at]!, by),
    }));
  };
  return reader.batch(plan, 'page', load, parent);
}

type PageRows = Pick<Connection, 'nodes' | 'edges' | 'pageInfo'>;

const cursorsOf = (info: GraphQLResolveInfo, list: PagedList, plan: ConnectionPlan, page: Page) => {
  const codec = codecOf(info, list, page);
  return (row: FlatRow) => codec.encode(placeOf(plan.row, row));
};

function readPage(
  reader: Reader,
  info: GraphQLResolveInfo,
  list: PagedList,
  plan: ConnectionPlan,
  parent: unknown,
  page: Page,
): Promise<PageRows> | PageRows {
  pageSizeOf(page);
  if (!wantsRows(plan)) return {};
  const load = async (keys: readonly unknown[]) => {
    const window = windowOf(plan, list, page, codecOf(info, list, page));
    const found = await reader.rows(info, list, plan.row, window, keys).catch(cursorError(page));
    const parts = found.map((rows) => cut(rows, page));
    if (list.rowBelow) await dropGone(reader, info, list.rowBelow, plan, parts);
    return parts.map((part) => assemble(plan, part, page, cursorsOf(info, list, plan, page)));
  };
  return reader.batch(plan, 'rows', load, parent);
}

/** The rows of a page, and whether the list goes on beyond them, where the page is counted towards. */
interface Part {
  shown: readonly FlatRow[];
  isCut: boolean;
}

function cut(flat: readonly FlatRow[], page: Page): Part {
  const limit = pageSizeOf(page);
  const isCut = flat.length > limit;
  const kept = () => (isBackward(page) ? flat.slice(-limit) : flat.slice(0, limit));
  return { shown: isCut ? kept() : flat, isCut };
}

/** Leaves out of the parts the rows that lead to one that is no longer there, or may no longer be seen. */
async function dropGone(
  reader: Reader,
  info: GraphQLResolveInfo,
  { field, rowOf }: NonNullable<PagedList['rowBelow']>,
  plan: ConnectionPlan,
  parts: readonly Part[],
): Promise<void> {
  const fields = fieldsBelow(info, `nodes.${field}`, `edges.node.${field}`);
  const rowsOf = (row: FlatRow) => [rowOf(plan.row.build(row))];
  const drop = async (part: Part) => {
    part.shown = await withRowsBelow(reader, part.shown, { fields, rowsOf });
  };
  await Promise.all(parts.map(drop));
}

function assemble(
  plan: ConnectionPlan,
  { shown, isCut }: Part,
  page: Page,
  cursorOf: (row: FlatRow) => string,
): PageRows {
  const rows = plan.nodes || plan.edges ? shown.map(plan.row.build) : [];
  const edge = (node: Row, at: number) => {
    const made: Edge = { cursor: plan.places ? cursorOf(shown[at]!) : '', node };
    for (const field of plan.edgeFields) made[field] = node[field];
    return made;
  };
  const cursorAt = (at: number) => (plan.places && shown.length > 0 ? cursorOf(shown.at(at)!) : null);
  return {
    ...(plan.nodes && { nodes: rows }),
    ...(plan.edges && { edges: rows.map(edge) }),
    ...(plan.pageInfo && {
      pageInfo: pageInfoOf(page, isCut, { startCursor: cursorAt(0), endCursor: cursorAt(-1) }),
    }),
  };
}

function readCount(reader: Reader, list: List, plan: ConnectionPlan, parent: unknown): Promise<number> {
  const load = async (keys: readonly unknown[]) => {
    const rows = await reader.run(countStatement(list, plan.row, keys));
    return groupByParent(rows, parentOf, keys).map(([row]) => row!.count as number);
  };
  return reader.batch(plan, 'count', load, parent);
}

async function readFacets(
  reader: Reader,
  list: PagedList,
  plan: ConnectionPlan,
  parent: unknown,
  by: readonly string[],
): Promise<FacetResult[]> {
  if (by.length === 0) return [];
  const load = async (keys: readonly unknown[]) => {
    const rows = await reader.run(facetStatement(list, plan.row, by, keys));
    return groupByParent(rows, parentOf, keys).map((buckets) => gatherFacets(buckets, by));
  };
  return reader.batch(plan, `facets ${by.join()}`, load, parent);
}
