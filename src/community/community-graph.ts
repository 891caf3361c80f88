import type { Basis } from '../platform/cache/basis.ts';
import { ClientError } from '../platform/errors.ts';
import { type GraphEngine, limitExceeded, viewKey } from './engine/graph-engine.ts';
import type { MapForm } from './engine/tasks.ts';
import type { Input, TaskName } from './engine/worker.ts';
import type { Revision } from './facts/facts.ts';
import { type GraphScope, wholeScope } from './graph/graph-scope.ts';
import type { ActorKind } from './graph/two-mode.ts';
import type { MapRequest } from './map/placed-map.ts';
import type { SectorPair } from './metrics/brokerage-between.ts';
import { shortestPathSteps } from './metrics/shortest-path-steps.ts';
import type { WhatIf } from './metrics/what-if.ts';
import type { PathRequest } from './paths/find-paths.ts';
import type { PathSearchResult } from './paths/paths-between.ts';
import type { TieOrder } from './selection/tie-order.ts';
import type { TieSelection } from './selection/tie-selection.ts';
import { readSnapshot, type SnapshotRef } from './storage/snapshots.ts';
import type { View } from './view.ts';

/** How many steps the shortest paths between all nodes may take: about fifteen seconds of work. */
const MAX_PATH_STEPS = 12_000_000_000;

/** How many different graphs one request may use. */
const MAX_GRAPHS_PER_REQUEST = 12;

/** What the graph of one edition counts as: those of all editions of a series are about as much as that of the series. */
const EDITION_GRAPH_SHARE = 1 / 4;

/**
 * The graph of the whole network: in memory, up to date with the database, computed in worker threads, its results cached.
 * A request sees one revision in all of its answer, and what only an aborted request needs is not started.
 */
export class CommunityGraph implements AsyncDisposable {
  readonly #engine: GraphEngine;
  readonly #signal: AbortSignal | undefined;
  readonly #basis: Basis | undefined;
  /** The graphs that the request uses, and how much each counts. */
  readonly #graphs = new Map<string, number>();
  #revision: Promise<Revision> | undefined;

  constructor(engine: GraphEngine, signal?: AbortSignal, basis?: Basis) {
    this.#engine = engine;
    this.#signal = signal;
    this.#basis = basis;
  }

  /** The same graph for one request, which notes in the basis of its answer how old its revision is. */
  forRequest = (signal: AbortSignal, basis?: Basis): CommunityGraph =>
    new CommunityGraph(this.#engine, signal, basis);

  /** The newest revision read completely; for a map that a request asks first, the one before while this is being laid out. */
  currentRevision(mapOf?: ActorKind): Promise<Revision> {
    const { revisions, layouts } = this.#engine;
    if (!this.#signal) return revisions.current();
    const previous = mapOf && layouts.previousRevision(mapOf);
    this.#revision ??= (previous ? Promise.resolve(previous) : revisions.current()).then(this.#noted);
    return this.#revision;
  }

  #noted = (revision: Revision): Revision => {
    this.#basis?.restOn(this.#engine.revisions.positionOf(revision));
    return revision;
  };

  /** A revision that holds all that was committed before this was called. */
  async refreshedRevision(): Promise<Revision> {
    const revision = await this.#engine.revisions.refreshed();
    this.#engine.layouts.endOverlap();
    return revision;
  }

  /** The same for whoever asks no map: maps go on showing the revision before while this one is laid out. */
  readRevision = (): Promise<Revision> => this.#engine.revisions.refreshed();

  /** Computes what most requests need. What fails here is tried again by the first request. */
  warmUp = async (): Promise<void> => {
    const view = await this.view(wholeScope('ORGANIZATION')).catch(() => undefined);
    if (view) await this.#engine.layouts.layoutFor(view).catch(() => undefined);
  };

  /** A revision in memory, by its name: the newest, or one that maps show. */
  async revisionInMemory(name: string): Promise<Revision | undefined> {
    const found = [await this.currentRevision(), ...this.#engine.layouts.laidOutRevisions].find(
      (each) => each.name === name,
    );
    return found && this.#noted(found);
  }

  /** The revision that a snapshot holds; null where there is none. */
  snapshotRevision = (ref: SnapshotRef): Promise<Revision | null> =>
    this.#cached(`snapshot ${JSON.stringify(ref)}`, () =>
      readSnapshot(this.#engine.em, ref, (contents) =>
        this.#engine.workers.runLong('readContents', contents),
      ),
    );

  /** The graph of a scope, of the newest revision unless another is given. */
  async view(scope: GraphScope, of?: Revision): Promise<View> {
    const revision = of ?? (await this.currentRevision());
    this.#graphs.set(viewKey(scope, revision), scope.editions?.length === 1 ? EDITION_GRAPH_SHARE : 1);
    const used = [...this.#graphs.values()].reduce((sum, share) => sum + share, 0);
    if (this.#signal && used > MAX_GRAPHS_PER_REQUEST) throw tooManyGraphs();
    return this.#engine.view(scope, revision, this.#signal);
  }

  /** Refuses a scope of what is real and of what is synthetic. */
  rejectMixed = (revision: Revision, scope: GraphScope): Promise<void> =>
    this.#engine.rejectMixed(revision, scope);

  /** The selected ties of a view, in order. */
  ties = (view: View, selection: TieSelection, order: TieOrder) =>
    this.#runShort(`ties ${order} ${JSON.stringify(selection)} ${view.key}`, 'selectTies', {
      ...taskInputOf(view),
      selection,
      order,
    });

  /** The metrics of a view as a whole. */
  networkMetrics = (view: View) =>
    this.#runLong(`whole ${view.key}`, 'networkMetrics', { ...taskInputOf(view), scope: view.scope });

  /** The metrics of each actor of a view, except centralities. */
  metrics = (view: View) => this.#runLong(`metrics ${view.key}`, 'metricsOf', taskInputOf(view));

  /** How central each actor of a view is, which takes far longer. */
  async centralities(view: View) {
    const steps = shortestPathSteps(view.twoMode);
    if (steps > MAX_PATH_STEPS) throw limitExceeded('steps along shortest paths', steps, MAX_PATH_STEPS);
    return this.#runLong(`centralities ${view.key}`, 'centralitiesOf', { twoMode: view.twoMode });
  }

  /** Who stands between two sectors, given by their indexes. */
  brokersBetween = (view: View, pair: SectorPair) =>
    this.#runLong(`brokers ${pair} ${view.key}`, 'brokersBetweenOf', { ...taskInputOf(view), pair });

  /** How many ties there are between sectors, and how many there would be by chance. */
  mixing = (view: View) => this.#runLong(`mixing ${view.key}`, 'mixingOf', taskInputOf(view));

  /** The communities of a view, by the Louvain method. */
  communities = (view: View) =>
    this.#runLong(`communities ${view.key}`, 'namedCommunities', { ...taskInputOf(view), scope: view.scope });

  /** A map of a view, with the positions of its nodes. */
  async map(view: View, form: MapForm, request: Pick<MapRequest, 'selection' | 'maxNodes' | 'maxTies'>) {
    const layout = await this.#engine.layouts.layoutFor(view);
    const backbone = await this.#runShort(`backbone ${view.key}`, 'backboneOf', { ties: view.ties });
    const of = view.revision.isKept ? `kept ${view.key}` : view.key;
    return this.#runShort(`map ${form} ${JSON.stringify(request)} ${of}`, 'drawMap', {
      form,
      request: { ...request, ...taskInputOf(view), layout, backbone },
    });
  }

  /** Who came, came back and stayed away between two editions, given by their indexes. */
  editionChange = (revision: Revision, from: number, to: number, lineage: GraphScope['lineage']) =>
    this.#runShort(`change ${from} ${to} ${lineage} ${revision.name}`, 'editionChange', {
      facts: revision.facts,
      from,
      to,
      lineage,
    });

  /** Which ties one view has and the other has not. */
  tieChange = (earlier: View, later: View) =>
    this.#runShort(`ties from ${earlier.key} to ${later.key}`, 'tieChange', {
      earlier: taskInputOf(earlier),
      later: taskInputOf(later),
    });

  /** How two actors of a view are connected along the selected ties. */
  paths = (view: View, selection: TieSelection, request: PathRequest): Promise<PathSearchResult> =>
    this.#engine.workers.runShort('findPaths', { ...taskInputOf(view), selection, ...request }, this.#signal);

  /** What a view would lose with some of its actors. */
  whatIf = (view: View, removed: readonly number[]): Promise<WhatIf> =>
    this.#engine.workers.runShort('whatIfOf', { ...taskInputOf(view), removed }, this.#signal);

  #runShort = <Name extends TaskName>(key: string, name: Name, input: Input<Name>) =>
    this.#cached(key, (abandoned) => this.#engine.workers.runShort(name, input, abandoned));

  #runLong = <Name extends TaskName>(key: string, name: Name, input: Input<Name>) =>
    this.#cached(key, (abandoned) => this.#engine.workers.runLong(name, input, abandoned));

  #cached = <Value>(key: string, compute: (abandoned: AbortSignal) => Promise<Value>): Promise<Value> =>
    this.#engine.cache.getOrCompute(key, compute, this.#signal);

  [Symbol.asyncDispose] = (): Promise<void> => this.#engine[Symbol.asyncDispose]();
}

/** What tasks need of a view. */
const taskInputOf = ({ revision, twoMode, ties }: View) => ({ facts: revision.facts, twoMode, ties });

const tooManyGraphs = () =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `This asks for more than ${MAX_GRAPHS_PER_REQUEST} different graphs at once, of which ${1 / EDITION_GRAPH_SHARE} of one edition each count as one. Use fewer different filters, or ask in several requests.`,
    { limit: MAX_GRAPHS_PER_REQUEST },
  );
