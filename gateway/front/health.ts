import type { FastifyInstance } from 'fastify';
import type { CurrentGraph } from '../graph/current-graph.ts';

/** `/livez` says that the process runs, `/readyz` that it has a supergraph to serve and nobody is leaving. */
export function answerHealth(app: FastifyInstance, current: CurrentGraph, isDraining: () => boolean): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    if (current.graph) return { status: 'ok' };
    return reply.code(503).send({ status: 'unavailable', reason: 'there is no supergraph yet' });
  });
}
