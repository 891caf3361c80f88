import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SDL } from './sdl.ts';

// A partner's server, made up: each organization has given two grants to people of ours.

// From the folder above, where both share one copy of graphql.
const require = createRequire(new URL('../../package.json', import.meta.url));
const { buildSubgraphSchema } = require('@apollo/subgraph') as typeof import('@apollo/subgraph');
const { execute, parse } = require('graphql') as typeof import('graphql');

const [, , expert = ''] = process.argv;

const becas = ({ slug }: { slug: string }) =>
  [1, 2].map((at) => ({
    id: `${slug}-${at}`,
    title: `Grant ${at} of ${slug}`,
    year: 2020 + at,
    holder: { slug: expert },
  }));

const resolvers = {
  Organization: { __resolveReference: (reference: object) => reference, becas },
  Query: { becas: () => becas({ slug: 'root' }) },
};

const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers: resolvers as never }]);

const documents = new Map<string, ReturnType<typeof parse>>();

const server = createServer(async (request, response) => {
  const { query, variables } = JSON.parse(await text(request));
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const result = await execute({ schema, document, variableValues: variables });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
});

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
