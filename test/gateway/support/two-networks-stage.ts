import { afterAll } from 'vitest';
import type { Gateway } from '../../../gateway/gateway.ts';
import type { Bounds } from '../../../gateway/transport/bounds.ts';
import { lensOf } from '../../../src/federation/lens/lens-sdl.ts';
import { serveWorld } from '../../support/served.ts';
import type { Scribe, World } from '../../support/world.ts';
import { NetworkServer } from './network-server.ts';
import { type Ask, askerOf, openGateway, SECRET } from './open-gateway.ts';
import { documentOf, OurServer } from './our-server.ts';

/** Our network, another one, and a gateway in front of both. */
export interface NetworksStage {
  world: World;
  theirs: World;
  /** The servers of both, without the gateway. */
  direct: { ours: string; theirs: string };
  ours: OurServer;
  network: NetworkServer;
  gateway: Gateway;
  log: string[];
  ask: Ask;
  /** Another gateway, which has asked nobody yet. */
  anew: (bounds?: Partial<Bounds>) => Promise<{ gateway: Gateway; ask: Ask }>;
}

type Fill = (scribe: Scribe) => unknown;

/** Opens two networks with a gateway in front of them; the other network is called "norte". */
export async function openNetworks(fillOurs: Fill, fillTheirs: Fill): Promise<NetworksStage> {
  const [first, second] = [
    await serveWorld(fillOurs, { gatewaySecret: SECRET }),
    await serveWorld(fillTheirs),
  ];
  const { _service } = await second.world.read('{ _service { sdl } }');
  const ours = await new OurServer(first.url).open();
  const network = await new NetworkServer(second.url).open();
  const found = lensOf({ name: 'norte', home: 'tejido', sdl: _service.sdl, ours: _service.sdl });
  if ('problems' in found) throw new Error(found.problems.join('\n'));
  const document = documentOf([{ name: 'norte', url: network.url, sdl: found.lens.sdl }]);
  ours.document = {
    ...document,
    subgraphs: [
      document.subgraphs[0],
      { name: 'norte', partner: 'red-norte', network: true, url: network.url, sdl: _service.sdl },
    ],
  };
  const log: string[] = [];
  const anew = async (bounds: Partial<Bounds> = {}) => {
    const gateway = await openGateway(ours, {
      bounds,
      logDestination: { write: (line) => void log.push(line) },
    });
    afterAll(() => gateway[Symbol.asyncDispose]());
    return { gateway, ask: askerOf(gateway.address) };
  };
  const { gateway, ask } = await anew();
  afterAll(() => Promise.all([ours.close(), network.close()]));
  const direct = { ours: first.url, theirs: second.url };
  return { world: first.world, theirs: second.world, direct, ours, network, gateway, log, ask, anew };
}
