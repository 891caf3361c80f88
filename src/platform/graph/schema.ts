import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isInterfaceType, isUnionType, parse, print } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { type CostTable, readCosts } from '../limits/costs.ts';
import type { Network } from '../module.ts';
import type { ListFields, LookupFields } from '../read/list-fields.ts';
import { declareValues } from './declared-enum.ts';
import { type Federation, ROWS_ALONE } from './federation.ts';
import { listFieldsOf, resolveList } from './list-field.ts';
import { lookupFieldsOf, resolveLookup } from './lookup-field.ts';
import { NamedArguments, takeSlugs } from './named-arguments.ts';
import { resolveReferences } from './references.ts';
import { declareRequiredProperties, requiredPropertiesOf } from './required-properties.ts';
import { rowResolvers } from './row-field.ts';

type Resolvers = Record<string, Record<string, unknown>>;

/** A graph to serve: its schema, the schema's text as other subgraphs see it, and what its fields cost. */
export interface Graph {
  schema: GraphQLSchema;
  sdl: string;
  /** The fields that answer with the rows of a list. */
  lists: ListFields;
  /** The fields that answer with the row that is named. */
  lookups: LookupFields;
  costs: CostTable;
}

const built = new WeakMap<Network, Promise<Graph>>();

/** The graph of a network, as a Federation 2 subgraph; built once for a network. */
export function buildGraph(network: Network): Promise<Graph> {
  const graph = built.get(network) ?? build(network);
  built.set(network, graph);
  return graph;
}

async function build(network: Network): Promise<Graph> {
  declareValues(network);
  const { resolvers, federation = ROWS_ALONE } = network;
  const schema = await buildSchema({
    resolvers: [resolvers[0]!, ...resolvers.slice(1)],
    orphanedTypes: federation.types,
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
    skipCheck: true,
  });
  const named = new NamedArguments(schema, network.namedTypes);
  const lists = listFieldsOf(schema, named);
  const lookups = lookupFieldsOf(schema);
  const typeDefs = parse(`${federation.header}\n${printSchemaWithDirectives(schema)}`);
  const fields = { lists, lookups };
  const subgraph = buildSubgraphSchema([{ typeDefs, resolvers: resolversFor(schema, fields) as never }]);
  const sdl = `${print(typeDefs)}\n`;
  answerRouters(subgraph, sdl, federation);
  takeSlugs(subgraph, named);
  return { schema: subgraph, sdl, ...fields, costs: readCosts(schema, sdl) };
}

/** Federation's own two fields, by our text and our lookups. */
function answerRouters(subgraph: GraphQLSchema, sdl: string, { references }: Federation): void {
  const { _service: service, _entities: entities } = subgraph.getQueryType()!.getFields();
  if (service) service.resolve = () => ({ sdl });
  if (entities) entities.resolve = resolveReferences(references);
}

/**
 * TypeGraphQL's resolvers, with less work per field: rows are plain objects with a type and the values of their fields.
 * A field that is resolved asks nothing of its row but the key, unless it says so.
 */
function resolversFor(
  schema: GraphQLSchema,
  { lists, lookups }: Pick<Graph, 'lists' | 'lookups'>,
): Resolvers {
  const resolvers = createResolversMap(schema) as Resolvers;
  for (const [name, type] of Object.entries(schema.getTypeMap())) {
    const fields = resolvers[name];
    if (!fields) continue;
    delete fields.__isTypeOf;
    if (isInterfaceType(type) || isUnionType(type)) fields.__resolveType = typeOf;
    for (const field of Object.keys(fields)) {
      if (!requiredPropertiesOf(name, field)) declareRequiredProperties(name, field, { properties: [] });
    }
  }
  const lean = [
    ...rowResolvers,
    ...[...lists].map(([place, list]) => [place, resolveList(list)] as const),
    ...[...lookups].map(([place, lookup]) => [place, resolveLookup(lookup)] as const),
  ];
  for (const [place, resolve] of lean) {
    const [type = '', field = ''] = place.split('.');
    const fields = resolvers[type];
    if (fields?.[field]) fields[field] = resolve;
  }
  return resolvers;
}

const typeOf = (row: { __typename: string }) => row.__typename;
