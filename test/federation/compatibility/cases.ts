// The cases of the suite, each a question and what the answer holds. Those of a gateway take the address of one that serves
// products, users and inventory together.
import { parse, stripIgnoredCharacters } from 'graphql';
import { expect } from 'vitest';
import type { Ask } from './ask.ts';
import { INVENTORY, jane } from './data.ts';
import { signaturesOf } from './signatures.ts';

/** What is to hold, and a check that asks a server for it. */
export type Case = readonly [what: string, check: Check];

type Check = (ask: Ask) => Promise<void>;

const PRODUCT = { id: 'apollo-federation' };

/** The SDL of a subgraph, without white space. */
const plainSdl = async (ask: Ask): Promise<string> =>
  stripIgnoredCharacters((await ask('{ _service { sdl } }')).data._service.sdl);

const inSdl =
  (...patterns: (RegExp | string)[]): Check =>
  async (ask) => {
    const sdl = await plainSdl(ask);
    for (const pattern of patterns) expect(sdl).toMatch(pattern);
  };

const answers =
  (query: string, variables: Record<string, unknown>, data: object): Check =>
  async (ask) => {
    const answer = await ask(query, variables);
    expect(answer).not.toHaveProperty('errors');
    expect(answer).toMatchObject({ data });
  };

/** References, and what is found for them. */
const entities = (selection: string, references: object[], found: object[]) =>
  answers(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    { representations: references },
    { _entities: found },
  );

const [OF_USER, OF_DEPRECATED, OF_RESEARCH, OF_PRODUCT] = [
  '... on User { email name }',
  '... on DeprecatedProduct { sku package reason }',
  '... on ProductResearch { study { caseNumber description } }',
  '... on Product { id sku }',
];

const v1 = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1' };

/** What a federation library may import in version 2.3. */
const KNOWN_IMPORTS =
  /^"(@(composeDirective|extends|external|inaccessible|interfaceObject|key|override|provides|requires|shareable|tag)|FieldSet)"$/;

async function linksFederationOnce(ask: Ask): Promise<void> {
  const links = (await plainSdl(ask)).match(/@link\(.+?\)/g) ?? [];
  const federation = links.filter((link) => link.includes('specs.apollo.dev/federation/'));
  expect(federation).toHaveLength(1);
  expect(federation[0]).toMatch(/federation\/v2\.[0-3]"/);
  const [, imports = ''] = /import:\[(.+?)\]/.exec(federation[0] ?? '') ?? [];
  expect(imports.split(' ').filter((name) => !KNOWN_IMPORTS.test(name))).toEqual([]);
}

async function linksItsDirective(ask: Ask): Promise<void> {
  const sdl = await plainSdl(ask);
  expect(sdl).toMatch(/@link\(url:"https:\/\/myspecs\.dev\/myCustomDirective\/v1\.0" import:\["@custom"\]\)/);
  expect(sdl).toMatch(/schema.*@composeDirective\(name:"@custom"\)/);
  expect(sdl).toMatch(/directive@custom on OBJECT/);
  expect(sdl).toMatch(/type Product.*@custom.*\{/);
}

/** The fields that the suite's own products.graphql has, with their arguments and types. */
async function saysWhatItServes(ask: Ask): Promise<void> {
  const { sdl } = (await ask('{ _service { sdl } }')).data._service;
  expect(sdl).toContain('type Query');
  expect(signaturesOf(parse(sdl))).toEqual({
    CaseStudy: ['caseNumber: ID!', 'description: String'],
    DeprecatedProduct: ['createdBy: User', 'package: String!', 'reason: String', 'sku: String!'],
    Inventory: ['deprecatedProducts: [DeprecatedProduct!]!', 'id: ID!'],
    Product: [
      'createdBy: User',
      'dimensions: ProductDimension',
      'id: ID!',
      'notes: String',
      'package: String',
      'research: [ProductResearch!]!',
      'sku: String',
      'variation: ProductVariation',
    ],
    ProductDimension: ['size: String', 'unit: String', 'weight: Float'],
    ProductResearch: ['outcome: String', 'study: CaseStudy!'],
    ProductVariation: ['id: ID!'],
    Query: [
      'deprecatedProduct(package: String!, sku: String!): DeprecatedProduct',
      'product(id: ID!): Product',
    ],
    User: [
      'averageProductsCreatedPerYear: Int',
      'email: ID!',
      'name: String',
      'totalProductsCreated: Int',
      'yearsOfEmployment: Int!',
    ],
  });
}

async function providesTheTotal(ask: Ask): Promise<void> {
  const { data, errors } = await ask(
    'query ($id: ID!) { product(id: $id) { createdBy { email totalProductsCreated } } }',
    PRODUCT,
  );
  expect(errors).toBeUndefined();
  expect(data.product.createdBy).toEqual({
    email: jane.email,
    totalProductsCreated: jane.totalProductsCreated,
  });
}

async function traces(ask: Ask): Promise<void> {
  expect(await ask('{ __typename }', {}, { 'apollo-federation-include-trace': 'ftv1' })).toEqual({
    data: { __typename: 'Query' },
    extensions: { ftv1: expect.any(String) },
  });
}

/** What the products subgraph shows by itself: 19 of 23. */
export const OF_PRODUCTS: readonly Case[] = [
  ['_service: its SDL says what it serves', saysWhatItServes],
  ['@key of one field: it is in the SDL', inSdl(/type User(@extends)?@key\(fields:"email"\)/)],
  [
    '@key of one field: a reference is found',
    entities(OF_USER, [{ __typename: 'User', email: jane.email }], [{ email: jane.email, name: jane.name }]),
  ],
  ['@key of several fields: it is in the SDL', inSdl(/type DeprecatedProduct@key\(fields:"sku package"\)/)],
  [
    '@key of several fields: a reference is found',
    entities(
      OF_DEPRECATED,
      [{ __typename: 'DeprecatedProduct', ...v1 }],
      [{ ...v1, reason: 'Migrate to Federation V2' }],
    ),
  ],
  [
    '@key of nested fields: it is in the SDL',
    inSdl(/type ProductResearch@key\(fields:"study { caseNumber }"\)/),
  ],
  [
    '@key of nested fields: a reference is found',
    entities(
      OF_RESEARCH,
      [{ __typename: 'ProductResearch', study: { caseNumber: '1234' } }],
      [{ study: { caseNumber: '1234', description: 'Federation Study' } }],
    ),
  ],
  [
    'several @key: all are in the SDL',
    inSdl(
      /type Product@[^{]*@key\(fields:"id"\)/,
      /type Product@[^{]*@key\(fields:"sku package"\)/,
      /type Product@.*?@key\(fields:"sku variation { id }"\)/,
    ),
  ],
  [
    'several @key: a reference by each is found',
    entities(
      OF_PRODUCT,
      [
        { __typename: 'Product', ...PRODUCT },
        { __typename: 'Product', sku: 'federation', package: '@apollo/federation' },
        { __typename: 'Product', sku: 'studio', variation: { id: 'platform' } },
      ],
      [
        { ...PRODUCT, sku: 'federation' },
        { ...PRODUCT, sku: 'federation' },
        { id: 'apollo-studio', sku: 'studio' },
      ],
    ),
  ],
  ['@link: federation 2 is linked once, with what it knows', linksFederationOnce],
  ['@provides: the total of a user comes with the product', providesTheTotal],
  ['@shareable: it is in the SDL', inSdl(/type ProductDimension@shareable\{/)],
  ['@tag: it is in the SDL', inSdl(/notes:String@tag\(name:"internal"\)/)],
  ['@override: it is in the SDL', inSdl(/name:String@override\(from:"users"\)/)],
  ['@inaccessible: it is in the SDL', inSdl(/unit:String@inaccessible/)],
  [
    '@inaccessible: the subgraph itself answers it',
    answers('query ($id: ID!) { product(id: $id) { dimensions { unit } } }', PRODUCT, {
      product: { dimensions: { unit: 'kg' } },
    }),
  ],
  ['@composeDirective: the directive is linked, defined and used', linksItsDirective],
  ['@interfaceObject: it is in the SDL', inSdl(/type Inventory@interfaceObject@key\(fields:"id"\)/)],
  ['ftv1: a trace is given to who asks for it', traces],
];

/** What takes a gateway in front of products, users and inventory: the other 4. */
export const OF_GATEWAY: readonly Case[] = [
  [
    '@requires: what users know is brought to products',
    answers(
      'query ($id: ID!) { product(id: $id) { createdBy { averageProductsCreatedPerYear email } } }',
      PRODUCT,
      { product: { createdBy: { averageProductsCreatedPerYear: expect.any(Number), email: jane.email } } },
    ),
  ],
  [
    '@shareable: either subgraph answers dimensions',
    answers('query ($id: ID!) { product(id: $id) { dimensions { size weight } } }', PRODUCT, {
      product: { dimensions: { size: 'small', weight: 1 } },
    }),
  ],
  [
    '@override: products answers the name, not users',
    answers('query ($id: ID!) { product(id: $id) { createdBy { name } } }', PRODUCT, {
      product: { createdBy: { name: jane.name } },
    }),
  ],
  [
    '@interfaceObject: products adds a field to every inventory',
    answers(
      'query ($id: ID!) { inventory(id: $id) { deprecatedProducts { sku reason } } }',
      { id: INVENTORY },
      { inventory: { deprecatedProducts: [{ sku: v1.sku, reason: 'Migrate to Federation V2' }] } },
    ),
  ],
];

/** The cases that only the subgraph itself shows, and why. */
export const BY_ITSELF_ALONE: Readonly<Record<string, string>> = {
  '@provides: the total of a user comes with the product':
    'It spares a router a request; the gateway makes that request, to users, whose field it is.',
  'ftv1: a trace is given to who asks for it':
    'Its header is for routers; the gateway asks for no traces and hands on no such header.',
};
