import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

const { HOST = '127.0.0.1', PORT = '4002' } = process.env;
const MOST = { bytes: 65_536, tokens: 2_000, page: 100, records: 10_000 }; // of one request
const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const records = JSON.parse(read('records.json'));
const ofOrganization = (slug) => records.filter(({ organization }) => organization === slug);
const ofExpert = (slug) => records.filter(({ experts }) => experts.includes(slug));

const sizeOf = (first) => Math.min(Math.max(first ?? 20, 0), MOST.page);

function page(list, { first, after }, request) {
  const start = after == null ? 0 : list.findIndex(({ id }) => id === after) + 1 || list.length;
  const found = list.slice(start, start + sizeOf(first));
  request.records += found.length; // records lead to experts, and those to records again
  if (request.records > MOST.records) throw new GraphQLError(`Ask for at most ${MOST.records} records.`);
  return found;
}

/** The fields that we add to a type of the network; of whom we know nothing we say null. */
const adds = (recordsOf) => ({
  __resolveReference: ({ slug }) => (recordsOf(slug).length > 0 ? { slug } : null),
  becas: ({ slug }, args, request) => page(recordsOf(slug), args, request),
});

const resolvers = {
  Query: { becas: (_, args, request) => page(records, args, request) },
  BecasRecord: {
    organization: ({ organization }) => organization && { slug: organization },
    experts: ({ experts }, { first }) => experts.slice(0, sizeOf(first)).map((slug) => ({ slug })),
  },
  Organization: adds(ofOrganization),
  Expert: adds(ofExpert),
};

const answer = createHandler({
  schema: buildSubgraphSchema([{ typeDefs: parse(read('schema.graphql')), resolvers }]),
  parse: (source) => parse(source, { maxTokens: MOST.tokens }),
  context: () => ({ records: 0 }),
});

export const server = createServer((request, response) => {
  const { 'content-length': bytes = 0, 'transfer-encoding': unknownLength } = request.headers;
  if (unknownLength || bytes > MOST.bytes) return response.writeHead(413, { connection: 'close' }).end();
  return answer(request, response);
});
server.listen(PORT, HOST, () => console.log(`http://${HOST}:${server.address().port}/graphql`));
process.once('SIGTERM', () => server.close());
