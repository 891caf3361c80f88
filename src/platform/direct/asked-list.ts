import type { GraphQLObjectType } from 'graphql';
import type { Catalog } from '../read/catalog.ts';
import { codecOf, type PagedList } from '../read/connection-plan.ts';
import type { CursorCodec } from '../read/cursor.ts';
import { type ListField, mostRowsOf } from '../read/list-fields.ts';
import { namesSeveral, originNamesIn } from '../read/origin.ts';
import { type Page, pageSizeOf } from '../read/page.ts';
import { raw, type Sql } from '../read/sql.ts';
import { Refused } from './given.ts';

/** A list as the arguments of a field ask for it. */
export interface AskedList {
  list: PagedList;
  page: Page;
  codec: CursorCodec;
  /** The place after which the page begins. */
  after: readonly string[] | undefined;
  /** How many rows it may have, where it is given out whole. */
  most: number | undefined;
  /** How many rows are given out at most. */
  size: number;
}

/** Reads a list off its arguments; what a later statement or an error could belong to is refused. */
export const listReader =
  (catalog: Catalog, listField: ListField, parentType: GraphQLObjectType, fieldName: string) =>
  (args: Record<string, unknown>): AskedList => {
    const isAtRoot = parentType.name === 'Query';
    const rules = catalog.origins?.rules;
    if (args.last != null || args.before != null || listField.namesSlugs?.(args)) throw new Refused();
    if (isAtRoot && rules && namesSeveral(originNamesIn(args, rules))) throw new Refused();
    const page = args as Page;
    const list = listField.list(page, catalog);
    if (list.rowBelow || list.order.keysFor) throw new Refused();
    const most = mostRowsOf(listField, page);
    const codec = codecOf({ parentType, fieldName }, list, page);
    const after = page.after ? codec.decode(page.after, list.order.keys.length + 1) : undefined;
    return { list, page, codec, after, most, size: most ?? pageSizeOf(page) };
  };

/** A number of ours in SQL, as text: then PostgreSQL plans for it. */
export const number = (value: number): Sql => raw(String(value));
