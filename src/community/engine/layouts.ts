import type { EntityManager } from '@mikro-orm/postgresql';
import { ClientError } from '../../platform/errors.ts';
import type { Revision } from '../facts/facts.ts';
import { DEFAULT_ACTIVITY_SIZE_LIMIT, type GraphScope } from '../graph/graph-scope.ts';
import { type ActorKind, channels } from '../graph/two-mode.ts';
import type { Layout } from '../layout/layout.ts';
import { agreedLayout, saveLayout } from '../storage/stored-layouts.ts';
import type { View } from '../view.ts';
import type { ResultCache } from './result-cache.ts';
import type { RevisionFollower } from './revision-follower.ts';
import type { WorkerPool } from './worker-pool.ts';

/** For how long maps of the revision before go on while the newest is being laid out, in milliseconds. */
const OVERLAP = 10_000;

/** What layouts are made with. */
interface LayoutDependencies {
  em: EntityManager;
  cache: ResultCache;
  workers: WorkerPool;
  revisions: RevisionFollower;
  view: (scope: GraphScope, revision: Revision) => Promise<View>;
}

/** Where the actors of a kind stand at a revision, whatever part of them a map shows: laid out once, and stored. */
export class Layouts {
  readonly #dependencies: LayoutDependencies;
  /** The revision laid out last of each kind of actors that was asked for. */
  readonly #laidOut = new Map<ActorKind, Revision>();
  readonly #inProgress = new Set<ActorKind>();
  /** When maps of the revision before come to an end. */
  #overlapEnds = 0;

  constructor(tools: LayoutDependencies) {
    this.#dependencies = tools;
  }

  /** The layout that maps of a view stand on. Where the whole is too large to be laid out, a part of it stands by itself. */
  async layoutFor({ scope, revision, key, ties, twoMode }: View): Promise<Layout> {
    try {
      return await this.#layoutAt(scope.kind, revision);
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      const { cache, workers } = this.#dependencies;
      const drawing = { ties, actorKeys: twoMode.actorKeys };
      return cache.getOrCompute(`layout of ${key}`, () => workers.runLong('layoutOf', drawing));
    }
  }

  /**
   * Lays out a new revision of whatever was asked for before, once what is begun is done, and lets maps of the one before
   * go on meanwhile.
   */
  layOutNewRevision(begun: Promise<void>): void {
    this.#overlapEnds = Date.now() + OVERLAP;
    for (const kind of this.#laidOut.keys()) void this.#catchUp(kind, begun);
  }

  /** The revision to draw a map of while the newest may still be being laid out; nothing where that is not so. */
  previousRevision(kind: ActorKind): Revision | undefined {
    return Date.now() < this.#overlapEnds && this.#inProgress.has(kind) ? this.#laidOut.get(kind) : undefined;
  }

  /** From now on there is no map but of the newest revision. */
  endOverlap(): void {
    this.#overlapEnds = 0;
  }

  /** The revisions that maps were drawn of last. */
  get laidOutRevisions(): Revision[] {
    return [...this.#laidOut.values()];
  }

  /**
   * The layout of a revision. That of the newest is stored, also when the network is again as it was, so that another
   * server draws the same.
   */
  async #layoutAt(kind: ActorKind, revision: Revision): Promise<Layout> {
    const { em, cache, revisions } = this.#dependencies;
    const layout = await cache.getOrCompute(`layout ${kind} ${revision.name}`, () =>
      this.#compute(kind, revision),
    );
    const last = this.#laidOut.get(kind);
    if (revisions.latest === revision && last !== revision) {
      this.#laidOut.set(kind, revision);
      // What cannot be stored is shown all the same.
      if (last) await saveLayout(em, kind, { revision: revision.name, layout }, last.name).catch(() => false);
    }
    return layout;
  }

  /** One at a time: what came meanwhile is caught up with at once. */
  async #catchUp(kind: ActorKind, begun?: Promise<void>): Promise<void> {
    if (this.#inProgress.has(kind)) return;
    this.#inProgress.add(kind);
    await begun;
    const { revisions } = this.#dependencies;
    const revision = revisions.latest!;
    await this.#layoutAt(kind, revision).catch(() => {}); // whoever asks for it is told
    this.#inProgress.delete(kind);
    if (revisions.latest !== revision) await this.#catchUp(kind);
  }

  #compute(kind: ActorKind, revision: Revision): Promise<Layout> {
    const { em, workers, view } = this.#dependencies;
    const scope: GraphScope = {
      kind,
      channels,
      lineage: 'AS_RECORDED',
      maxActivitySize: DEFAULT_ACTIVITY_SIZE_LIMIT,
    };
    return agreedLayout(em, kind, revision.name, async (previous) => {
      const { ties, twoMode } = await view(scope, revision);
      return workers.runLong('layoutOf', {
        ties,
        actorKeys: twoMode.actorKeys,
        ...(previous && { previous }),
      });
    });
  }
}
