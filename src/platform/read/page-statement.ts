import type { GraphQLResolveInfo } from 'graphql';
import type { ConnectionPlan, PagedList } from './connection-plan.ts';
import { groupsOfFound } from './facet.ts';
import { countStatement, listOfFound, listStatement, type Window, withFound } from './list.ts';
import { type Sql, sql } from './sql.ts';

/** A list as a page of it is read for its parents. */
interface AskedPage {
  info: GraphQLResolveInfo;
  list: PagedList;
  plan: ConnectionPlan;
  window: Window;
  keys: readonly unknown[];
  /** By what it is counted in groups. */
  by: readonly string[];
}

/**
 * One statement for the `rows` of a page and the `groups` of its list, of which a group without a facet is the total: all of them
 * are of one moment. Where there are other groups, the rows of the list are found once for all.
 */
export function pageStatement({ info, list, plan, window, keys, by }: AskedPage): Sql {
  if (by.length === 0) {
    const counts = sql`select json_agg(c) from (${countStatement(list, plan.row, keys)}) c`;
    return sql`select (${listStatement(info, list, plan.row, window, keys)}) as rows, (${counts}) as groups`;
  }
  const rows = listOfFound(info, list, plan.row, window, keys);
  return sql`${withFound(list, plan.row, keys)} select (${rows}) as rows, ${groupsOfFound(list, by, keys)} as groups`;
}
