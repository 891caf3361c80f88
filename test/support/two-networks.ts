import { type DocumentNode, type ExecutionResult, parse, print } from 'graphql';
import { type Ask, type LensOptions, lensExecutor } from '../../gateway/lens/executor.ts';
import { PartnerFailure } from '../../gateway/partner-failure.ts';
import { serveWorld } from './served.ts';
import type { Scribe, World } from './world.ts';

/** What was sent to a server. */
export interface Sent {
  query: string;
  variables: Record<string, unknown>;
}

/** A server that is asked over HTTP, with all that it was asked. */
export interface AskedServer {
  world: World;
  url: string;
  sent: Sent[];
  ask: Ask;
}

/** Asks a server over HTTP, and keeps what was sent. */
export async function askedServer(fill: (scribe: Scribe) => unknown): Promise<AskedServer> {
  const { world, url } = await serveWorld(fill);
  const sent: Sent[] = [];
  const ask: Ask = async ({ document, variables }) => {
    const body = { query: print(document), variables };
    sent.push(body);
    return askOver(`${url}/graphql`, body);
  };
  return { world, url, sent, ask };
}

async function askOver(url: string, body: Sent): Promise<ExecutionResult> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as ExecutionResult;
}

/** An executor over a lens, asked with a document as a gateway would, and answered as JSON. */
export function asker(options: LensOptions) {
  const execute = lensExecutor(options);
  return async (query: string | DocumentNode, variables: Record<string, unknown> = {}) => {
    const document = typeof query === 'string' ? parse(query) : query;
    const { data, errors = [] } = await execute({ document, variables, context: {} });
    return {
      // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
      data: JSON.parse(JSON.stringify(data ?? null)) as any,
      errors: errors.map(({ message, path, extensions }) => ({
        message,
        path: path?.join('.'),
        code: extensions?.code,
        partner: extensions?.partner,
      })),
    };
  };
}

/** An ask that always fails. */
export const failing =
  (code: PartnerFailure['code'] = 'PARTNER_UNAVAILABLE'): Ask =>
  async () => {
    throw new PartnerFailure(code, 'secret words of theirs');
  };
