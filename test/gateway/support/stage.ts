import { afterAll } from 'vitest';
import type { Gateway, GatewayOptions } from '../../../gateway/gateway.ts';
import { serveWorld } from '../../support/served.ts';
import { idOf, type World } from '../../support/world.ts';
import { type Ask, askerOf, openGateway, SECRET } from './open-gateway.ts';
import { documentOf, OurServer } from './our-server.ts';
import { PartnerServer } from './partner-server.ts';

/** Our server, a partner, and a gateway in front of both. */
export interface Stage {
  world: World;
  /** Our server itself, without the gateway. */
  direct: string;
  ours: OurServer;
  partner: PartnerServer;
  gateway: Gateway;
  log: string[];
  ids: Record<string, string>;
  ask: Ask;
}

export async function openStage(options: Partial<GatewayOptions> = {}): Promise<Stage> {
  const ids: Record<string, string> = {};
  const { world, url: direct } = await serveWorld(
    async (scribe) => {
      const civil = scribe.sector('Civil society');
      const rows = {
        acme: scribe.organization('Acme', { sector: civil }),
        zeta: scribe.organization('Zeta', { sector: civil }),
        ana: scribe.expert('Ana'),
        bruno: scribe.expert('Bruno'),
        carla: scribe.expert('Carla Left', { consent: 'WITHDRAWN' }),
      };
      await scribe.em.flush();
      for (const [name, row] of Object.entries(rows)) ids[name] = idOf(row);
    },
    { gatewaySecret: SECRET },
  );
  const ours = await new OurServer(direct).open();
  const partner = await new PartnerServer().open();
  ours.document = documentOf([partner]);
  const log: string[] = [];
  const gateway = await openGateway(ours, {
    logDestination: { write: (line) => void log.push(line) },
    ...options,
  });
  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await Promise.all([partner.close(), ours.close()]);
  });
  return { world, direct, ours, partner, gateway, log, ids, ask: askerOf(gateway.address) };
}
