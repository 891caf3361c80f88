import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * Selects everything that can be reached from a type within so many steps: all fields, texts also in English,
 * first pages of a hundred. What needs an argument is left out, since no one value suits all. Fields of the
 * types behind an interface are told apart by a prefix.
 */
export function queryAll(schema: GraphQLSchema, type: GraphQLObjectType, steps: number, prefix = ''): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return `{ __typename ${fields.map((field) => selectField(schema, field, steps, prefix)).join(' ')} }`;
}

function selectField(
  schema: GraphQLSchema,
  { name, args, type }: GraphQLField<unknown, unknown>,
  steps: number,
  prefix: string,
): string {
  const takes = (argument: string) => args.some((arg) => arg.name === argument);
  const selected = `${prefix}${name}: ${name}`;
  const below = selectBelow(schema, type, steps);
  if (below === undefined) return '';
  if (takes('locale')) return `${selected} ${prefix}${name}_en: ${name}(locale: "en")`;
  return `${selected}${takes('first') ? '(first: 100)' : ''} ${below}`;
}

function selectBelow(schema: GraphQLSchema, output: GraphQLOutputType, steps: number): string | undefined {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  const left = stepsLeft(type.name, steps);
  if (left < 0) return undefined;
  if (isAbstractType(type)) return fragmentsOnAllTypes(schema, type.name, left);
  return isObjectType(type) ? queryAll(schema, type, left) : undefined;
}

/** A connection or a page leads nowhere by itself, so it is no step; its edges lead where its nodes do, so once is enough. */
function stepsLeft(type: string, steps: number): number {
  if (/(Connection|PageInfo)$/.test(type)) return steps;
  return type.endsWith('Edge') ? Math.min(steps, 1) : steps - 1;
}

/** Selects everything of whichever type an interface turns out to be. */
export function fragmentsOnAllTypes(schema: GraphQLSchema, abstract: string, steps: number): string {
  const type = schema.getType(abstract);
  if (!isAbstractType(type)) throw new Error(`${abstract} is not an interface or a union.`);
  const fragments = schema
    .getPossibleTypes(type)
    .map((each) => `... on ${each.name} ${queryAll(schema, each, steps, `${each.name}_`)}`);
  return `{ __typename ${fragments.join(' ')} }`;
}

/** Every text in an answer, and what those hide that are Base64, such as cursors. */
export function textsIn(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer, Buffer.from(answer, 'base64url').toString()];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(textsIn);
}
