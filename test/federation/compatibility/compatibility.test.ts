import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt } from './ask.ts';
import { OF_GATEWAY, OF_PRODUCTS } from './cases.ts';
import { openSuite, type Suite } from './suite.ts';

// Apollo's suite for subgraphs, on one that the platform's graph is built with: see notice.md.

let suite: Suite;

beforeAll(async () => {
  suite = await openSuite();
});

afterAll(() => suite[Symbol.asyncDispose]());

describe('a subgraph of the platform, by the cases of the suite', () => {
  it('is asked by itself in 19 of the 23', () => {
    expect([OF_PRODUCTS.length, OF_GATEWAY.length]).toEqual([19, 4]);
  });

  it.each(OF_PRODUCTS)('%s', async (_, check) => {
    await check(askAt(suite.products));
  });
});

describe('the supergraph with the other subgraphs of the suite', () => {
  /** A type of it, with its fields. */
  const typeOf = (name: string): string =>
    new RegExp(`^type ${name}\\b[^]*?^\\}`, 'm').exec(suite.supergraph)?.[0] ?? '';

  it.each([
    ['@override', 'User', 'name: String @join__field(graph: TEJIDO, override: "users")'],
    [
      '@requires',
      'User',
      'averageProductsCreatedPerYear: Int @join__field(graph: TEJIDO, requires: "totalProductsCreated yearsOfEmployment")',
    ],
    ['@provides', 'Product', 'createdBy: User @join__field(graph: TEJIDO, provides: "totalProductsCreated")'],
    ['@tag', 'Product', '@tag(name: "internal")'],
    ['@composeDirective', 'Product', '@custom'],
    ['@inaccessible', 'ProductDimension', '@inaccessible'],
    ['@shareable', 'ProductDimension', '@join__type(graph: INVENTORY) @join__type(graph: TEJIDO)'],
    ['@interfaceObject', 'OpenSourceInventory', 'deprecatedProducts: [DeprecatedProduct!]!'],
  ])('knows %s', (_, type, text) => {
    expect(typeOf(type).replaceAll(/\s+/g, ' ')).toContain(text);
  });
});
