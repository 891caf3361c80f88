import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../platform/errors.ts';
import type { Revision } from '../facts/facts.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import type { FactsSource } from '../storage/read-facts.ts';
import type { View } from '../view.ts';
import { Layouts } from './layouts.ts';
import { rejectMixed } from './reject-mixed.ts';
import { ResultCache } from './result-cache.ts';
import { type PositionNow, RevisionFollower } from './revision-follower.ts';
import { WorkerPool } from './worker-pool.ts';

/** How many pairs of actors at events a graph may have: about a second of work, and what fits into the cache. */
const MAX_PAIRS = 5_000_000;

/** How many of the last used graphs are rebuilt when the network has changed. */
const MAX_REBUILT = 4;

/** What all requests share: the worker threads, the cached results, the newest revision and the layouts. */
export class GraphEngine implements AsyncDisposable {
  readonly em: EntityManager;
  readonly workers: WorkerPool;
  readonly cache = new ResultCache();
  readonly revisions: RevisionFollower;
  readonly layouts: Layouts;
  /** The scopes used since the network changed. */
  readonly #recent = new LRUCache<string, GraphScope>({ max: MAX_REBUILT });
  readonly #hasOwnWorkers: boolean;

  /** `shared` are worker threads that others use too, and that stay when this ends; it has its own unless they are given. */
  constructor(
    source: FactsSource,
    em: EntityManager,
    writer: EntityManager,
    positionNow: PositionNow,
    shared?: WorkerPool,
  ) {
    const workers = shared ?? new WorkerPool();
    this.em = em;
    this.workers = workers;
    this.#hasOwnWorkers = !shared;
    const read = () => workers.runRead('readFacts', source);
    this.revisions = new RevisionFollower(source.url, read, positionNow, () => this.#rebuildRecent());
    const { cache, revisions } = this;
    const view = (scope: GraphScope, revision: Revision) => this.view(scope, revision);
    this.layouts = new Layouts({ em, writer, cache, workers, revisions, view });
  }

  /** The graph of a scope at a revision. */
  async view(scope: GraphScope, revision: Revision, signal?: AbortSignal): Promise<View> {
    await this.rejectMixed(revision, scope);
    const key = viewKey(scope, revision);
    if (signal) this.#recent.set(JSON.stringify(scope), scope);
    const input = { facts: revision.facts, scope, maxPairs: MAX_PAIRS };
    const build = async (abandoned: AbortSignal) => ({
      ...(await this.workers.runShort('buildGraph', input, abandoned)),
      computedAt: new Date(),
    });
    const { ties, twoMode, pairs, computedAt } = await this.cache.getOrCompute(`graph ${key}`, build, signal);
    if (!ties) throw limitExceeded('pairs of actors', pairs, MAX_PAIRS);
    return { revision, scope, key, computedAt, twoMode, ties };
  }

  /** Refuses a scope of what is real and of what is synthetic. */
  rejectMixed = ({ facts }: Revision, scope: GraphScope): Promise<void> => rejectMixed(this.em, facts, scope);

  /** Rebuilds the graphs that were used last. What fails here is tried again by the next request. */
  #rebuildRecent(): void {
    const scopes = [...this.#recent.values()].toReversed();
    this.#recent.clear();
    const buildAll = async () => {
      for (const scope of scopes) await this.view(scope, this.revisions.latest!).catch(() => {});
    };
    this.layouts.layOutNewRevision(buildAll());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.revisions[Symbol.asyncDispose]();
    if (this.#hasOwnWorkers) await this.workers[Symbol.asyncDispose]();
  }
}

/** Identifies a view by what it is computed from. */
export const viewKey = (scope: GraphScope, revision: Revision): string =>
  `${revision.name} ${JSON.stringify(scope)}`;

/** The error for a request that would take too much work. */
export const limitExceeded = (what: string, requested: number, limit: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `For this, ${requested.toLocaleString('en-US')} ${what} would have to be looked at; the limit is ` +
      `${limit.toLocaleString('en-US')}. Ask for fewer series or editions, or for smaller activities.`,
    { limit },
  );
