import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/database.ts';
import { ClientError } from '../errors.ts';
import type { Catalog } from './catalog.ts';
import { type List, listStatement, parseRows, type Window } from './list.ts';
import { type FlatRow, planRow, type Row, type RowPlan } from './plan.ts';
import type { PlanCache } from './plan-cache.ts';
import { type Selection, selectionOf } from './selection.ts';
import type { Sql } from './sql.ts';

type Load<Value> = (keys: readonly unknown[]) => Promise<(Value | Error)[]>;

/** The key of the one parent of a list that hangs on nothing. */
export const EVERYTHING = 0;

/** Answers the read side of one request: each list field with one statement, however many parents it has. */
export class Reader {
  readonly #loaders = new Map<object, Map<string, DataLoader<unknown, unknown>>>();

  constructor(
    readonly catalog: Catalog,
    readonly database: Database,
    readonly plans: PlanCache,
  ) {}

  /** A list without pages; one that has more than `most` rows is refused, never cut. */
  list(info: GraphQLResolveInfo, list: List, parent: unknown, most: number): Promise<Row[]> {
    const plan = this.plan(info, list.type);
    const load = async (keys: readonly unknown[]) => {
      const found = await this.rows(list, plan, { limit: most + 1 }, keys);
      return found.map((rows) => (rows.length > most ? tooLong(most) : rows.map(plan.build)));
    };
    return this.batch<Row[]>(plan, `rows by ${list.parents ?? 'integer'}`, load, parent);
  }

  /** The first rows of a list for each parent, for fields that say how many at most. */
  first(info: GraphQLResolveInfo, list: List, parent: unknown, count: number): Promise<Row[]> {
    const plan = this.plan(info, list.type);
    const load = async (keys: readonly unknown[]) => {
      const found = await this.rows(list, plan, { limit: count }, keys);
      return found.map((rows) => rows.map(plan.build));
    };
    return this.batch(plan, 'first', load, parent);
  }

  /** The one row that belongs to a key, or null. */
  async one(info: GraphQLResolveInfo, list: List, key: unknown): Promise<Row | null> {
    const [row] = await this.list(info, list, key, 1);
    return row ?? null;
  }

  /** The plan for what a field selects of a type, made once for an operation. */
  plan(
    info: GraphQLResolveInfo,
    type: string,
    select: (info: GraphQLResolveInfo) => Selection = onItself(type),
  ): RowPlan {
    return this.plans.get(info, type, () => planRow(this.catalog, info, type, select(info)));
  }

  /** Loads by key, gathering all that ask for the same thing of the same plan within a tick. */
  batch<Value>(plan: object, what: string, load: Load<Value>, key: unknown): Promise<Value> {
    const loaders = this.#loaders.get(plan) ?? new Map<string, DataLoader<unknown, unknown>>();
    this.#loaders.set(plan, loaders);
    const loader = loaders.get(what) ?? new DataLoader<unknown, unknown>(load);
    loaders.set(what, loader);
    return loader.load(key) as Promise<Value>;
  }

  /** The flat rows of a list, for each parent in turn. */
  async rows(list: List, plan: RowPlan, window: Window, keys: readonly unknown[]): Promise<FlatRow[][]> {
    const rows = parseRows(plan, await this.run(listStatement(list, plan, window, keys)));
    return grouped(rows, (row) => row[0], keys);
  }

  /** The rows of a statement of one's own. */
  run(statement: Sql): Promise<Record<string, unknown>[]> {
    return this.database.rows(statement.compile());
  }
}

const tooLong = (most: number) =>
  new ClientError('LIMIT_TOO_HIGH', `This list has more than the ${most} rows it can show at once.`, {
    limit: most,
  });

const onItself = (type: string) => (info: GraphQLResolveInfo) => selectionOf(info, info.fieldNodes, type);

/** The rows of each parent, in the order of the parents. */
export function grouped<T>(
  rows: readonly T[],
  parentOf: (row: T) => unknown,
  parents: readonly unknown[],
): T[][] {
  const byParent = new Map<unknown, T[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(parentOf(row))?.push(row);
  return parents.map((parent) => byParent.get(parent)!);
}

/** The parent that a row of a statement of one's own names. */
export const parentOf = (row: Record<string, unknown>): unknown => row.parent;
