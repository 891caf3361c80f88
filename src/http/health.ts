import type { FastifyInstance } from 'fastify';

const PATIENCE = 2_000;

/** `/livez` says that the process runs, `/readyz` that it can answer: the database is there and nobody is leaving. */
export function answerHealth(
  app: FastifyInstance,
  checkReady: () => Promise<unknown>,
  isDraining: () => boolean,
) {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    try {
      await within(checkReady(), PATIENCE);
      return { status: 'ok' };
    } catch (err) {
      request.log.warn({ err }, 'the database does not answer');
      return reply.code(503).send({ status: 'unavailable', reason: 'the database does not answer' });
    }
  });
}

async function within(promise: Promise<unknown>, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
