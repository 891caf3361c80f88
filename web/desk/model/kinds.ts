import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { labelOf, summaryOf } from './labels.ts';
import type { ActForm, Kind, Part } from './model.ts';

/** How many of a list are read at once. */
const FIRST = 50;

type Acts = Readonly<Record<string, ActForm>>;

/** The types of which one can be edited, by name. */
export function kindsOf(schema: GraphQLSchema, acts: Acts): Record<string, Kind> {
  const edits = Object.values(acts).filter(
    ({ mutation, subject }) => mutation.endsWith('Edit') && subject?.type,
  );
  const types = new Map(edits.map(({ mutation, subject }) => [subject!.type!, mutation]));
  const kinds = [...types].map(([name, edit]) => {
    const type = schema.getType(name) as GraphQLObjectType;
    const [bySlug, label] = [querySlug(schema, name), labelOf(type)];
    const kind: Kind = {
      type: name,
      ...(bySlug && { bySlug }),
      summary: summaryOf(type),
      ...(label && { label }),
      enums: enumsOf(type),
      edit,
      parts: partsOf(schema, type, acts, types),
    };
    return [name, kind] as const;
  });
  return Object.fromEntries(kinds);
}

const enumsOf = (type: GraphQLObjectType): Record<string, string> =>
  Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      return isEnumType(named) ? [[field.name, named.name]] : [];
    }),
  );

/** The query that finds one by its slug. */
function querySlug(schema: GraphQLSchema, type: string): string | undefined {
  const found = Object.values(schema.getQueryType()!.getFields()).find(
    (field) => getNamedType(field.type).name === type && field.args.some(({ name }) => name === 'slug'),
  );
  return found?.name;
}

/** The lists of what hangs on a thing: one for each type, of those that refer to it or have no page of their own. */
function partsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  acts: Acts,
  types: Map<string, string>,
): Part[] {
  const parts = new Map<string, Part>();
  for (const field of Object.values(type.getFields())) {
    const of = itemOf(field);
    const edit = of && types.get(of.type.name);
    if (!edit || of.type.name === type.name || of.type.name === 'Source' || parts.has(of.type.name)) continue;
    const refers = acts[edit]!.fields.some((each) => each.of === type.name);
    if (!refers && querySlug(schema, of.type.name)) continue;
    parts.set(of.type.name, {
      name: field.name,
      type: of.type.name,
      selection: of.select(summaryOf(of.type)),
    });
  }
  return [...parts.values()];
}

/** The type of what a field lists, and how a selection on each of them is written. */
function itemOf(field: GraphQLField<unknown, unknown>) {
  const [named, first] = [getNamedType(field.type), field.args.some(({ name }) => name === 'first')];
  const args = first ? `(first: ${FIRST})` : '';
  if (!isObjectType(named)) return undefined;
  if (isListType(getNullableType(field.type)))
    return { type: named, select: (each: string) => `${field.name}${args} { ${each} }` };
  const nodes = named.name.endsWith('Connection') ? named.getFields().nodes : undefined;
  const type = nodes && getNamedType(nodes.type);
  if (!isObjectType(type)) return undefined;
  return { type, select: (each: string) => `${field.name}${args} { totalCount nodes { ${each} } }` };
}
