import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { buildInventories, buildUsers, INVENTORIES, USERS } from './neighbours.ts';
import { buildProducts } from './products.ts';
import { serve } from './serve.ts';

/** The three subgraphs of the suite at addresses of their own, and their supergraph, for a gateway to serve. */
export interface Suite extends AsyncDisposable {
  /** Where products are asked by themselves. */
  products: string;
  supergraph: string;
}

/** Serves the three subgraphs and composes them; throws what the composer says against it. */
export async function openSuite(): Promise<Suite> {
  const graph = await buildProducts();
  const [products, users, inventory] = await Promise.all(
    [graph.schema, buildUsers(), buildInventories()].map(serve),
  );
  const { supergraphSdl, errors = [] } = composeServices([
    { name: 'products', url: products!.url, typeDefs: parse(graph.sdl) },
    { name: 'users', url: users!.url, typeDefs: parse(USERS) },
    { name: 'inventory', url: inventory!.url, typeDefs: parse(INVENTORIES) },
  ]);
  if (!supergraphSdl) throw new Error(errors.map(({ message }) => message).join('\n'));
  return {
    products: products!.url,
    supergraph: supergraphSdl,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([products!, users!, inventory!].map(({ close }) => close()));
    },
  };
}
