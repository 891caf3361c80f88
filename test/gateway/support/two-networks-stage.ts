import { afterAll } from 'vitest';
import type { Gateway, GatewayOptions } from '../../../gateway/gateway.ts';
import type { Bounds } from '../../../gateway/transport/bounds.ts';
import { lensOf } from '../../../src/federation/lens/lens-sdl.ts';
import { serveWorld } from '../../support/served.ts';
import type { Scribe, World } from '../../support/world.ts';
import { NetworkServer } from './network-server.ts';
import { type Ask, askerOf, openGateway, SECRET } from './open-gateway.ts';
import { documentOf, OurServer } from './our-server.ts';

/** Servers of two networks behind a gateway. */
export interface JoinedNetworks {
  ours: OurServer;
  network: NetworkServer;
  gateway: Gateway;
  log: string[];
  ask: Ask;
  /** Another gateway, which has asked nobody yet. */
  anew: (bounds?: Partial<Bounds>, more?: Partial<GatewayOptions>) => Promise<{ gateway: Gateway; ask: Ask }>;
}

/** Our network, another one, and a gateway in front of both. */
export interface NetworksStage extends JoinedNetworks {
  world: World;
  theirs: World;
  /** The servers of both, without the gateway. */
  direct: { ours: string; theirs: string };
}

type Fill = (scribe: Scribe) => unknown;

/** Opens two networks with a gateway in front of them; the other network is called "norte". */
export async function openNetworks(fillOurs: Fill, fillTheirs: Fill): Promise<NetworksStage> {
  const [first, second] = [
    await serveWorld(fillOurs, { gatewaySecret: SECRET }),
    await serveWorld(fillTheirs),
  ];
  const direct = { ours: first.url, theirs: second.url };
  const { _service } = await second.world.read('{ _service { sdl } }');
  return {
    world: first.world,
    theirs: second.world,
    direct,
    ...(await joinNetworks(direct, _service.sdl)),
  };
}

/** Opens a gateway in front of the servers of two networks; `sdl` is what the other one says that it serves. */
export async function joinNetworks(
  { ours: ourUrl, theirs: theirUrl }: NetworksStage['direct'],
  sdl: string,
): Promise<JoinedNetworks> {
  const ours = await new OurServer(ourUrl).open();
  const network = await new NetworkServer(theirUrl).open();
  const found = lensOf({ name: 'norte', home: 'tejido', sdl, ours: sdl });
  if ('problems' in found) throw new Error(found.problems.join('\n'));
  const document = documentOf([{ name: 'norte', url: network.url, sdl: found.lens.sdl }]);
  ours.document = {
    ...document,
    subgraphs: [
      document.subgraphs[0],
      { name: 'norte', partner: 'red-norte', network: true, url: network.url, sdl },
    ],
  };
  const log: string[] = [];
  const anew: JoinedNetworks['anew'] = async (bounds = {}, more = {}) => {
    const gateway = await openGateway(ours, {
      ...more,
      bounds,
      logDestination: { write: (line) => void log.push(line) },
    });
    afterAll(() => gateway[Symbol.asyncDispose]());
    return { gateway, ask: askerOf(gateway.address) };
  };
  const { gateway, ask } = await anew();
  afterAll(() => Promise.all([ours.close(), network.close()]));
  return { ours, network, gateway, log, ask, anew };
}
