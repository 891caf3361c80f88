import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** How long the lists of introspection are in a schema, on average over its types, by `Type.field`. */
export function introspectionLengths(schema: GraphQLSchema): Map<string, number> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const fields = types.flatMap(fieldsOf);
  const average = (lengthOf: (type: GraphQLNamedType) => number) =>
    types.reduce((sum, type) => sum + lengthOf(type), 0) / types.length;
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Directive.args', mean(directives.map(({ args }) => args.length))],
    ['__Type.fields', fields.length / types.length],
    ['__Field.args', mean(fields.map(({ args }) => args.length))],
    ['__Type.interfaces', average((type) => (isObjectType(type) ? type.getInterfaces().length : 0))],
    [
      '__Type.possibleTypes',
      average((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ],
    ['__Type.enumValues', average((type) => (isEnumType(type) ? type.getValues().length : 0))],
    [
      '__Type.inputFields',
      average((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    ],
  ]);
}

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const mean = (numbers: number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
