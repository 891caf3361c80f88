import type { GraphQLResolveInfo } from 'graphql';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import { keepVisible } from '../display-names/display-names.ts';
import type { CommunityContext } from './context.ts';

/** The rows with these keys, in this order, of those that may still be shown. */
export async function visibleRows(
  type: string,
  keys: readonly number[],
  { reader }: CommunityContext,
  info: GraphQLResolveInfo,
): Promise<Row[]> {
  const visible = await keepVisible(reader, keys, (key) => [{ type, key }]);
  const rows = await Promise.all(visible.map((key) => reader.one(info, lookupByKey(type), key)));
  return rows.filter((row) => row !== null);
}
