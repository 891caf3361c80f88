import type { EntityManager } from '@mikro-orm/postgresql';
import { ClientError } from '../../platform/errors.ts';
import type { Revision } from '../facts/facts.ts';
import { type GraphScope, wholeScope } from '../graph/graph-scope.ts';
import { syntheticSeriesOf } from '../graph/real-or-synthetic.ts';
import { type ActorKind, channels } from '../graph/two-mode.ts';
import type { Layout } from '../layout/layout-columns.ts';
import { agreedLayout, saveLayout } from '../storage/stored-layouts.ts';
import type { View } from '../view.ts';
import type { ResultCache } from './result-cache.ts';
import type { RevisionFollower } from './revision-follower.ts';
import type { WorkerPool } from './worker-pool.ts';

/** How long maps show the previous revision while the newest is being laid out, in milliseconds. */
const OVERLAP = 10_000;

/** What layouts are computed and stored with. */
interface LayoutDependencies {
  em: EntityManager;
  /** Stores layouts, which `em` may not. */
  writer: EntityManager;
  cache: ResultCache;
  workers: WorkerPool;
  revisions: RevisionFollower;
  view: (scope: GraphScope, revision: Revision) => Promise<View>;
}

/** The layouts of all actors of a kind at a revision, whichever of them a map shows: computed once, and stored. */
export class Layouts {
  readonly #dependencies: LayoutDependencies;
  /** The revision that was laid out last, for each kind of actors. */
  readonly #laidOut = new Map<ActorKind, Revision>();
  readonly #inProgress = new Set<ActorKind>();
  /** The time from which maps no longer show the previous revision. */
  #overlapEnds = 0;

  constructor(dependencies: LayoutDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * The layout for maps of a view: that of all real series, or of all invented ones where the view is of these. Where the whole
   * is too large to be laid out, the view is laid out by itself.
   */
  async layoutFor(view: View): Promise<Layout> {
    const { scope, revision } = view;
    try {
      const synthetic = syntheticSeriesOf(revision.facts, scope);
      if (!synthetic && !revision.isKept) return await this.#layoutAt(scope.kind, revision);
      const whole = { ...layoutScope(scope.kind), ...(synthetic && { series: synthetic }) };
      return await this.#layoutOf(await this.#dependencies.view(whole, revision));
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      return this.#layoutOf(view);
    }
  }

  #layoutOf({ key, ties, twoMode }: View): Promise<Layout> {
    const { cache, workers } = this.#dependencies;
    const input = { ties, actorKeys: twoMode.actorKeys };
    return cache.getOrCompute(`layout of ${key}`, () => workers.runLong('layoutOf', input));
  }

  /**
   * Lays out a new revision for the kinds of actors that were used before, once `rebuilt` is done; maps show the previous
   * revision meanwhile.
   */
  layOutNewRevision(rebuilt: Promise<void>): void {
    this.#overlapEnds = Date.now() + OVERLAP;
    for (const kind of this.#laidOut.keys()) void this.#catchUp(kind, rebuilt);
  }

  /** The revision that maps show while the newest is being laid out; undefined at any other time. */
  previousRevision(kind: ActorKind): Revision | undefined {
    return Date.now() < this.#overlapEnds && this.#inProgress.has(kind) ? this.#laidOut.get(kind) : undefined;
  }

  /** From now on maps show the newest revision. */
  endOverlap(): void {
    this.#overlapEnds = 0;
  }

  /** The revisions that were laid out last. */
  get laidOutRevisions(): Revision[] {
    return [...this.#laidOut.values()];
  }

  /**
   * The layout of a revision. That of the newest is stored, also when the network is again as it was before, so that
   * another server shows the same.
   */
  async #layoutAt(kind: ActorKind, revision: Revision): Promise<Layout> {
    const { writer, cache, revisions } = this.#dependencies;
    const layout = await cache.getOrCompute(`layout ${kind} ${revision.name}`, () =>
      this.#compute(kind, revision),
    );
    const last = this.#laidOut.get(kind);
    if (revisions.latest === revision && last !== revision) {
      this.#laidOut.set(kind, revision);
      // A layout that cannot be stored is used all the same.
      if (last)
        await saveLayout(writer, kind, { revision: revision.name, layout }, last.name).catch(() => false);
    }
    return layout;
  }

  /** Lays out the newest revision, one at a time, and once more if there is a newer one then. */
  async #catchUp(kind: ActorKind, rebuilt?: Promise<void>): Promise<void> {
    if (this.#inProgress.has(kind)) return;
    this.#inProgress.add(kind);
    await rebuilt;
    const { revisions } = this.#dependencies;
    const revision = revisions.latest!;
    await this.#layoutAt(kind, revision).catch(() => {}); // the next request gets the error
    this.#inProgress.delete(kind);
    if (revisions.latest !== revision) await this.#catchUp(kind);
  }

  #compute(kind: ActorKind, revision: Revision): Promise<Layout> {
    const { em, writer, workers, view } = this.#dependencies;
    const scope = layoutScope(kind);
    const compute = async (previous?: Layout) => {
      const { ties, twoMode } = await view(scope, revision);
      return workers.runLong('layoutOf', {
        ties,
        actorKeys: twoMode.actorKeys,
        ...(previous && { previous }),
      });
    };
    return agreedLayout(em, kind, revision.name, compute, writer);
  }
}

/** What layouts are drawn from. */
const layoutScope = (kind: ActorKind): GraphScope => ({ ...wholeScope(kind), channels });
