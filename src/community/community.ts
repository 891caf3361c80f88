import type { EntityManager } from '@mikro-orm/postgresql';
import { ClientError } from '../platform/errors.ts';
import type { Revision } from './facts/facts.ts';
import type { FactsSource } from './facts/read-facts.ts';
import { type Scope, USUAL_SIZE, wholeScope } from './graph/scope.ts';
import { type ActorKind, channels } from './graph/two-mode.ts';
import type { Layout } from './layout/layout.ts';
import { loadLayout, saveLayout } from './layout/stored-layouts.ts';
import { Memory } from './live/memory.ts';
import { Revisions } from './live/revisions.ts';
import type { MapForm } from './live/tasks.ts';
import { Workshop } from './live/workshop.ts';
import type { MapWish, PlacedMap } from './map/placed-map.ts';
import type { WhatIf } from './metrics/what-if.ts';
import type { Shown } from './show/shown.ts';
import type { TieOrder } from './show/tie-order.ts';
import { type FoundSnapshot, findSnapshot, type SnapshotRef } from './snapshot/snapshots.ts';
import type { TieChange } from './turnover/tie-change.ts';
import type { View } from './view.ts';

/** How many pairs of actors at events are counted for one answer: some seconds of work. */
const MOST_PAIRS = 20_000_000;

/** How many steps the shortest paths between all nodes may take: about ten seconds of work. */
const MOST_STEPS = 4_000_000_000;

/** The graph drawn from all of the network: held in memory, following it, computed on other threads, remembered while of use. */
export class Community implements AsyncDisposable {
  readonly #workshop = new Workshop();
  readonly #memory = new Memory();
  /** The revision drawn last of each kind of actors. */
  readonly #drawn = new Map<ActorKind, string>();
  readonly #revisions: Revisions;
  readonly #em: EntityManager;

  constructor(source: FactsSource, em: EntityManager) {
    this.#em = em;
    this.#revisions = new Revisions(source.url, () => this.#workshop.follow('readFacts', source));
  }

  /** The newest revision of the network that is read whole. */
  current = (): Promise<Revision> => this.#revisions.current();

  /** A revision that holds all that was committed before this was called. */
  refreshed = (): Promise<Revision> => this.#revisions.refreshed();

  /** Makes ready what most questions stand on. What fails here is tried again by the first question. */
  warmUp = async (): Promise<void> => {
    const view = await this.view(wholeScope('ORGANIZATION')).catch(() => undefined);
    if (view) await this.layout('ORGANIZATION', view.revision).catch(() => undefined);
  };

  /** A snapshot and the revision that it holds; null where there is none. */
  snapshot = (ref: SnapshotRef): Promise<FoundSnapshot | null> =>
    this.#memory.recall(`snapshot ${JSON.stringify(ref)}`, () => findSnapshot(this.#em, ref));

  /** The graph of a scope, of the newest revision unless another is given. */
  async view(scope: Scope, of?: Revision): Promise<View> {
    const revision = of ?? (await this.current());
    const key = `${revision.name} ${JSON.stringify(scope)}`;
    const input = { facts: revision.facts, scope, mostPairs: MOST_PAIRS };
    const graph = await this.#memory.recall(`graph ${key}`, async () => ({
      ...(await this.#workshop.soon('buildGraph', input)),
      computedAt: new Date(),
    }));
    const { ties, twoMode, computedAt } = graph;
    if (!ties) throw tooLarge('pairs of actors', graph.pairs, MOST_PAIRS);
    return { revision, scope, key, computedAt, twoMode, ties };
  }

  /** The ties of a view that are shown, in order. */
  ties(view: View, shown: Shown, order: TieOrder): Promise<Uint32Array> {
    const choice = { ...pick(view), shown, order };
    return this.#memory.recall(`ties ${order} ${JSON.stringify(shown)} ${view.key}`, () =>
      this.#workshop.soon('chooseTies', choice),
    );
  }

  /** What can be said of a view as a whole. */
  whole = (view: View) =>
    this.#memory.recall(`whole ${view.key}`, () => this.#workshop.later('wholeOf', pick(view)));

  /** What can be said of each actor of a view. */
  async metrics(view: View) {
    const { eventsOf, actorsOf } = view.twoMode;
    const steps = (eventsOf.from.length + actorsOf.from.length) * eventsOf.items.length;
    if (steps > MOST_STEPS) throw tooLarge('steps along shortest paths', steps, MOST_STEPS);
    return this.#memory.recall(`metrics ${view.key}`, () => this.#workshop.later('metricsOf', pick(view)));
  }

  /** How sectors are tied, beside how they would be by chance. */
  mixing = (view: View) =>
    this.#memory.recall(`mixing ${view.key}`, () => this.#workshop.later('mixingOf', pick(view)));

  /** Who belongs together. */
  communities = (view: View) =>
    this.#memory.recall(`communities ${view.key}`, () =>
      this.#workshop.later('namedCommunities', { ...pick(view), scope: view.scope }),
    );

  /** A map of a view, with everything in its place. */
  async map(
    view: View,
    form: MapForm,
    wish: Pick<MapWish, 'shown' | 'maxNodes' | 'maxTies'>,
  ): Promise<PlacedMap> {
    const layout = await this.layout(view.scope.kind, view.revision).catch(this.#ownLayout(view));
    return this.#memory.recall(`map ${form} ${JSON.stringify(wish)} ${view.key}`, () =>
      this.#workshop.soon('drawMap', { form, wish: { ...wish, ...pick(view), layout } }),
    );
  }

  /**
   * Where the actors of a kind stand at a revision, whatever part of them a map shows. What was drawn last is stored, also
   * when the network is again as it was, so that another server draws the same.
   */
  async layout(kind: ActorKind, revision: Revision): Promise<Layout> {
    const layout = await this.#memory.recall(`layout ${kind} ${revision.name}`, () =>
      this.#layOut(kind, revision),
    );
    if (this.#drawn.get(kind) !== revision.name) {
      this.#drawn.set(kind, revision.name);
      await saveLayout(this.#em, kind, { revision: revision.name, layout });
    }
    return layout;
  }

  /** Who came, came back and stayed away between two editions, by their places. */
  editionChange(revision: Revision, from: number, to: number, lineage: Scope['lineage']) {
    const comparison = { facts: revision.facts, from, to, lineage };
    return this.#memory.recall(`change ${from} ${to} ${lineage} ${revision.name}`, () =>
      this.#workshop.soon('editionChange', comparison),
    );
  }

  /** Which ties one view has and the other has not. */
  tieChange = (earlier: View, later: View): Promise<TieChange> =>
    this.#memory.recall(`ties from ${earlier.key} to ${later.key}`, () =>
      this.#workshop.soon('tieChange', { earlier: pick(earlier), later: pick(later) }),
    );

  /** What a view would lose with some of its actors. */
  loss = (view: View, removed: readonly number[]): Promise<WhatIf> =>
    this.#workshop.soon('lossOf', { ...pick(view), removed });

  /** Where the whole is too large to be laid out, a part of it stands by itself. */
  #ownLayout =
    (view: View) =>
    (error: unknown): Promise<Layout> => {
      if (!(error instanceof ClientError)) throw error;
      const { ties, twoMode } = view;
      return this.#memory.recall(`layout of ${view.key}`, () =>
        this.#workshop.later('layoutOf', { ties, actorKeys: twoMode.actorKeys }),
      );
    };

  async #layOut(kind: ActorKind, revision: Revision): Promise<Layout> {
    const stored = await loadLayout(this.#em, kind);
    if (stored?.revision === revision.name) return stored.layout;
    const scope: Scope = { kind, channels, lineage: 'AS_RECORDED', maxActivitySize: USUAL_SIZE };
    const { ties, twoMode } = await this.view(scope, revision);
    const drawing = { ties, actorKeys: twoMode.actorKeys, ...(stored && { previous: stored.layout }) };
    return this.#workshop.later('layoutOf', drawing);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#revisions[Symbol.asyncDispose]();
    await this.#workshop[Symbol.asyncDispose]();
  }
}

/** What threads need of a view. */
const pick = ({ revision, twoMode, ties }: View) => ({ facts: revision.facts, twoMode, ties });

const tooLarge = (what: string, requested: number, limit: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `For this, ${requested.toLocaleString('en-US')} ${what} would have to be looked at; the limit is ` +
      `${limit.toLocaleString('en-US')}. Ask for fewer series or editions, or for smaller activities.`,
    { limit },
  );
