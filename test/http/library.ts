import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLResolveInfo, GraphQLScalarType, type GraphQLSchema, parse } from 'graphql';
import { ClientError, Refusal } from '../../src/platform/errors.ts';

/** A small world of its own, with everything an executor can get wrong. */
export const library = (): GraphQLSchema => buildSubgraphSchema([{ typeDefs, resolvers }]);

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  scalar Day
  enum Mood { GLAD SAD }
  interface Named { id: ID! name: String same: Named }
  type Author implements Named @key(fields: "id") { id: ID! name: String books(first: Int! = 2, mood: Mood): [Book!]! born: Day calledAs: String same: Named }
  type Book implements Named { id: ID! name: String title(locale: String = "en", filter: Filter): String! author: Author! mood: Mood broken: String fragile: String! pages: Int same: Named }
  union Thing = Author | Book
  input Filter { text: String = "all" deep: Filter moods: [Mood!] day: Day }
  type Query {
    hello: String
    author(id: ID!): Author
    authors(ids: [ID!]): [Author!]!
    things(moods: [Mood!] = [GLAD]): [Thing!]!
    named: Named
    stray: Named
    echo(text: String = "nothing", number: Int, float: Float, day: Day, filter: Filter, ids: [ID!]): String
    strict(number: Int!): Int
    slow(ms: Int!): String
    fail(how: String): String
    surely: String!
  }
  type Mutation { touch: String }
`);

const day = new GraphQLScalarType({
  name: 'Day',
  parseValue: (value) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(String(value))) throw new GraphQLError('A day is written 2021-05-13.');
    return { day: value };
  },
  serialize: (value) => String(value),
});

const authors = ['1', '2', '3'].map((id) => ({
  __typename: 'Author',
  id,
  name: `Author ${id}`,
  born: '1953-12-30',
}));
const books = ['1', '2', '3', '4'].map((id) => ({
  __typename: 'Book',
  id,
  name: `Book ${id}`,
  mood: Number(id) % 2 ? 'GLAD' : 'SAD',
  fragile: id === '3' ? null : 'whole',
  pages: id === '4' ? 'many' : 100,
}));

const failures: Record<string, () => Error> = {
  secret: () => new Error('connect to postgres://root:hunter2@db failed'),
  foreign: () => new GraphQLError('hunter2', { extensions: { code: 'BAD_REQUEST', secret: 'hunter2' } }),
  client: () => new ClientError('NOT_FOUND', 'There is no such book.', { slug: 'x' }),
  refusal: () =>
    new Refusal({ code: 'CONFLICT', path: ['input', 'slug'], message: 'Taken.', messageKey: 'slug.taken' }),
  busy: () => new Error('timeout exceeded when trying to connect'),
  statement: () =>
    Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
};

const byTypename = { __resolveType: (row: { __typename: string }) => row.__typename };

const resolvers = {
  Day: day,
  Named: byTypename,
  Thing: byTypename,
  Author: {
    same: (row: unknown) => row,
    __resolveReference: async ({ id }: { id: string }) => {
      if (id !== 'broken') return authors.find((author) => author.id === id) ?? null;
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('hunter2');
    },
    calledAs: (_author: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) =>
      info.fieldNodes[0]?.alias?.value,
    books: async (_: unknown, { first, mood }: { first: number; mood?: string }) =>
      books.filter((book) => !mood || book.mood === mood).slice(0, first),
  },
  Book: {
    same: async (row: unknown) => row,
    title: (book: { name: string }, args: unknown) => `${book.name} ${JSON.stringify(args)}`,
    author: async () => authors[0],
    broken: async () => {
      throw new Error('hunter2');
    },
  },
  Query: {
    hello: () => 'world',
    author: async (_: unknown, { id }: { id: string }) => authors.find((author) => author.id === id),
    authors: async (_: unknown, { ids }: { ids?: string[] }) =>
      authors.filter((author) => !ids || ids.includes(author.id)),
    things: () => [authors[0], books[0], books[1]],
    named: async () => books[0],
    stray: async () => ({ name: 'nobody' }),
    echo: (_: unknown, args: unknown) => JSON.stringify(args),
    strict: (_: unknown, { number }: { number: number }) => number,
    slow: async (_: unknown, { ms }: { ms: number }) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return 'done';
    },
    fail: async (_: unknown, { how = 'secret' }: { how?: string }) => {
      throw failures[how]?.() ?? new Error(how);
    },
    surely: () => null,
  },
  Mutation: { touch: () => 'touched' },
};
