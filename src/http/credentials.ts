import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/access/actor.ts';
import { TOKEN_PREFIX } from '../platform/access/token-format.ts';
import { notBearer, takesNoTokens } from '../platform/access/unauthenticated.ts';
import { ClientError } from '../platform/errors.ts';
import { databaseErrorOf } from './database-errors.ts';
import { valuesOf } from './raw-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, by their credential; null for who has none. */
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** Whether the header Authorization is looked at, and so tells answers apart. */
    takesCredentials?: boolean;
  }
}

/** Says who acts, by the header `Authorization`; throws a ClientError with the code UNAUTHENTICATED. */
export type Authenticate = (header: string) => Promise<Actor>;

/** For routes whose answers depend on who asks. */
export const WITH_CREDENTIALS = { config: { takesCredentials: true } };

/** What an answer to a credential says of keeping it. */
export const PRIVATE_ANSWER = 'private, no-store';

/**
 * Looks at credentials before anything else is looked at: one in an address is refused, and one that is not taken is never
 * answered as if there were none. Without `authenticate` none is taken.
 */
export function checkCredentials(app: FastifyInstance, authenticate: Authenticate | undefined): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    const isLookedAt = takesCredentials(request);
    refuseInAddress(request.url, isLookedAt ? TOKEN_PARAMETERS : []);
    if (!isLookedAt) return;
    const headers = valuesOf(request.raw.rawHeaders, 'authorization');
    if (headers.length === 0) return;
    if (headers.length > 1) throw notBearer();
    if (!authenticate) throw takesNoTokens();
    request.actor = await authenticate(headers[0]!).catch((error) => {
      throw databaseErrorOf(error) ?? error;
    });
  });
  app.addHook('onSend', async (request, reply) => {
    if (!takesCredentials(request)) return;
    reply.header('vary', [reply.getHeader('vary'), 'authorization'].filter(Boolean).join(', '));
    if (request.headers.authorization !== undefined) reply.header('cache-control', PRIVATE_ANSWER);
  });
}

const takesCredentials = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.config?.takesCredentials === true;

/** The parameters of addresses in which other servers take tokens. */
const TOKEN_PARAMETERS = ['access_token', 'token'];

/** Refuses a token wherever it is in an address, and whatever these parameters have. */
function refuseInAddress(url: string, parameters: readonly string[]): void {
  const at = url.indexOf('?');
  if (at < 0) return;
  for (const [name, value] of new URLSearchParams(url.slice(at))) {
    const isToken = [name, value].some((text) => text.trim().startsWith(TOKEN_PREFIX));
    if (isToken || parameters.includes(name.toLowerCase())) throw inAddress();
  }
}

const inAddress = (): ClientError =>
  new ClientError(
    'BAD_REQUEST',
    'A token does not belong in an address, which histories and logs keep. Send it as "Authorization: Bearer ...", and have the one that was in the address revoked.',
  );
