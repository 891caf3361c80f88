// The products subgraph of the suite, by the platform's own graph.
import 'reflect-metadata';
import { Arg, Directive, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { FindReference } from '../../../src/platform/graph/federation.ts';
import { buildGraph } from '../../../src/platform/graph/schema.ts';
import type { Network } from '../../../src/platform/module.ts';
import { deprecated, INVENTORY, jane, products, research } from './data.ts';

const HEADER = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
    "@composeDirective" "@extends" "@external" "@inaccessible" "@interfaceObject" "@key"
    "@override" "@provides" "@requires" "@shareable" "@tag"
  ])
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")

directive @custom on OBJECT`;

@ObjectType()
class ProductVariation {
  @Field(() => ID) id!: string;
}

@ObjectType()
class CaseStudy {
  @Field(() => ID) caseNumber!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
}

@Directive('@key(fields: "study { caseNumber }")')
@ObjectType()
class ProductResearch {
  @Field(() => CaseStudy) study!: CaseStudy;
  @Field(() => String, { nullable: true }) outcome!: string | null;
}

@Directive('@shareable')
@ObjectType()
class ProductDimension {
  @Field(() => String, { nullable: true }) size!: string | null;
  @Field(() => Float, { nullable: true }) weight!: number | null;
  @Directive('@inaccessible') @Field(() => String, { nullable: true }) unit!: string | null;
}

@Directive('@extends')
@Directive('@key(fields: "email")')
@ObjectType()
class User {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @Field(() => Int, { nullable: true })
  averageProductsCreatedPerYear!: number | null;
  @Directive('@external') @Field(() => ID) email!: string;
  @Directive('@override(from: "users")') @Field(() => String, { nullable: true }) name!: string | null;
  @Directive('@external') @Field(() => Int, { nullable: true }) totalProductsCreated!: number | null;
  @Directive('@external') @Field(() => Int) yearsOfEmployment!: number;
}

@Directive('@key(fields: "sku package")')
@ObjectType()
class DeprecatedProduct {
  @Field(() => String) sku!: string;
  @Field(() => String) package!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => User, { nullable: true }) createdBy!: User | null;
}

@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
@ObjectType()
class Product {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) sku!: string | null;
  @Field(() => String, { nullable: true }) package!: string | null;
  @Field(() => ProductVariation, { nullable: true }) variation!: ProductVariation | null;
  @Field(() => ProductDimension, { nullable: true }) dimensions!: ProductDimension | null;
  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, { nullable: true })
  createdBy!: User | null;
  @Directive('@tag(name: "internal")') @Field(() => String, { nullable: true }) notes!: string | null;
  @Field(() => [ProductResearch]) research!: ProductResearch[];
}

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType()
class Inventory {
  @Field(() => ID) id!: string;
  @Field(() => [DeprecatedProduct]) deprecatedProducts!: DeprecatedProduct[];
}

@Resolver()
class ProductsResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): unknown {
    return products.find((each) => each.id === id) ?? null;
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(
    @Arg('sku', () => String) sku: string,
    @Arg('package', () => String) packageName: string,
  ): unknown {
    return deprecated.sku === sku && deprecated.package === packageName ? deprecated : null;
  }
}

/** Whether everything that a reference gives is so in a row, at whatever depth. */
const fits = (row: unknown, reference: unknown): boolean =>
  typeof reference === 'object' && reference !== null
    ? Object.entries(reference).every(([name, value]) => fits(Object(row)[name], value))
    : row === reference;

const among =
  (rows: readonly ({ __typename: string } & Record<string, unknown>)[]): FindReference =>
  (reference) =>
    (rows.find((row) => fits(row, reference)) ?? null) as never;

/** What the gateway has asked of users comes along with the reference to one. */
const findUser: FindReference = ({ email, totalProductsCreated: total, yearsOfEmployment: years }) =>
  (email === jane.email
    ? {
        ...jane,
        averageProductsCreatedPerYear: total && years ? Math.round(Number(total) / Number(years)) : null,
      }
    : null) as never;

const network: Network = {
  resolvers: [ProductsResolver],
  policies: {},
  acts: [],
  entities: [],
  facets: {},
  namedTypes: {},
  originRules: undefined,
  federation: {
    header: HEADER,
    types: [Inventory],
    references: {
      Product: among(products),
      DeprecatedProduct: among([deprecated]),
      ProductResearch: among(research),
      Inventory: among([{ __typename: 'Inventory', id: INVENTORY, deprecatedProducts: [deprecated] }]),
      User: findUser,
    },
  },
};

/** The graph of products. */
export const buildProducts = () => buildGraph(network);
