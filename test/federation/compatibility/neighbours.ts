// The suite's other two subgraphs, which stand for those of partners.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { INVENTORY, jane, products } from './data.ts';

const federation = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports.map((name) => `"@${name}"`)}])`;

export const USERS = `${federation('key', 'shareable')}

type User @key(fields: "email") {
  email: ID!
  name: String
  totalProductsCreated: Int @shareable
  yearsOfEmployment: Int!
}
`;

export const INVENTORIES = `${federation('key', 'requires', 'shareable', 'provides', 'external', 'tag')}

extend type Product @key(fields: "id") {
  id: ID! @external
  dimensions: ProductDimension @external
  delivery(zip: String): DeliveryEstimates @requires(fields: "dimensions { size weight }")
}

type ProductDimension @shareable {
  size: String
  weight: Float
}

type DeliveryEstimates {
  estimatedDelivery: String
  fastestDelivery: String
}

interface Inventory @key(fields: "id") {
  id: ID!
  products: [Product!]!
}

type OpenSourceInventory implements Inventory @key(fields: "id") {
  id: ID!
  products: [Product!]!
}

type Query {
  inventory(id: ID!): Inventory
}
`;

const user = { email: jane.email, name: 'Somebody Else', totalProductsCreated: 10, yearsOfEmployment: 10 };

const delivery = (product: { dimensions?: { size?: string; weight?: number } }) => {
  if (product.dimensions?.size !== 'small' || product.dimensions.weight !== 1)
    throw new Error('What the field requires was not asked first.');
  return { estimatedDelivery: '5/1/2019', fastestDelivery: '5/1/2019' };
};

const inventory = { __typename: 'OpenSourceInventory', id: INVENTORY, products: [{ id: products[0]?.id }] };

const inventoryOf = ({ id }: { id: string }) => (id === INVENTORY ? inventory : null);

export const buildUsers = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: parse(USERS),
      resolvers: {
        User: { __resolveReference: ({ email }: { email: string }) => (email === user.email ? user : null) },
      },
    },
  ]);

export const buildInventories = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: parse(INVENTORIES),
      resolvers: {
        Query: { inventory: (_: unknown, args: { id: string }) => inventoryOf(args) },
        Product: { __resolveReference: (reference: object) => reference, delivery },
        Inventory: { __resolveType: () => 'OpenSourceInventory', __resolveReference: inventoryOf },
        OpenSourceInventory: { __resolveReference: inventoryOf },
      } as never,
    },
  ]);
