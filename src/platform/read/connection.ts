import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { blame, CursorCodec } from './cursor.ts';
import type { FacetResult, Facets } from './facet.ts';
import { facetStatement, gatherFacets } from './facet.ts';
import { countStatement, type List, placeOf } from './list.ts';
import { type Page, sizeOf } from './page.ts';
import { type FlatRow, planRow, type Row, type RowPlan } from './plan.ts';
import { grouped, parentOf, type Reader } from './reader.ts';
import { type Selection, selectionOf } from './selection.ts';

/** A list that is given out in pages. */
export interface PagedList extends List {
  /** The filter as the caller gave it; a cursor holds only under the filter it was made with. */
  filter?: unknown;
  facets?: Facets;
}

/** What a page of a list answers with; only what was selected is filled in. */
export interface Connection {
  nodes?: Row[];
  edges?: Edge[];
  pageInfo?: PageInfo;
  totalCount?: number;
  facets: (by: readonly string[]) => Promise<FacetResult[]>;
}

/** A row in its list, with what the relation says of it. */
interface Edge {
  cursor: string;
  node: Row;
  [property: string]: unknown;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** What a query selects of a connection, and how its rows are read. */
interface ConnectionPlan {
  row: RowPlan;
  nodes: boolean;
  edges: boolean;
  edgeFields: readonly string[];
  pageInfo: boolean;
  places: boolean;
  count: boolean;
}

/** Answers a connection field for one parent, together with all other parents that ask in the same tick. */
export async function readConnection(
  reader: Reader,
  info: GraphQLResolveInfo,
  list: PagedList,
  parent: unknown,
  page: Page,
): Promise<Connection> {
  const plan = reader.plans.get(info, list.type, () => planConnection(reader, info, list.type));
  const [rows, totalCount] = await Promise.all([
    readPage(reader, info, list, plan, parent, page),
    plan.count ? readCount(reader, list, plan, parent) : undefined,
  ]);
  const facets = (by: readonly string[]) => readFacets(reader, list, plan, parent, by);
  return { ...rows, ...(totalCount !== undefined && { totalCount }), facets };
}

type PageRows = Pick<Connection, 'nodes' | 'edges' | 'pageInfo'>;

function readPage(
  reader: Reader,
  info: GraphQLResolveInfo,
  list: PagedList,
  plan: ConnectionPlan,
  parent: unknown,
  page: Page,
): Promise<PageRows> | PageRows {
  const limit = sizeOf(page);
  if (!plan.nodes && !plan.edges && !plan.pageInfo) return {};
  return reader.batch(
    plan,
    'rows',
    async (keys) => {
      const codec = new CursorCodec({
        list: `${info.parentType.name}.${info.fieldName}`,
        order: list.order.name,
        filter: list.filter ?? null,
      });
      const after = page.after ? codec.decode(page.after, list.order.keys.length + 1) : undefined;
      const window = { limit: limit + 1, after, places: plan.places };
      const cursorOf = (row: FlatRow) => codec.encode(placeOf(plan.row, row));
      const found = await reader.rows(list, plan.row, window, keys).catch(blame(page.after));
      return found.map((rows) => assemble(plan, rows, limit, Boolean(after), cursorOf));
    },
    parent,
  );
}

function assemble(
  plan: ConnectionPlan,
  flat: readonly FlatRow[],
  limit: number,
  later: boolean,
  cursorOf: (row: FlatRow) => string,
): PageRows {
  const page = flat.slice(0, limit);
  const rows = plan.nodes || plan.edges ? page.map(plan.row.build) : [];
  const edge = (node: Row, at: number) => {
    const made: Edge = { cursor: plan.places ? cursorOf(page[at]!) : '', node };
    for (const field of plan.edgeFields) made[field] = node[field];
    return made;
  };
  const cursorAt = (at: number) => (plan.places && page.length > 0 ? cursorOf(page.at(at)!) : null);
  return {
    ...(plan.nodes && { nodes: rows }),
    ...(plan.edges && { edges: rows.map(edge) }),
    ...(plan.pageInfo && {
      pageInfo: {
        hasNextPage: flat.length > limit,
        hasPreviousPage: later,
        startCursor: cursorAt(0),
        endCursor: cursorAt(-1),
      },
    }),
  };
}

async function readCount(reader: Reader, list: List, plan: ConnectionPlan, parent: unknown): Promise<number> {
  return reader.batch(
    plan,
    'count',
    async (keys) => {
      const rows = await reader.run(countStatement(list, plan.row, keys));
      return grouped(rows, parentOf, keys).map(([row]) => row!.count as number);
    },
    parent,
  );
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
    return grouped(rows, parentOf, keys).map((buckets) => gatherFacets(buckets, by));
  };
  return reader.batch(plan, `facets ${by.join()}`, load, parent);
}

function planConnection(reader: Reader, info: GraphQLResolveInfo, type: string): ConnectionPlan {
  const connection = getNamedType(info.returnType).name;
  const selected = selectionOf(info, info.fieldNodes, connection);
  const edge = selectionOf(info, selected.get('edges') ?? [], connection.replace(/Connection$/, 'Edge'));
  const nodes = [...(selected.get('nodes') ?? []), ...(edge.get('node') ?? [])];
  const pageInfo = selectionOf(info, selected.get('pageInfo') ?? [], 'PageInfo');
  return {
    row: planRow(reader.catalog, info, type, merged(selectionOf(info, nodes, type), edge)),
    nodes: selected.has('nodes'),
    edges: selected.has('edges'),
    edgeFields: [...edge.keys()].filter((field) => field !== 'node' && field !== 'cursor'),
    pageInfo: selected.has('pageInfo'),
    places: edge.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor'),
    count: selected.has('totalCount'),
  };
}

/** What the rows need: what is selected on them, and what their edges say of them. */
function merged(node: Selection, edge: Selection): Selection {
  const both = new Map<string, FieldNode[]>(node);
  for (const [field, nodes] of edge) {
    if (field !== 'node' && field !== 'cursor') both.set(field, [...(both.get(field) ?? []), ...nodes]);
  }
  return both;
}
