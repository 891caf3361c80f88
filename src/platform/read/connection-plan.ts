import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
} from 'graphql';
import { CursorCodec } from './cursor.ts';
import type { Facets } from './facet.ts';
import type { List, Window } from './list.ts';
import { isBackward, type Page, pageSizeOf, withoutPage } from './page.ts';
import type { Row, RowPlan } from './plan.ts';
import { type Selection, selectionOf } from './selection.ts';

/** A list that is given out in pages. */
export interface PagedList extends List {
  facets?: Facets;
  /** A field of the rows that answers with another row, read in a later statement: without that one a row is left out. */
  rowBelow?: { field: string; rowOf: (row: Row) => { type: string; key: unknown } };
}

/** What a query selects of a connection. */
export interface ConnectionSelection {
  nodes: boolean;
  edges: boolean;
  edgeFields: readonly string[];
  pageInfo: boolean;
  /** Whether the rows' places in the order are wanted, for cursors. */
  places: boolean;
  count: boolean;
  /** The fields by which it is counted in groups. */
  facets: readonly FieldNode[];
  /** What its rows need: what is selected on them, and what their edges say of them. */
  row: Selection;
}

/** What a query selects of a connection, and how its rows are read. */
export interface ConnectionPlan extends Omit<ConnectionSelection, 'row'> {
  row: RowPlan;
}

/** Reads off an operation what it selects of a connection of rows of a type. */
export function connectionSelection(info: GraphQLResolveInfo, type: string): ConnectionSelection {
  const connection = getNamedType(info.returnType).name;
  const selected = selectionOf(info, info.fieldNodes, connection);
  const edge = selectionOf(info, selected.get('edges') ?? [], connection.replace(/Connection$/, 'Edge'));
  const nodes = [...(selected.get('nodes') ?? []), ...(edge.get('node') ?? [])];
  const pageInfo = selectionOf(info, selected.get('pageInfo') ?? [], 'PageInfo');
  return {
    nodes: selected.has('nodes'),
    edges: selected.has('edges'),
    edgeFields: [...edge.keys()].filter((field) => field !== 'node' && field !== 'cursor'),
    pageInfo: selected.has('pageInfo'),
    places: edge.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor'),
    count: selected.has('totalCount'),
    facets: selected.get('facets') ?? [],
    row: merged(selectionOf(info, nodes, type), edge),
  };
}

function merged(node: Selection, edge: Selection): Selection {
  const both = new Map<string, FieldNode[]>(node);
  for (const [field, nodes] of edge) {
    if (field !== 'node' && field !== 'cursor') both.set(field, [...(both.get(field) ?? []), ...nodes]);
  }
  return both;
}

/** Whether a page's rows are wanted at all, beyond their number and their groups. */
export const wantsRows = ({ nodes, edges, pageInfo }: Omit<ConnectionSelection, 'row'>): boolean =>
  nodes || edges || pageInfo;

/** All groupings that are asked of a connection, under whatever names. */
export function groupingsOf(
  { returnType, variableValues }: GraphQLResolveInfo,
  { facets }: ConnectionPlan,
): string[] {
  const field = (getNamedType(returnType) as GraphQLObjectType).getFields().facets!;
  return [
    ...new Set(facets.flatMap((node) => getArgumentValues(field, node, variableValues).by as string[])),
  ];
}

/** The cursors of a list at its place in the graph: they hold under the arguments that they were made with. */
export function codecOf(
  { parentType, fieldName }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  list: PagedList,
  page: Page,
): CursorCodec {
  const filter = withoutPage(page);
  return new CursorCodec({ list: `${parentType.name}.${fieldName}`, order: list.order.name, filter });
}

/** The part of a list that a page is: one row more than it shows, to know whether there is more. */
export function windowOf(plan: ConnectionPlan, list: PagedList, page: Page, codec: CursorCodec): Window {
  const placeOf = (argument: 'after' | 'before') => {
    const cursor = page[argument];
    return cursor ? codec.decode(cursor, list.order.keys.length + 1, argument) : undefined;
  };
  return {
    limit: pageSizeOf(page) + 1,
    after: placeOf('after'),
    before: placeOf('before'),
    isBackward: isBackward(page),
    places: plan.places,
  };
}
