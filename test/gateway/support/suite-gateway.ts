import type { Suite } from '../../federation/compatibility/suite.ts';
import { openGateway } from './open-gateway.ts';
import { OurServer } from './our-server.ts';

/** The gateway in front of the three subgraphs: products are ours, and the other two are partners'. */
export interface SuiteGateway extends AsyncDisposable {
  url: string;
}

/** Starts the gateway as it is run, with the supergraph of the suite. */
export async function openSuiteGateway({ products, subgraphs, supergraph }: Suite): Promise<SuiteGateway> {
  const ours = await new OurServer(products).open();
  ours.document = {
    revision: 'suite',
    home: 'tejido',
    supergraph,
    subgraphs: subgraphs.map((subgraph) =>
      subgraph.name === 'tejido'
        ? { ...subgraph, partner: null, network: false, sdl: null }
        : { ...subgraph, partner: `${subgraph.name}-org`, network: false },
    ),
  };
  const gateway = await openGateway(ours, { bounds: { time: 60_000 } });
  return {
    url: `${gateway.address}/graphql`,
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await ours.close();
    },
  };
}
