import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './access/actor.ts';
import type { ReadPeppers } from './access/pepper.ts';
import type { Basis } from './cache/basis.ts';
import type { Reader } from './read/reader.ts';

/** What every resolver of a request can rely on. */
export interface Context {
  requestId: string;
  /** The address that the server was asked at, such as `https://example.org`, for links to itself. */
  origin: string;
  reader: Reader;
  /** Who asks, by their credential; null of everybody else. The public graph answers all alike. */
  actor: Actor | null;
  /** The login that writes and may read what is private; nothing where a network is opened for reading alone. */
  writer: EntityManager | undefined;
  /** Notes that something was written, so that this server answers from what is there now. */
  noteWrite: () => Promise<unknown>;
  /** Under what tokens are hashed; nothing where no tokens are taken. */
  peppers: ReadPeppers | undefined;
  /** The transaction of an act that is only tried, from which its answer is read. */
  tried?: EntityManager | undefined;
  /** Ends what an act that was only tried holds open; called before the next act and when all is answered. */
  release?: (() => Promise<void>) | undefined;
  /** The keyed hash of a slug, by which it is asked whether whoever was shown under it is gone. */
  hashOf: (slug: string) => Buffer;
  /** Aborts when the caller leaves or the request has taken too long. */
  signal: AbortSignal;
  /** What the answer rests on beside the log and the day: note here what else it does, so that it is not kept for too long. */
  basis: Basis;
}
