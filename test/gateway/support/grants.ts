import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { Asked } from './asked-server.ts';

/** The subgraph of a made-up partner that gives grants, in every way that leads to people and organizations of ours. */
export const GRANTS_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    becas(first: Int): [BecasGrant!]
    becasGrant(id: ID!): BecasGrant
    becasTitle: String
  }
  type BecasGrant @key(fields: "id") {
    id: ID!
    title: String!
    year: Int
    page: URL
    given: DateTime
    holder: Expert
    holders: [Expert!]
    panel: [Expert]
    beneficiary: BecasBeneficiary
    funder: Organization
    report: BecasReport
  }
  type BecasReport { text: String! author: Expert! }
  union BecasBeneficiary = Expert | Organization
  type Organization @key(fields: "slug") { slug: String! becas(first: Int): [BecasGrant!] becasTotal: Int }
  type Expert @key(fields: "slug") { slug: String! becas(first: Int): [BecasGrant!] }
  scalar URL
  scalar DateTime
`;

type Row = Record<string, unknown>;

const person = (slug: string, more: Row = {}) => ({ __typename: 'Expert', slug, ...more });

/** The grants of the partner; it still names those who have left our network. */
export const GRANTS: Row[] = [
  {
    id: 'g1',
    title: 'Open maps',
    year: 2024,
    page: 'https://becas.example.org/g1',
    given: '2024-05-01T00:00:00Z',
    holder: person('ana'),
    holders: [person('ana'), person('bruno')],
    panel: [person('bruno'), person('carla-left')],
    beneficiary: { __typename: 'Organization', slug: 'acme' },
    funder: { __typename: 'Organization', slug: 'zeta' },
    report: { text: 'Done', author: person('ana') },
  },
  {
    id: 'g2',
    title: 'Open budgets',
    year: 2025,
    page: null,
    given: null,
    holder: person('carla-left'),
    holders: [person('ana'), person('carla-left')],
    panel: [person('carla-left')],
    beneficiary: person('carla-left'),
    funder: null,
    report: { text: 'Secret report of carla', author: person('carla-left') },
  },
];

const first = (count: number | null | undefined) => GRANTS.slice(0, count ?? GRANTS.length);

export const GRANT_RESOLVERS = {
  Query: {
    becas: (_: unknown, { first: count }: { first?: number }) => first(count),
    becasGrant: (_: unknown, { id }: { id: string }) => GRANTS.find((grant) => grant.id === id) ?? null,
    becasTitle: () => 'Grants',
  },
  BecasBeneficiary: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  BecasGrant: { __resolveReference: ({ id }: Row) => GRANTS.find((grant) => grant.id === id) ?? null },
  Organization: {
    __resolveReference: (reference: Row) => reference,
    becas: (_: unknown, { first: count }: { first?: number }) => first(count),
    becasTotal: () => GRANTS.length,
  },
  Expert: {
    __resolveReference: (reference: Row) => reference,
    becas: ({ slug }: Row) => GRANTS.filter(({ holder }) => (holder as Row).slug === slug),
  },
};

/** A partner's graph, which answers as a server of GraphQL does. */
export function answererOf(sdl: string, resolvers: object) {
  const schema: GraphQLSchema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as never },
  ]);
  return async ({ query, variables }: Pick<Asked, 'query' | 'variables'>) => {
    const document: DocumentNode = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return execute({ schema, document, variableValues: variables });
  };
}
