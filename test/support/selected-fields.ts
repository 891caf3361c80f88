import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * Selects of a type the fields that need no argument, to so many steps, as a client would write it: without other names, and of
 * the types behind an interface the name alone. Fields of one name may be left out.
 */
export function selectedFields(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  steps: number,
  without = '',
): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named))
    return `{ __typename ${schema
      .getPossibleTypes(named)
      .map((each) => `... on ${each.name} { kind: __typename }`)
      .slice(0, 4)
      .join(' ')} }`;
  const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
  return `{ __typename ${fields.flatMap((field) => selected(schema, field, steps, without)).join(' ')} }`;
}

function selected(
  schema: GraphQLSchema,
  { name, args, type }: GraphQLField<unknown, unknown>,
  steps: number,
  without: string,
): string[] {
  if (name === without) return [];
  if (args.some(isRequiredArgument)) return [];
  if (isLeafType(getNamedType(type))) return [name];
  if (steps <= 1) return [];
  const page = args.some((each) => each.name === 'first') ? '(first: 2)' : '';
  return [`${name}${page} ${selectedFields(schema, type, steps - 1, without)}`];
}
