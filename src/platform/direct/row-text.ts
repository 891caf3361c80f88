import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { requiredPropertiesOf } from '../graph/required-properties.ts';
import { rowSqlForms } from '../graph/row-field.ts';
import type { Catalog, TableShape } from '../read/catalog.ts';
import { Joins } from '../read/joins.ts';
import type { ListField, ListFields, LookupFields } from '../read/list-fields.ts';
import { ROOT } from '../read/plan.ts';
import { answersOf, type Operation } from '../read/selection.ts';
import { type Sql, sql } from '../read/sql.ts';
import { Given, needed, Refused } from './given.ts';
import { leafText, literal, nodeIdText, nullOf, objectText } from './json-text.ts';

/** What is compiled, and what is known of the graph and its tables. */
export interface Source {
  operation: Operation;
  catalog: Catalog;
  lists: ListFields;
  lookups: LookupFields;
  /** Writes what a list answers. */
  listText: (source: Source, place: ListPlace) => Sql;
}

/** A list field where it is selected. */
export interface ListPlace {
  list: ListField;
  parentType: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  /** The key of the row that the list hangs on. */
  key: Sql;
}

/** A row of a statement whose fields are written. */
export interface RowScope {
  source: Source;
  type: GraphQLObjectType;
  shape: TableShape;
  alias: Sql;
  joins: Joins;
  /** Whether there can be many such rows, so that what hangs on rows that they are joined to would be read for each. */
  isOfMany: boolean;
}

/** The scope of the rows of a statement, which stand under the alias of a root; they are of one type of the graph. */
export function scopeOf(
  source: Source,
  typeName: string,
  of: GraphQLField<unknown, unknown>,
  isOfMany: boolean,
): RowScope {
  const type = getNamedType(of.type);
  const shape = source.catalog.shape(typeName);
  if (!isObjectType(type) || type.name !== typeName || shape.policy.virtual) throw new Refused();
  return { source, type, shape, alias: ROOT, joins: new Joins(source.catalog), isOfMany };
}

/** A JSON object with what the nodes select of a type; `value` writes what a field of it answers, but for the type's name. */
export function selectedText(
  { operation }: Source,
  nodes: readonly (FieldNode | OperationDefinitionNode)[],
  type: GraphQLObjectType,
  value: (name: string, nodes: readonly FieldNode[]) => Sql,
): Sql {
  const fields = [...answersOf(operation, nodes, type.name)].map(([key, selected]) => {
    const name = selected[0]!.name.value;
    return [key, name === '__typename' ? literal(`"${type.name}"`) : value(name, selected)] as const;
  });
  return objectText(fields);
}

/** A row as a JSON object with what the nodes select of it. */
export const rowText = (scope: RowScope, nodes: readonly FieldNode[]): Sql =>
  selectedText(scope.source, nodes, scope.type, (name, selected) => fieldText(scope, name, selected));

/** What a field of a row answers, as JSON text that is never null. */
export function fieldText(scope: RowScope, name: string, nodes: readonly FieldNode[]): Sql {
  const { type, shape, alias, source } = scope;
  const field = needed(type.getFields()[name]);
  const place = `${type.name}.${name}`;
  const list = source.lists.get(place);
  if (list && alias !== ROOT && scope.isOfMany) throw new Refused();
  if (list) return source.listText(source, { list, parentType: type, field, nodes, key: sql`${alias}.id` });
  const form = rowSqlForms.get(place);
  const columnOf = (property: string) => scope.joins.column(shape, alias, needed(shape.column(property)));
  if (form) return formText(source, field, nodes[0]!, (args) => form(columnOf, args));
  if (field.resolve || requiredPropertiesOf(type.name, name)) throw new Refused();
  if (name === 'id') return nodeIdText(shape.type, sql`${alias}.id`);
  if (shape.relation(name)) return relationText(scope, field, nodes);
  const column = needed(shape.column(name));
  return leafText(field.type, scope.joins.column(shape, alias, column), column.nullable || column.guarded);
}

/** What a field answers that a function of JavaScript answers, and SQL the same. */
export function formText(
  { operation }: Source,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  form: (args: Record<string, unknown>) => Sql,
): Sql {
  const given = new Given(field, node, operation.variableValues, (args) => args);
  form(given.first); // joins what it stands on, before the joins are written
  return leafText(field.type, given.piece(form), true);
}

function relationText(
  scope: RowScope,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Sql {
  const { shape, alias, joins, source } = scope;
  const relation = shape.relation(field.name)!;
  const target = scopeOf(source, relation.type, field, scope.isOfMany);
  const to = joins.to(shape, alias, field.name);
  const row = rowText({ ...target, alias: to, joins }, nodes);
  const isCertain = !relation.nullable && !relation.guarded && !target.shape.visible(to);
  return isCertain ? row : sql`case when ${to}.id is null then ${nullOf(field.type)} else ${row} end`;
}
