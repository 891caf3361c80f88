import { ClientError } from '../platform/errors.ts';
import type { Revision } from './facts/facts.ts';
import { type Scope, wholeScope } from './graph/scope.ts';
import type { ActorKind } from './graph/two-mode.ts';
import { type Engine, keyOf, tooLarge } from './live/engine.ts';
import type { MapForm } from './live/tasks.ts';
import type { Input, TaskName } from './live/thread.ts';
import type { MapWish } from './map/placed-map.ts';
import { searchSteps } from './metrics/search-steps.ts';
import type { WhatIf } from './metrics/what-if.ts';
import type { PathWish } from './paths/find-paths.ts';
import type { PathsFound } from './paths/paths-between.ts';
import type { Shown } from './show/shown.ts';
import type { TieOrder } from './show/tie-order.ts';
import { readSnapshot, type SnapshotRef } from './store/snapshots.ts';
import type { View } from './view.ts';

/** How many steps the shortest paths between all nodes may take: about fifteen seconds of work. */
const MOST_STEPS = 12_000_000_000;

/** Of how many graphs one who asks may be told at once. */
const MOST_GRAPHS = 12;

/**
 * The graph drawn from all of the network: held in memory, following it, computed on other threads, remembered while of
 * use. Whoever asks for an answer sees one revision in all of it, and what they alone were waiting for is not begun
 * once they have left.
 */
export class Community implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #asker: AbortSignal | undefined;
  readonly #graphs = new Set<string>();
  #revision: Promise<Revision> | undefined;

  constructor(engine: Engine, asker?: AbortSignal) {
    this.#engine = engine;
    this.#asker = asker;
  }

  /** The same for one who asks for one answer. */
  askedBy = (asker: AbortSignal): Community => new Community(this.#engine, asker);

  /**
   * The newest revision of the network that is read whole. If a map is the first that is asked for, the one before while
   * the newest is being laid out.
   */
  current(mapOf?: ActorKind): Promise<Revision> {
    const { revisions, layouts } = this.#engine;
    if (!this.#asker) return revisions.current();
    const standIn = mapOf && layouts.standIn(mapOf);
    this.#revision ??= standIn ? Promise.resolve(standIn) : revisions.current();
    return this.#revision;
  }

  /** A revision that holds all that was committed before this was called. */
  async refreshed(): Promise<Revision> {
    const revision = await this.#engine.revisions.refreshed();
    this.#engine.layouts.endOverlap();
    return revision;
  }

  /** Makes ready what most questions stand on. What fails here is tried again by the first question. */
  warmUp = async (): Promise<void> => {
    const view = await this.view(wholeScope('ORGANIZATION')).catch(() => undefined);
    if (view) await this.#engine.layouts.under(view).catch(() => undefined);
  };

  /** A revision that lies in memory, by its name: the newest, or one that maps show. */
  async held(name: string): Promise<Revision | undefined> {
    return [await this.current(), ...this.#engine.layouts.drawn].find((each) => each.name === name);
  }

  /** The revision that a snapshot holds; null where there is none. */
  snapshot = (ref: SnapshotRef): Promise<Revision | null> =>
    this.#recall(`snapshot ${JSON.stringify(ref)}`, () =>
      readSnapshot(this.#engine.em, ref, (contents) => this.#engine.workshop.later('readContents', contents)),
    );

  /** The graph of a scope, of the newest revision unless another is given. */
  async view(scope: Scope, of?: Revision): Promise<View> {
    const revision = of ?? (await this.current());
    this.#graphs.add(keyOf(scope, revision));
    if (this.#asker && this.#graphs.size > MOST_GRAPHS) throw tooMany();
    return this.#engine.view(scope, revision, this.#asker);
  }

  /** The ties of a view that are shown, in order. */
  ties = (view: View, shown: Shown, order: TieOrder) =>
    this.#soon(`ties ${order} ${JSON.stringify(shown)} ${view.key}`, 'chooseTies', {
      ...pick(view),
      shown,
      order,
    });

  /** What can be said of a view as a whole. */
  whole = (view: View) => this.#later(`whole ${view.key}`, 'wholeOf', { ...pick(view), scope: view.scope });

  /** What can be said of each actor of a view and its surroundings. */
  metrics = (view: View) => this.#later(`metrics ${view.key}`, 'metricsOf', pick(view));

  /** How central each actor of a view is, which takes far longer. */
  async centralities(view: View) {
    const steps = searchSteps(view.twoMode);
    if (steps > MOST_STEPS) throw tooLarge('steps along shortest paths', steps, MOST_STEPS);
    return this.#later(`centralities ${view.key}`, 'centralitiesOf', { twoMode: view.twoMode });
  }

  /** How sectors are tied, beside how they would be by chance. */
  mixing = (view: View) => this.#later(`mixing ${view.key}`, 'mixingOf', pick(view));

  /** Who belongs together. */
  communities = (view: View) =>
    this.#later(`communities ${view.key}`, 'namedCommunities', { ...pick(view), scope: view.scope });

  /** A map of a view, with everything in its place. */
  async map(view: View, form: MapForm, wish: Pick<MapWish, 'shown' | 'maxNodes' | 'maxTies'>) {
    const layout = await this.#engine.layouts.under(view);
    return this.#soon(`map ${form} ${JSON.stringify(wish)} ${view.key}`, 'drawMap', {
      form,
      wish: { ...wish, ...pick(view), layout },
    });
  }

  /** Who came, came back and stayed away between two editions, by their places. */
  editionChange = (revision: Revision, from: number, to: number, lineage: Scope['lineage']) =>
    this.#soon(`change ${from} ${to} ${lineage} ${revision.name}`, 'editionChange', {
      facts: revision.facts,
      from,
      to,
      lineage,
    });

  /** Which ties one view has and the other has not. */
  tieChange = (earlier: View, later: View) =>
    this.#soon(`ties from ${earlier.key} to ${later.key}`, 'tieChange', {
      earlier: pick(earlier),
      later: pick(later),
    });

  /** How two actors of a view are connected along the ties that are shown. */
  paths = (view: View, shown: Shown, wish: PathWish): Promise<PathsFound> =>
    this.#engine.workshop.soon('findPaths', { ...pick(view), shown, ...wish }, this.#asker);

  /** What a view would lose with some of its actors. */
  loss = (view: View, removed: readonly number[]): Promise<WhatIf> =>
    this.#engine.workshop.soon('lossOf', { ...pick(view), removed }, this.#asker);

  #soon = <Name extends TaskName>(key: string, name: Name, input: Input<Name>) =>
    this.#recall(key, (abandoned) => this.#engine.workshop.soon(name, input, abandoned));

  #later = <Name extends TaskName>(key: string, name: Name, input: Input<Name>) =>
    this.#recall(key, (abandoned) => this.#engine.workshop.later(name, input, abandoned));

  #recall = <Value>(key: string, compute: (abandoned: AbortSignal) => Promise<Value>): Promise<Value> =>
    this.#engine.memory.recall(key, compute, this.#asker);

  [Symbol.asyncDispose] = (): Promise<void> => this.#engine[Symbol.asyncDispose]();
}

/** What threads need of a view. */
const pick = ({ revision, twoMode, ties }: View) => ({ facts: revision.facts, twoMode, ties });

const tooMany = () =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `This asks for more than ${MOST_GRAPHS} different graphs at once. Use fewer different filters, or ask in several requests.`,
    { limit: MOST_GRAPHS },
  );
