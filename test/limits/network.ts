import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { CostTable } from '../../src/platform/limits/costs.ts';
import { createLimiter } from '../../src/platform/limits/limiter.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/platform/limits/limits.ts';

/** A schema in the shape of a network: pages within pages, lists without pages, an interface and a union. */
export const network = (): GraphQLSchema => buildSubgraphSchema([{ typeDefs, resolvers }]);

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  scalar JSON
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  interface Node { id: ID! }
  type Expert implements Node @key(fields: "id") {
    id: ID! name: String friend: Expert names: [Name!]! topics: [String!]!
    experts(first: Int = 20): ExpertConnection!
  }
  type Group implements Node { id: ID! members(first: Int, last: Int): ExpertConnection! leader: Expert }
  type Name { text: String }
  union Thing = Expert | Group
  type ExpertEdge { node: Expert! cursor: String! role: String onBehalfOf: Group }
  type ExpertConnection { edges: [ExpertEdge!]! nodes: [Expert!]! pageInfo: PageInfo! totalCount: Int! facets(by: [String!]!): [Name!]! }
  type Map { places: [Place!]! }
  type Place { x: Float expert: Expert things: [Thing!]! }
  input Where { names: [String!] deep: Where json: JSON }
  type Query {
    hello: String
    expert(id: ID!): Expert
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    things: [Thing!]!
    experts(first: Int, last: Int, where: Where): ExpertConnection!
    ranking: Float
    map: Map
    anything(json: JSON): String
  }
`);

const row = { __typename: 'Expert', id: '1', name: 'Ana' };
const page = {
  nodes: [row],
  edges: [{ node: row, cursor: 'c' }],
  pageInfo: { hasNextPage: false },
  totalCount: 1,
  facets: [],
};
const typename = { __resolveType: (value: { __typename: string }) => value.__typename };
const resolvers = {
  Node: typename,
  Thing: typename,
  Expert: { friend: () => row, names: () => [], topics: () => [], experts: () => page },
  Query: {
    hello: () => 'world',
    expert: () => row,
    node: () => row,
    nodes: () => [row],
    things: () => [row],
    experts: () => page,
    anything: (_: unknown, { json }: { json: unknown }) => typeof json,
  },
};

/** As a folder of the network would declare them. */
export const costs: CostTable = new Map([
  ['Query.ranking', { cost: 500, sql: 2 }],
  ['Query.map', { cost: 800, fixed: true }],
  ['Query.nodes', { sizeArgument: 'ids' }],
  ['Query._entities', { sizeArgument: 'representations' }],
  ['Expert.names', { size: 40, sql: 0 }],
  ['Map.places', { size: 500 }],
  ['Group.members', { size: 5 }],
]);

const schema = network();

/** What a query costs, or the error it is refused with. */
export function measure(query: string, variables = {}, limits: Partial<Limits> = {}) {
  const limiter = createLimiter(schema, { ...DEFAULT_LIMITS, ...limits }, costs);
  const document = parse(query);
  limiter.checkDocument(document);
  const errors = validate(schema, document);
  if (errors[0]) throw errors[0];
  return limiter.checkOperation(document, operationOf(document), variables)?.cost.requested;
}

const operationOf = ({ definitions }: DocumentNode) =>
  definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
