import type { MikroORM } from '@mikro-orm/postgresql';
import type { CommunityGraph } from './community/community-graph.ts';
import type { CommunityContext } from './community/fields/context.ts';
import type { LeavingContext } from './curation/leaving/context.ts';
import type { LeavingSetting } from './curation/leaving/setting.ts';
import { slugHash } from './domain/expert/slug-hashes.ts';
import type { FederationContext, FederationSetting } from './federation/partner/setting.ts';
import type { Actor } from './platform/access/actor.ts';
import type { ReadPeppers } from './platform/access/pepper.ts';
import { Basis } from './platform/cache/basis.ts';
import type { StateReader } from './platform/cache/state-reader.ts';
import { Database, type Observe } from './platform/database/database.ts';
import type { Planner } from './platform/read/planner.ts';
import { Reader } from './platform/read/reader.ts';

/** The part of a request that its context is made from. */
interface RequestDetails {
  requestId: string;
  origin: string;
  signal: AbortSignal;
  /** Where it is noted what the answer rests on, where it may be kept. */
  basis?: Basis;
  /** Who asks, by their credential. */
  actor?: Actor | null;
}

/** Makes the context of a request; `observe` is shown each statement that the request sends. */
export type ContextFor = (
  request: RequestDetails,
  observe?: Observe,
) => CommunityContext & LeavingContext & FederationContext;

/** What the contexts of all requests have in common. */
interface Common {
  orm: MikroORM;
  writer: MikroORM;
  planner: Planner;
  community: CommunityGraph;
  personKey: Buffer;
  peppers: ReadPeppers | undefined;
  states: StateReader | undefined;
  leaving: LeavingSetting | undefined;
  federation: FederationSetting;
}

/** Makes the context of each request. */
export const contextsOf = ({ orm, writer, planner, community, ...common }: Common): ContextFor => {
  const { personKey, peppers, states, leaving, federation } = common;
  const hashOf = (slug: string) => slugHash(personKey, slug);
  return ({ requestId, origin, signal, basis = new Basis(), actor = null }, observe) => {
    const reader = new Reader(planner, new Database(orm.em, signal, observe));
    let ownCommunity: CommunityContext['community'] | undefined;
    return {
      requestId,
      origin,
      signal,
      basis,
      reader,
      actor,
      writer: writer.em,
      noteWrite: async () => states?.read(),
      peppers,
      leaving,
      federation,
      hashOf,
      get community() {
        ownCommunity ??= community.forRequest(signal, basis); // most requests do without
        return ownCommunity;
      },
    };
  };
};
