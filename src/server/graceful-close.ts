import type { FastifyInstance } from 'fastify';

/**
 * Makes `app.close()` graceful: answers announce that the connection ends, `/readyz` turns to 503, requests
 * in flight finish, and whoever is not done after `deadline` milliseconds is cut off.
 */
export function closeGracefully(app: FastifyInstance, deadline: number): { isDraining: () => boolean } {
  let draining = false;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    draining = true;
    timer = setTimeout(() => app.server.closeAllConnections(), deadline);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  app.addHook('onClose', async () => clearTimeout(timer));
  return { isDraining: () => draining };
}
