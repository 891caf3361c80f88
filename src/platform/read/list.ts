import { comesAfter, type Order, orderBy, totalKeys } from './order.ts';
import { type FlatRow, ROOT, type RowPlan } from './plan.ts';
import { all, join, raw, type Sql, sql } from './sql.ts';

/** Which rows belong to each parent of a list, and in what order. */
export interface List {
  /** The type of the rows. */
  type: string;
  /** The table, where it is another than the type's own. */
  from?: Sql;
  /** What the row is joined to, as `l`, for `link` and `order` to speak of. */
  through?: Sql;
  /** True where a row belongs to the parent whose key is given. */
  link: (row: Sql, parent: Sql) => Sql;
  /** What else must hold. */
  where?: (row: Sql) => Sql | undefined;
  order: Order;
  /** The SQL type of the parents' keys; `integer` unless said. */
  parents?: 'integer' | 'text';
}

/** Which part of each parent's rows is wanted. */
export interface Window {
  limit: number;
  after?: readonly string[] | undefined;
  /** Whether each row also carries its place in the order, for cursors. */
  places?: boolean;
}

const PARENT = raw('k.key');

/** All rows that belong to a parent, whatever the window. */
export const rowsOf = (list: List, plan: Pick<RowPlan, 'shape'>, row: Sql = ROOT): Sql =>
  all(list.link(row, PARENT), plan.shape.visible(row), list.where?.(row));

/** The parents of a list as a relation `k(key, at)`. */
export const parentsOf = (list: List, keys: readonly unknown[]): Sql =>
  sql`unnest(${keys}::${raw(list.parents ?? 'integer')}[]) with ordinality as k(key, at)`;

/** The rows themselves, with what they are linked through. */
const rowsFrom = ({ from, through }: List, { shape }: Pick<RowPlan, 'shape'>): Sql =>
  sql`${from ?? shape.table} t ${through ?? raw('')}`;

/** One statement for a list field: the window of every parent's rows, to-one relations joined. */
export function listStatement(list: List, plan: RowPlan, window: Window, keys: readonly unknown[]): Sql {
  const within = all(
    rowsOf(list, plan),
    window.after ? comesAfter(list.order, ROOT, window.after) : undefined,
  );
  const order = orderBy(list.order, ROOT);
  const places = window.places ? totalKeys(list.order).map((_, at) => raw(`t.p${at}`)) : [];
  const columns = join([sql`${PARENT} as parent`, ...plan.columns, ...places]);
  const inner = join([
    raw('t.*'),
    sql`row_number() over (order by ${order}) as nth`,
    ...placesOf(list.order, window),
  ]);
  return sql`select ${columns} from ${parentsOf(list, keys)} cross join lateral (
    select ${inner} from ${rowsFrom(list, plan)} where ${within} order by ${order} limit ${window.limit}
  ) t ${join(plan.joins, ' ')} order by k.at, t.nth`;
}

const placesOf = (order: Order, { places }: Window): Sql[] =>
  places ? totalKeys(order).map(({ by }, at) => sql`(${by(ROOT)})::text as ${raw(`p${at}`)}`) : [];

/** A row's place in the order, as a cursor carries it. */
export const placeOf = (order: Order, row: FlatRow): string[] =>
  totalKeys(order).map((_, at) => row[`p${at}`] as string);

/** One statement for the number of rows that each parent has. */
export const countStatement = (list: List, plan: Pick<RowPlan, 'shape'>, keys: readonly unknown[]): Sql =>
  sql`select ${PARENT} as parent, (
    select count(*)::integer from ${rowsFrom(list, plan)} where ${rowsOf(list, plan)}
  ) as count from ${parentsOf(list, keys)}`;

/** Every parent beside each of its rows, for counting in groups. */
export const rowsBesideParents = (list: List, plan: Pick<RowPlan, 'shape'>, keys: readonly unknown[]): Sql =>
  sql`${parentsOf(list, keys)} cross join lateral (
    select t.* from ${rowsFrom(list, plan)} where ${rowsOf(list, plan)}
  ) t`;
