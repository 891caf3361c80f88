import type * as GraphQL from 'graphql';
import type * as App from '../../src/app.ts';
import type * as Exchange from '../../src/exchange/index.ts';
import type * as NetworkDatabase from '../../src/network-database.ts';

// What is measured is what was built: TypeScript in src/ has decorators, which Node does not strip.
const load = (module: string) => import(new URL(`../../dist/src/${module}.js`, import.meta.url).href);

// The folder has a graphql of its own, for the peers; a schema is asked by the one that it was made with.
const own = new URL('../../node_modules/graphql/index.js', import.meta.url).href;
const { graphql }: Pick<typeof GraphQL, 'graphql'> = await import(own);
const { openApp }: Pick<typeof App, 'openApp'> = await load('app');
const { openForRequests, openNetwork }: Pick<typeof NetworkDatabase, 'openForRequests' | 'openNetwork'> =
  await load('network-database');
const { importPackage }: Pick<typeof Exchange, 'importPackage'> = await load('exchange/index');

/** Asks the graph of a network, without HTTP. */
export interface Asked extends AsyncDisposable {
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks reads what was asked for
  ask: (query: string, variables: Record<string, unknown>) => Promise<any>;
}

/** The network of a database, to be asked. */
export async function askedOver(url: string): Promise<Asked> {
  const reading = await openForRequests(url);
  const app = await openApp(reading.orm);
  const { signal } = new AbortController();
  return {
    ask: async (source, variableValues) => {
      const contextValue = app.contextFor({ requestId: 'bench', origin: 'http://localhost', signal });
      const { data, errors } = await graphql({ schema: app.schema, source, variableValues, contextValue });
      if (errors) throw errors[0];
      return data;
    },
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await reading[Symbol.asyncDispose]();
    },
  };
}

/** Makes the tables in a database, and brings a package into them. */
export async function importInto(url: string, path: string): Promise<void> {
  const { orm } = await openNetwork(url);
  try {
    await importPackage(orm.em, path, { actor: 'bench' });
  } finally {
    await orm.close();
  }
}
