import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { keyedAct } from '../../src/curation/idempotency.ts';
import { type Performed, perform } from '../../src/curation/perform.ts';
import { network } from '../../src/network.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { Context } from '../../src/platform/context.ts';
import { Catalog } from '../../src/platform/read/catalog.ts';

const STEWARD: Actor = {
  token: 'steward-token',
  role: 'STEWARD',
  name: 'steward',
  scopes: new Set(['WRITE']),
  organization: null,
  editions: [],
  series: [],
};

/** Records an organization that is called by its key, under that key, by the use-case alone: without server and graph. */
export function recordOnce(em: EntityManager, key: string): Promise<Performed> {
  const act = network.acts.find(({ name }) => name === 'organizationRecord')!;
  const args = { fields: { name: `Once ${key}`, sources: [{ url: `https://example.org/${key}` }] } };
  const context = {
    requestId: randomUUID(),
    writer: em,
    actor: STEWARD,
    signal: new AbortController().signal,
    noteWrite: async () => {},
  };
  return perform(em, new Catalog(em.getMetadata(), network), {
    act,
    args,
    actor: STEWARD,
    reason: null,
    context: context as unknown as Context,
    keyed: keyedAct(STEWARD.token, key, act.name, args),
  });
}
