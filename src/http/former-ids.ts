import type { FastifyInstance } from 'fastify';
import { networkName } from '../platform/network-name.ts';
import { idStart } from '../platform/node-id.ts';

/** The addresses that hold ids, which are compared with those of answers. */
const WITH_IDS = /^\/(map\?|embed\/[\w-]+\?|calendar\/venues\/)/;

/** A value, or one of several, that is an id from before the network had a name. */
const FORMER = /(?<=[=,/]|%2[Cc])[A-Z][A-Za-z]{0,30}_[1-9a-z][0-9a-z]{0,6}(?=$|[,&]|\.ics|%2[Cc])/g;

/** Leads from addresses that were shared before the network had a name to those with its ids as they are now. */
export function redirectFormerIds(app: FastifyInstance): void {
  if (!networkName()) return;
  app.addHook('onRequest', async ({ url }, reply) => {
    if (!WITH_IDS.test(url)) return;
    const address = url.replaceAll(FORMER, (id) => idStart() + id);
    if (address !== url) return reply.redirect(address);
  });
}
