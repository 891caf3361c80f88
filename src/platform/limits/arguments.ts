import { type FieldNode, type GraphQLField, valueFromAST } from 'graphql';

/** What an argument of a field comes to, by its literal, its variable or its default. */
export function argumentOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
  variables: Record<string, unknown>,
): unknown {
  const definition = field.args.find((argument) => argument.name === name);
  const given = node.arguments?.find((argument) => argument.name.value === name);
  if (!definition) return undefined;
  const value = given && valueFromAST(given.value, definition.type, variables);
  return value === undefined ? definition.defaultValue : value;
}
