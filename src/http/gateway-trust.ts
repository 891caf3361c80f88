import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { ClientError } from '../platform/errors.ts';

/** The header in which the gateway shows the secret that it shares with the server. */
const HEADER = 'gateway-secret';

/** How large a body of the gateway may be, in bytes: a thousand references, whatever their length. */
const GATEWAY_BODY_BYTES = 1024 * 1024;

/** Where a route takes larger bodies: a further route at the same address, which requests of the gateway alone reach. */
export const FROM_GATEWAY = { constraints: { gateway: true }, bodyLimit: GATEWAY_BODY_BYTES };

/** Tells requests of the gateway from all others by the secret; one with a wrong secret is refused. */
export function trustGateway(app: FastifyInstance, secret: string | undefined): void {
  const isGateway = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
    secret !== undefined && typeof headers[HEADER] === 'string' && isSame(headers[HEADER], secret);
  app.addConstraintStrategy({
    name: 'gateway',
    storage: () => new Map() as never,
    validate: () => {},
    deriveConstraint: (request: IncomingMessage) => isGateway(request) || undefined,
  });
  app.addHook('onRequest', async ({ headers }) => {
    if (headers[HEADER] !== undefined && !isGateway({ headers })) throw wrongSecret();
  });
}

/** Compares in a time that tells nothing of the secret. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const wrongSecret = (): ClientError =>
  new ClientError(
    'UNAUTHENTICATED',
    `The header ${HEADER} is not the secret of this server. Set GATEWAY_SECRET to the same for both, or give both the same TEJIDO_HOME; whoever is no gateway leaves the header out.`,
  );
