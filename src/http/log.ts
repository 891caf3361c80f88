import type { FastifyInstance } from 'fastify';
import { TOKEN_PREFIX } from '../platform/access/token-format.ts';

/** Where the lines go: standard output, unless a test wants to read them. */
export interface LogDestination {
  write(line: string): void;
}

/** Pino's options: one JSON line an event, and of an error no more than its kind, words and stack. */
export const logOptions = (level: string, stream?: LogDestination) => ({
  level,
  ...(stream && { stream }),
  serializers: { err: describe },
});

const describe = (error: Error & { code?: string }) => ({
  type: error.name ?? typeof error,
  code: error.code,
  message: String(error.message ?? error),
  stack: String(error.stack),
});

/** Whatever looks like a token is not written down, wherever it was put. */
const TOKEN = new RegExp(`${TOKEN_PREFIX}[\\w-]+`, 'g');

/** One line a request, without its query string and body: what people ask is their own. */
export function logRequests(app: FastifyInstance) {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0]?.replaceAll(TOKEN, `${TOKEN_PREFIX}...`),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
