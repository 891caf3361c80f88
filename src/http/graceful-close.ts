import type { ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface ClosingOptions {
  /** How long `/readyz` says no while the server goes on as before, so that a load balancer can look elsewhere; in milliseconds. */
  drainDelay?: number;
  /** How long requests may take to finish after that, in milliseconds. */
  closeDeadline?: number;
}

/** How long an idle connection is kept once new ones are refused, since its next request may be on its way; in milliseconds. */
const IDLE_GRACE = 500;

/** How long connections that wait are accepted at most, should new ones never cease to come; in milliseconds. */
const MOST_ACCEPTING = 2_000;

/**
 * Makes `app.close()` graceful: `/readyz` turns to 503; after the drain delay new connections are refused; requests over
 * open connections are answered, each as the last one of its connection; whoever is not done by the deadline is cut off.
 */
export function closeGracefully(
  app: FastifyInstance,
  { drainDelay = 0, closeDeadline = 10_000 }: ClosingOptions,
): { isDraining: () => boolean } {
  const unsent = trackUnsent(app.server);
  let draining = false;
  let accepting: Promise<void> | undefined;
  let refusing = false;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    draining = true;
    await sleep(drainDelay);
    accepting = acceptWaiting(app.server);
    await accepting;
    refusing = true;
    timer = setTimeout(() => app.server.closeAllConnections(), closeDeadline);
    await Promise.race([refuseConnections(app.server), onlyIdleLeft(unsent)]);
  });
  // A client that is answered comes again: requests wait while connections are accepted, so that accepting has an end.
  app.addHook('onRequest', (_request, _reply, done) => {
    if (accepting) accepting.then(() => done(), done);
    else done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (refusing) reply.header('connection', 'close');
    // Fastify announces the end too early: the client would come back over a new connection, perhaps to be refused.
    else if (draining) reply.raw.removeHeader('connection');
    done();
  });
  app.addHook('onClose', async () => clearTimeout(timer));
  return { isDraining: () => draining };
}

/** The answers that are not sent to their last byte. */
function trackUnsent(server: FastifyInstance['server']): Set<ServerResponse> {
  const unsent = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    unsent.add(response);
    response.once('close', () => unsent.delete(response));
  });
  return unsent;
}

/** Accepts the connections that are waiting: Node accepts one in a turn of its event loop, and refusing resets the others. */
async function acceptWaiting(server: Server): Promise<void> {
  let waiting = true;
  const accepted = () => {
    waiting = true;
  };
  server.on('connection', accepted);
  const start = performance.now();
  await nextTurn();
  while (waiting && performance.now() - start < MOST_ACCEPTING) {
    waiting = false;
    await nextTurn();
  }
  server.off('connection', accepted);
}

/**
 * Refuses new connections, and resolves when the open ones have ended. The HTTP server's own `close()` would destroy
 * connections that it takes for idle: the next request may be on its way there, or the last answer.
 */
function refuseConnections(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', resolve);
    Server.prototype.close.call(server);
  });
}

/** Resolves when every connection had the time to ask once more, and all answers are sent. */
async function onlyIdleLeft(unsent: Set<ServerResponse>): Promise<void> {
  await sleep(IDLE_GRACE, undefined, { ref: false });
  await nextTurn(); // what arrived in the last moment is read by then
  for (const response of unsent) await new Promise((resolve) => response.once('close', resolve));
}
