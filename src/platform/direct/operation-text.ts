import type { FieldNode, GraphQLField, OperationDefinitionNode } from 'graphql';
import { belowShown, orderOf, uniqueRows, windowed } from '../read/list.ts';
import type { LookupField } from '../read/list-fields.ts';
import { join, raw, type Sql, sql } from '../read/sql.ts';
import { type AskedList, listReader, number } from './asked-list.ts';
import { ConnectionText } from './connection-text.ts';
import { Given, needed, Refused } from './given.ts';
import { arrayText, MARKED, nullOf } from './json-text.ts';
import { type ListPlace, rowText, type Source, scopeOf, selectedText } from './row-text.ts';

/** The `data` of the answer to a query as JSON text. */
export function operationText(from: Omit<Source, 'listText'>, operation: OperationDefinitionNode): Sql {
  const source = { ...from, listText };
  const query = source.operation.schema.getQueryType()!;
  if (operation.operation !== 'query') throw new Refused();
  return selectedText(source, [operation], query, (name, nodes) => {
    const field = needed(query.getFields()[name]);
    const list = source.lists.get(`${query.name}.${name}`);
    if (list) return listText(source, { list, parentType: query, field, nodes, key: raw('0') });
    return lookupText(source, needed(source.lookups.get(`${query.name}.${name}`)), field, nodes);
  });
}

/** The row that the arguments name. */
function lookupText(
  source: Source,
  lookup: LookupField,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Sql {
  const { catalog, operation } = source;
  const given = new Given(field, nodes[0]!, operation.variableValues, (args) => lookup(args, catalog));
  const scope = scopeOf(source, given.first.list.type, field, false);
  const row = rowText(scope, nodes);
  const found = given.piece(
    ({ list, key }) =>
      sql`(select ${key}::${raw(list.parents ?? 'integer')} as key) k ${uniqueRows(list, scope)}`,
  );
  return sql`coalesce((select ${row} from ${found} ${join(scope.joins.clauses, ' ')}), ${nullOf(field.type)})`;
}

/** What a list answers for the row that it hangs on, as JSON text. */
function listText(source: Source, place: ListPlace): Sql {
  const { list, parentType, field, nodes } = place;
  const read = listReader(source.catalog, list, parentType, field.name);
  const asked = new Given(field, nodes[0]!, source.operation.variableValues, read);
  return asked.first.most === undefined
    ? new ConnectionText(source, place, asked).written()
    : wholeText(source, place, asked);
}

/** A list without pages; one that is too long is an error. */
function wholeText(source: Source, { field, nodes, key }: ListPlace, asked: Given<AskedList>): Sql {
  const scope = scopeOf(source, asked.first.list.type, field, true);
  const row = rowText(scope, nodes);
  const order = asked.piece(({ list }) => orderOf(list));
  const most = asked.piece(({ size }) => number(size));
  const found = asked.piece(({ list, size }) =>
    windowed(list, belowShown(list, scope), { limit: size + 1, isLimitFixed: true }),
  );
  return sql`(select case when count(*) > ${most} then ${MARKED} else ${arrayText(row, order)} end
    from (select ${key} as key) k ${found} ${join(scope.joins.clauses, ' ')})`;
}
