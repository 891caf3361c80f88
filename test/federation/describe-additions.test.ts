import { describe, expect, it } from 'vitest';
import { describeAdditions, MOST_DESCRIBED } from '../../src/federation/partner/describe-additions.ts';

const described = (sdl: string, adds: string[], network = false) => describeAdditions({ sdl, network }, adds);

const SDL = `
type Query {
  """
  All grants,
  the newest first.
  """
  becas(first: Int = 20, year: Int): [BecasGrant!]
  becasOf(year: Int!): [BecasGrant!]
}
"A grant, and who got it."
type BecasGrant { id: ID! title: String kind: BecasKind amount: Float of(year: Int!): Int holder: Organization }
enum BecasKind { ONE TWO }
union BecasAny = BecasGrant
type Organization @key(fields: "slug") {
  slug: String!
  "How much it gave."
  becasTotal: Float
  becas: [BecasGrant!]
  becasAny: BecasAny
  becasHolder: BecasHolder
}
type BecasHolder { grant: BecasGrant }
`;

describe('what a schema says of what it adds', () => {
  it('is its descriptions, in one line, with types and a short right way to ask', () => {
    expect(described(SDL, ['Query.becas', 'Organization.becasTotal', 'BecasGrant'])).toEqual({
      'Query.becas': {
        type: '[BecasGrant!]',
        description: 'All grants, the newest first.',
        selection: 'becas(first: 3) { id title kind }',
      },
      'Organization.becasTotal': { type: 'Float', description: 'How much it gave.', selection: 'becasTotal' },
      BecasGrant: { type: null, description: 'A grant, and who got it.', selection: null },
    });
  });

  it('is null where it says nothing, or where a field cannot be asked for without arguments', () => {
    const { 'Query.becasOf': needy, 'Organization.becas': plain } = described(SDL, [
      'Query.becasOf',
      'Organization.becas',
    ]);
    expect(needy!.selection).toBeNull();
    expect(plain).toEqual({ type: '[BecasGrant!]', description: null, selection: 'becas { id title kind }' });
  });

  it('asks what has no plain values for its type alone', () => {
    const found = described(SDL, ['Organization.becasAny', 'Organization.becasHolder']);
    expect(Object.values(found).map(({ selection }) => selection)).toEqual([
      'becasAny { __typename }',
      'becasHolder { __typename }',
    ]);
  });

  it('is cut where it is long, and told of so many things at most', () => {
    const names = Array.from({ length: MOST_DESCRIBED + 1 }, (_, at) => `becas${at}`);
    const sdl = `type Query { ${names.map((name) => `"${'word '.repeat(100)}" ${name}: Int`).join(' ')} }`;
    const found = Object.values(
      described(
        sdl,
        names.map((name) => `Query.${name}`),
      ),
    );
    expect(found).toHaveLength(MOST_DESCRIBED);
    expect(found[0]!.description).toMatch(/^word .{100,290}word…$/);
    expect(found[0]!.description!.length).toBeLessThanOrEqual(300);
  });

  it('is nothing of a network, of a schema that is none, and of one that nests without end', () => {
    expect(described(SDL, ['Query.becas'], true)).toEqual({});
    expect(described('not a schema', ['Query.becas'])).toEqual({});
    expect(described(`type Query { becas: ${'['.repeat(50_000)}Int }`, ['Query.becas'])).toEqual({});
  });

  it('takes the name of any property for what it is', () => {
    expect(
      described('type Query { constructor: Int }', ['Query.constructor', 'Query.toString', 'hasOwnProperty']),
    ).toEqual({
      'Query.constructor': { type: 'Int', description: null, selection: 'constructor' },
      'Query.toString': { type: null, description: null, selection: null },
      hasOwnProperty: { type: null, description: null, selection: null },
    });
  });
});
