import { Readable } from 'node:stream';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LICENSE } from '../community/license.ts';
import { Database } from '../platform/database/database.ts';
import { ClientError } from '../platform/errors.ts';
import type { Catalog } from '../platform/read/catalog.ts';
import { changeLines } from '../readings/changes/change-lines.ts';
import { abortOnDisconnect } from './client-disconnect.ts';
import { refuse } from './exports.ts';

/** What the log is read from. */
interface LogSource {
  em: SqlEntityManager;
  catalog: Catalog;
}

/** How many read the log at once; further requests are answered 503. */
const READERS = 16;

/** How long one request may take to read it, in milliseconds: whoever is cut off goes on from the last position. */
const PATIENCE = 3_600_000;

interface LogRequest {
  Querystring: Record<string, string | string[] | undefined>;
}

/** Serves the public log as lines of JSON at `/changes.ndjson`, from the beginning or after a position. */
export function serveChangeLog(app: FastifyInstance, source: LogSource): void {
  let readers = 0;
  app.route<LogRequest>({
    method: ['GET', 'HEAD'], // which Fastify would answer by reading all of the log
    url: '/changes.ndjson',
    handler: async (request, reply) => {
      try {
        const after = positionIn(request.query);
        if (readers >= READERS) throw busy();
        readers++;
        reply.raw.once('close', () => readers--);
        return await sendLog(source, after, request, reply);
      } catch (error) {
        if (error instanceof ClientError) return refuse(request, reply, error);
        throw error;
      }
    },
  });
}

async function sendLog(
  { em, catalog }: LogSource,
  after: string,
  { method }: FastifyRequest,
  reply: FastifyReply,
) {
  const database = new Database(em, abortOnDisconnect(reply.raw, PATIENCE));
  const parts = changeLines((statement) => database.rows(statement.compile()), catalog, after);
  reply
    .header('cache-control', 'no-store') // what may be told of somebody changes
    .header('link', `<${LICENSE}>; rel="license"`)
    .header('access-control-expose-headers', 'link, x-request-id')
    .type('application/x-ndjson; charset=utf-8');
  if (method === 'HEAD') return reply.send(null);
  const first = await parts.next(); // what fails now is answered as an error, and not cut off
  return reply.send(Readable.from(first.done ? [] : following(first.value, parts)));
}

async function* following(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The position after which the log is read: of the beginning unless one is given. */
function positionIn({ after = '0', ...others }: LogRequest['Querystring']): string {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new ClientError('BAD_USER_INPUT', `"${unknown}" is not known here. There is "after".`);
  if (typeof after === 'string' && /^\d{1,18}$/.test(after)) return after;
  throw new ClientError(
    'BAD_USER_INPUT',
    `"after" is the position of the change that was read last, a whole number such as 4711, and 0 or left out at first. It is "${after}".`,
    { after },
  );
}

const busy = () =>
  new ClientError('SERVICE_UNAVAILABLE', 'Many are reading the log just now. Try again in a few seconds.');
