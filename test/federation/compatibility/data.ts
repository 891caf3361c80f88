// What the three subgraphs of the suite know.

export const jane = {
  __typename: 'User',
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
};

const dimensions = { __typename: 'ProductDimension', size: 'small', weight: 1, unit: 'kg' };

const study = (caseNumber: string, description: string) => ({
  __typename: 'ProductResearch',
  study: { __typename: 'CaseStudy', caseNumber, description },
  outcome: null,
});

export const research = [study('1234', 'Federation Study'), study('1235', 'Studio Study')];

const product = (id: string, sku: string, packageName: string, variation: string, place: number) => ({
  __typename: 'Product',
  id,
  sku,
  package: packageName,
  variation: { __typename: 'ProductVariation', id: variation },
  dimensions,
  createdBy: jane,
  notes: null,
  research: [research[place]],
});

export const products = [
  product('apollo-federation', 'federation', '@apollo/federation', 'OSS', 0),
  product('apollo-studio', 'studio', '', 'platform', 1),
];

export const deprecated = {
  __typename: 'DeprecatedProduct',
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: jane,
};

export const INVENTORY = 'apollo-oss';
