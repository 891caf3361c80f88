import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { buildInventories, buildUsers, INVENTORIES, USERS } from './neighbours.ts';
import { buildProducts } from './products.ts';
import { serve } from './serve.ts';

/** A subgraph of the suite: products are called as the gateway calls ours. */
export interface SuiteSubgraph {
  name: 'tejido' | 'users' | 'inventory';
  url: string;
  sdl: string;
}

/** The three subgraphs of the suite at addresses of their own, and their supergraph, for a gateway to serve. */
export interface Suite extends AsyncDisposable {
  /** Where products are asked by themselves. */
  products: string;
  subgraphs: SuiteSubgraph[];
  supergraph: string;
}

/** Serves the three subgraphs and composes them; throws what the composer says against it. */
export async function openSuite(): Promise<Suite> {
  const graph = await buildProducts();
  const served = await Promise.all([graph.schema, buildUsers(), buildInventories()].map(serve));
  const [products, users, inventory] = served.map(({ url }) => url) as [string, string, string];
  const subgraphs: SuiteSubgraph[] = [
    { name: 'tejido', url: products, sdl: graph.sdl },
    { name: 'users', url: users, sdl: USERS },
    { name: 'inventory', url: inventory, sdl: INVENTORIES },
  ];
  const { supergraphSdl, errors = [] } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors.map(({ message }) => message).join('\n'));
  return {
    products,
    subgraphs,
    supergraph: supergraphSdl,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(served.map(({ close }) => close()));
    },
  };
}
