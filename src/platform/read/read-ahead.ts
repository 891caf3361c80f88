import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { lookupByKey } from './lookup.ts';
import { responseKey } from './plan.ts';
import type { Reader } from './reader.ts';
import { selectionOf } from './selection.ts';

/** A row by its type and key. */
interface Ref {
  type: string;
  key: unknown;
}

/** Fields below a field that each answer with a row of an item, and which rows of it they answer with. */
export interface RowsBelow<Item> {
  fields: readonly GraphQLResolveInfo[];
  rowsOf: (item: Item) => readonly Ref[];
}

/**
 * What the resolvers of the fields at some paths below a field, such as `nodes.a`, will get as their `info`: one for each
 * name that such a field answers under, none where a query does not select it.
 */
export function fieldsBelow(info: GraphQLResolveInfo, ...paths: readonly string[]): GraphQLResolveInfo[] {
  return paths.flatMap((path) =>
    path.split('.').reduce((above, name) => above.flatMap((field) => selectedAs(field, name)), [info]),
  );
}

function selectedAs(info: GraphQLResolveInfo, fieldName: string): GraphQLResolveInfo[] {
  const parentType = getNamedType(info.returnType) as GraphQLObjectType;
  const nodes = new Set(selectionOf(info, info.fieldNodes, parentType.name).get(fieldName));
  const byName = Map.groupBy(nodes, responseKey);
  const { type: returnType } = parentType.getFields()[fieldName]!;
  return [...byName.values()].map((fieldNodes) => ({
    ...info,
    parentType,
    fieldName,
    fieldNodes,
    returnType,
  }));
}

/**
 * Reads the rows that fields below will answer with, before the items are given out, and leaves out the items that lack one
 * of them: items are found in one statement and their rows read in a later one, and a row can be withdrawn in between. The
 * fields then find what was read here, since a request reads each row once for each selection.
 */
export async function withRowsBelow<Item>(
  reader: Reader,
  items: readonly Item[],
  ...below: readonly RowsBelow<Item>[]
): Promise<Item[]> {
  const rowsOf = (item: Item) =>
    below.flatMap(({ fields, rowsOf }) =>
      rowsOf(item).flatMap(({ type, key }) =>
        fields.map((field) => reader.one(field, lookupByKey(type), key)),
      ),
    );
  const read = await Promise.all(items.map((item) => Promise.all(rowsOf(item))));
  return items.filter((_, at) => !read[at]!.includes(null));
}
