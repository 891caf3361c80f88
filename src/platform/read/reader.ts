import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/database.ts';
import { ClientError } from '../errors.ts';
import { groupByParent } from './group-by-parent.ts';
import { type List, listStatement, parseRows, type Window } from './list.ts';
import { lookupBySlug } from './lookup.ts';
import type { FlatRow, Row, RowPlan } from './plan.ts';
import type { Planner } from './planner.ts';
import type { Sql } from './sql.ts';

type Load<Value> = (keys: readonly unknown[]) => Promise<(Value | Error)[]>;

/** The key of the one parent of a list at the root. */
export const ROOT_KEY = 0;

/** Answers the read side of one request: each list field with one statement, however many parents it has. */
export class Reader {
  readonly planner: Planner;
  readonly database: Database;
  readonly #loaders = new Map<object, Map<string, DataLoader<unknown, unknown>>>();

  constructor(planner: Planner, database: Database) {
    this.planner = planner;
    this.database = database;
  }

  /** A list without pages; one that has more than `most` rows is refused, never cut. */
  list(
    info: GraphQLResolveInfo,
    list: List,
    parent: unknown,
    most: number,
    plan = this.planner.rows(info, list.type),
  ): Promise<Row[]> {
    const load = async (keys: readonly unknown[]) => {
      const found = await this.rows(info, list, plan, { limit: most + 1 }, keys);
      return found.map((rows) => (rows.length > most ? listTooLong(most) : rows.map(plan.build)));
    };
    return this.batch<Row[]>(plan, `rows by ${list.parents ?? 'integer'}`, load, parent);
  }

  /** The first rows of a list for each parent, for fields that say how many at most. */
  first(info: GraphQLResolveInfo, list: List, parent: unknown, count: number): Promise<Row[]> {
    const plan = this.planner.rows(info, list.type);
    const load = async (keys: readonly unknown[]) => {
      const found = await this.rows(info, list, plan, { limit: count }, keys);
      return found.map((rows) => rows.map(plan.build));
    };
    return this.batch(plan, 'first', load, parent);
  }

  /** The one row that belongs to a key, or null. */
  async one(info: GraphQLResolveInfo, list: List, key: unknown): Promise<Row | null> {
    const plan = list.isLookup ? this.planner.alike(info, list.type) : undefined;
    const [row] = await this.list(info, list, key, 1, plan);
    return row ?? null;
  }

  /** The one row of a type that has a slug, or else had it last; or null. */
  named(info: GraphQLResolveInfo, type: string, slug: string): Promise<Row | null> {
    return this.one(info, lookupBySlug(this.planner.catalog.shape(type)), slug);
  }

  /** Loads by key, gathering all that ask for the same thing of the same plan within a tick. */
  batch<Value>(plan: object, what: string, load: Load<Value>, key: unknown): Promise<Value> {
    const loaders = this.#loaders.get(plan) ?? new Map<string, DataLoader<unknown, unknown>>();
    this.#loaders.set(plan, loaders);
    const loader =
      loaders.get(what) ?? new DataLoader<unknown, unknown>((keys) => this.#withOrigins(keys, load));
    loaders.set(what, loader);
    return loader.load(key) as Promise<Value>;
  }

  /** What depends on the origins that a network has is known before a statement is made. */
  async #withOrigins<Value>(keys: readonly unknown[], load: Load<Value>) {
    await this.planner.catalog.origins?.refreshed();
    return load(keys);
  }

  /** The flat rows of a list, for each parent in turn. */
  async rows(
    info: GraphQLResolveInfo,
    list: List,
    plan: RowPlan,
    window: Window,
    keys: readonly unknown[],
  ): Promise<FlatRow[][]> {
    const rows = parseRows(await this.run(listStatement(info, list, plan, window, keys)));
    return groupByParent(rows, (row) => row[0], keys);
  }

  /** The rows of a statement of one's own. */
  run(statement: Sql): Promise<Record<string, unknown>[]> {
    return this.database.rows(statement.compile());
  }
}

/** The error for a list that has more rows than it can show. */
export const listTooLong = (most: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `This list has more than the ${most} rows it can show at once. Where it takes "first", ask for more, up to 100.`,
    {
      limit: most,
    },
  );
