import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
} from 'graphql';
import type { Graph } from '../graph/graph.ts';

/** A query to start from. */
export interface Example {
  title: string;
  query: string;
}

/** How many examples are shown at most. */
const MOST = 12;

/** Queries that begin with a thing of ours, go to what a partner says of it, and where that leads back to ours, back. */
export function examplesOf({ schema, owners }: Pick<Graph, 'schema' | 'owners'>): Example[] {
  const isTheirs = (type: GraphQLObjectType, { name }: Field) => !owners.hasField(type.name, name);
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots
    .flatMap((root) => {
      const type = getNamedType(root.type);
      const isLookup =
        root.args.some(({ name }) => name === 'slug') &&
        root.args.every((each) => each.name === 'slug' || !isRequiredArgument(each)) &&
        !isList(root.type);
      if (!isLookup || !isObjectType(type) || !owners.hasEntity(type.name)) return [];
      return Object.values(type.getFields())
        .filter((field) => isTheirs(type, field) && !field.args.some(isRequiredArgument))
        .map((field) => exampleFor(root.name, type, field, owners.hasEntity));
    })
    .slice(0, MOST);
}

type Field = GraphQLField<unknown, unknown>;

function exampleFor(
  root: string,
  type: GraphQLObjectType,
  field: Field,
  isOurs: (type: string) => boolean,
): Example {
  const theirs = getNamedType(field.type);
  const selection = isObjectType(theirs) ? `{ ${selectionOf(theirs, isOurs)} }` : '';
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  const query = `query ($slug: String!) { ${root}(slug: $slug) { slug ${field.name}${page} ${selection} } }`;
  return { title: `${type.name}.${field.name}`, query: print(parse(query)) };
}

/** The plain values of a partner's type, and what of ours it leads back to. */
function selectionOf(type: GraphQLObjectType, isOurs: (type: string) => boolean): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && !isList(field.type),
  );
  const values = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const back = fields
    .filter((field) => isOurs(getNamedType(field.type).name))
    .map(({ name }) => `${name} { id }`);
  return ['__typename', ...values.slice(0, 8), ...back.slice(0, 3)].join(' ');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
