import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface ClosingOptions {
  /** How long `/readyz` says no while requests are still taken, so that a load balancer can look elsewhere; in milliseconds. */
  drainDelay?: number;
  /** How long requests in flight may take to finish after that, in milliseconds. */
  closeDeadline?: number;
}

/**
 * Makes `app.close()` graceful: answers announce that the connection ends, `/readyz` turns to 503, requests
 * in flight finish, and whoever is not done by the deadline is cut off.
 */
export function closeGracefully(
  app: FastifyInstance,
  options: ClosingOptions,
): { isDraining: () => boolean } {
  const { drainDelay = 0, closeDeadline = 10_000 } = options;
  let draining = false;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    draining = true;
    await sleep(drainDelay);
    timer = setTimeout(() => app.server.closeAllConnections(), closeDeadline);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  app.addHook('onClose', async () => clearTimeout(timer));
  return { isDraining: () => draining };
}
