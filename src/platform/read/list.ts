import type { GraphQLResolveInfo } from 'graphql';
import type { TableShape } from './catalog.ts';
import { comesAfter, type Order, orderBy, totalKeys } from './order.ts';
import { FIRST_COLUMN, type FlatRow, ROOT, type RowPlan } from './plan.ts';
import { allOf, join, raw, Sql, sql } from './sql.ts';

/** Which rows belong to each parent of a list, and in what order. */
export interface List {
  /** The type of the rows. */
  type: string;
  /** The table, where it is another than the type's own; of a window, no more than that needs. */
  from?: (window?: Window) => Sql;
  /** What the row is joined to, as `l`, for `link` and `order` to speak of. */
  through?: Sql;
  /** True where a row belongs to the parent whose key is given. */
  link: (row: Sql, parent: Sql) => Sql;
  /** What else must hold. */
  where?: (row: Sql) => Sql | undefined;
  order: Order;
  /** Whether a parent has at most one row, so that nothing need be ordered or cut. */
  unique?: boolean;
  /** Whether whoever may see a parent may see its rows: where one statement reads both, that is asked of the parent alone. */
  isShownWithParent?: boolean;
  /** Whether rows are found by their own key alone: then fields that select the same are read together. */
  isLookup?: boolean;
  /** The SQL type of the parents' keys; `integer` unless said. */
  parents?: 'integer' | 'text';
}

/** Which part of each parent's rows is wanted. */
export interface Window {
  limit: number;
  /** Whether the limit is written into the text, so that PostgreSQL plans for it: texts that are used again have few. */
  isLimitFixed?: boolean;
  after?: readonly string[] | undefined;
  before?: readonly string[] | undefined;
  /** Whether the limit counts from the end. The rows come in the order of the list all the same. */
  isBackward?: boolean;
  /** Whether each row also carries its place in the order, for cursors. */
  places?: boolean;
  /** Whether each row also carries its number in the order, as `nth`. */
  numbered?: boolean;
}

/** The key of the parent that rows are read for. */
export const PARENT = raw('k.key');

/** What must be known of the rows of a list to find them. */
interface OfShape {
  shape: Pick<TableShape, 'table' | 'visible'>;
}

/** All rows that belong to a parent, whatever the window. */
export const rowsOf = (list: List, plan: OfShape, row: Sql = ROOT): Sql =>
  allOf(list.link(row, PARENT), plan.shape.visible(row), list.where?.(row));

/** A list as rows of the same statement have it. */
export const belowShown = (list: List, plan: OfShape): OfShape =>
  list.isShownWithParent ? { shape: { table: plan.shape.table, visible: () => undefined } } : plan;

/** The parents of a list as a relation `k(key, at)`; that there is only one, PostgreSQL is told. */
export function parentsOf(list: List, keys: readonly unknown[]): Sql {
  const type = raw(list.parents ?? 'integer');
  if (keys.length === 1) return sql`(select ${keys[0]}::${type} as key, 1 as at) k`;
  return sql`unnest(${keys}::${type}[]) with ordinality as k(key, at)`;
}

/** The rows themselves, with what they are linked through. */
export const rowsFrom = ({ from, through }: List, { shape }: OfShape, window?: Window): Sql =>
  sql`${from?.(window) ?? shape.table} t ${through ?? raw('')}`;

/** One statement for a list field: the window of every parent's rows, all that was selected of them joined, as JSON. */
export function listStatement(
  info: GraphQLResolveInfo,
  list: List,
  plan: RowPlan,
  window: Window,
  keys: readonly unknown[],
  found: OfShape = plan,
): Sql {
  const order = list.unique ? raw('k.at') : sql`k.at, ${orderOf(list)}`;
  const row = asArray(columnsOf(info, list, plan, window));
  return sql`select json_agg(${row} order by ${order})::text as rows
    from ${parentsOf(list, keys)} ${foundIn(list, plan, window, found)}`;
}

/** The window of the rows of a list that belong to row `t` of the statement around it, as a JSON array. */
export function nestedRows(info: GraphQLResolveInfo, list: List, plan: RowPlan, window: Window): Sql {
  const row = asArray(columnsOf(info, list, plan, window));
  return sql`coalesce((select json_agg(${row} order by ${orderOf(list)})
    from (select t.id as key) k ${foundIn({ ...list, unique: false }, plan, window, belowShown(list, plan))}), '[]')`;
}

/** How many rows of a list belong to row `t` of the statement around it. */
export const nestedCount = (list: List, plan: Pick<RowPlan, 'shape'>): Sql =>
  sql`(select count(*)::integer from (select t.id as key) k cross join lateral (
    select from ${rowsFrom(list, plan)} where ${rowsOf(list, belowShown(list, plan))}
  ) t)`;

const columnsOf = (info: GraphQLResolveInfo, list: List, plan: RowPlan, window: Window): Sql[] => [
  PARENT,
  ...plan.columns.map((column) => (column instanceof Sql ? column : (column(info) ?? raw('null')))),
  ...(window.places ? totalKeys(list.order).map((_, at) => raw(`t.p${at}`)) : []),
];

const foundIn = (list: List, { joins }: RowPlan, window: Window, found: OfShape): Sql =>
  sql`${list.unique ? uniqueRows(list, found) : windowed(list, found, window)} ${join(joins, ' ')}`;

/** The order of the rows found; by their number, where the order speaks of what they are linked through. */
export const orderOf = (list: List): Sql => (list.through ? raw('t.nth') : orderBy(list.order, ROOT));

/** Of each parent's rows those in the window, as `t`. */
export function windowed(list: List, plan: OfShape, window: Window): Sql {
  const { after, before, isBackward } = window;
  const within = allOf(
    rowsOf(list, plan),
    after && comesAfter(list.order, ROOT, after),
    before && comesAfter(list.order, ROOT, before, true),
  );
  const columns =
    list.through || window.numbered
      ? [raw('t.*'), sql`row_number() over (order by ${orderBy(list.order, ROOT)}) as nth`]
      : [raw('t.*')];
  return sql`cross join lateral (
    select ${join([...columns, ...placesOf(list.order, window)])} from ${rowsFrom(list, plan, window)}
    where ${within} order by ${orderBy(list.order, ROOT, isBackward)} limit ${window.isLimitFixed ? raw(String(window.limit)) : window.limit}
  ) t`;
}

/** Each parent's only row, as `t`. */
export const uniqueRows = (list: List, plan: OfShape): Sql =>
  sql`join ${rowsFrom(list, plan)} on ${rowsOf(list, plan)}`;

/** A PostgreSQL function takes at most 100 arguments. */
const MOST_ARGUMENTS = 100;

/** Values as one JSON array, whatever their number. */
function asArray(values: readonly Sql[]): Sql {
  if (values.length <= MOST_ARGUMENTS) return sql`json_build_array(${join(values)})`;
  const parts = Array.from(
    { length: Math.ceil(values.length / MOST_ARGUMENTS) },
    (_, at) => sql`jsonb_build_array(${join(values.slice(at * MOST_ARGUMENTS, (at + 1) * MOST_ARGUMENTS))})`,
  );
  return sql`(${join(parts, ' || ')})`;
}

/** The flat rows of a list statement's answer. */
export const parseRows = ([answer]: readonly Record<string, unknown>[]): FlatRow[] =>
  JSON.parse((answer?.rows as string | null) ?? '[]') as FlatRow[];

const placesOf = (order: Order, { places }: Window): Sql[] =>
  places ? totalKeys(order).map(({ by }, at) => sql`(${by(ROOT)})::text as ${raw(`p${at}`)}`) : [];

/** A row's place in the order, as a cursor carries it. */
export const placeOf = (plan: RowPlan, row: FlatRow): string[] =>
  row.slice(FIRST_COLUMN + plan.columns.length) as string[];

/** One statement for the number of rows that each parent has. */
export const countStatement = (list: List, plan: Pick<RowPlan, 'shape'>, keys: readonly unknown[]): Sql =>
  sql`select ${PARENT} as parent, (
    select count(*)::integer from ${rowsFrom(list, plan)} where ${rowsOf(list, plan)}
  ) as count from ${parentsOf(list, keys)}`;

/** All rows of a list, found once for a statement that reads them several times: a relation `found`, with their parent's key. */
export const withFound = (list: List, plan: OfShape, keys: readonly unknown[]): Sql =>
  sql`with found as (select k.key as parent_key, t.* from ${parentsOf(list, keys)} cross join lateral (
    select t.* from ${rowsFrom(list, plan)} where ${rowsOf(list, plan)}
  ) t)`;

/** The rows found, `t`, beside their parents, `k`. */
export const foundBesideParents = (list: List, keys: readonly unknown[]): Sql =>
  keys.length === 1
    ? sql`found t cross join ${parentsOf(list, keys)}`
    : raw('found t cross join lateral (select t.parent_key as key) k');

const FOUND = { shape: { table: raw('found'), visible: () => undefined } };

/** The statement for a list among the rows that `withFound` has found. */
export const listOfFound = (
  info: GraphQLResolveInfo,
  { where: _, ...list }: List,
  plan: RowPlan,
  window: Window,
  keys: readonly unknown[],
): Sql => {
  const link: List['link'] = (row, parent) => sql`${row}.parent_key = ${parent}`;
  return listStatement(info, { ...list, from: () => FOUND.shape.table, link }, plan, window, keys, FOUND);
};
