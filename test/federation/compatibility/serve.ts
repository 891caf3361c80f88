import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLSchema } from 'graphql';

/** A subgraph that is served at an address until it is closed. */
export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** Serves a subgraph at a free port, as a partner would. */
export async function serve(schema: GraphQLSchema): Promise<Served> {
  const server = new ApolloServer({ schema, logger: silent });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, close: () => server.stop() };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
