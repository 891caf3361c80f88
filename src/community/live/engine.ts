import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { ClientError } from '../../platform/errors.ts';
import type { Revision } from '../facts/facts.ts';
import type { Scope } from '../graph/scope.ts';
import type { FactsSource } from '../store/read-facts.ts';
import type { View } from '../view.ts';
import { Layouts } from './layouts.ts';
import { Memory } from './memory.ts';
import { Revisions } from './revisions.ts';
import { Workshop } from './workshop.ts';

/** How many pairs of actors at events are counted for one answer: a second of work, and what there is room to remember. */
const MOST_PAIRS = 5_000_000;

/** How many of the graphs asked for last are made ready when the network has changed. */
const READY = 4;

/** What all who ask share: the threads, what was computed before, the newest revision and where everybody stands in it. */
export class Engine implements AsyncDisposable {
  readonly em: EntityManager;
  readonly workshop = new Workshop();
  readonly memory = new Memory();
  readonly revisions: Revisions;
  readonly layouts: Layouts;
  /** What was asked for since the network changed. */
  readonly #recent = new LRUCache<string, Scope>({ max: READY });

  constructor(source: FactsSource, em: EntityManager) {
    this.em = em;
    const read = () => this.workshop.follow('readFacts', source);
    this.revisions = new Revisions(source.url, read, () => this.#makeReady());
    const { memory, workshop, revisions } = this;
    const view = (scope: Scope, revision: Revision) => this.view(scope, revision);
    this.layouts = new Layouts({ em, memory, workshop, revisions, view });
  }

  /** The graph of a scope at a revision. */
  async view(scope: Scope, revision: Revision, asker?: AbortSignal): Promise<View> {
    const key = keyOf(scope, revision);
    if (asker) this.#recent.set(JSON.stringify(scope), scope);
    const input = { facts: revision.facts, scope, mostPairs: MOST_PAIRS };
    const build = async (abandoned: AbortSignal) => ({
      ...(await this.workshop.soon('buildGraph', input, abandoned)),
      computedAt: new Date(),
    });
    const { ties, twoMode, pairs, computedAt } = await this.memory.recall(`graph ${key}`, build, asker);
    if (!ties) throw tooLarge('pairs of actors', pairs, MOST_PAIRS);
    return { revision, scope, key, computedAt, twoMode, ties };
  }

  /** What was asked for lately will be asked for again. What fails here is tried again by whoever asks. */
  #makeReady(): void {
    const scopes = [...this.#recent.values()].toReversed();
    this.#recent.clear();
    const buildAll = async () => {
      for (const scope of scopes) await this.view(scope, this.revisions.latest!).catch(() => {});
    };
    this.layouts.follow(buildAll());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.revisions[Symbol.asyncDispose]();
    await this.workshop[Symbol.asyncDispose]();
  }
}

/** Names what a view is computed from. */
export const keyOf = (scope: Scope, revision: Revision): string =>
  `${revision.name} ${JSON.stringify(scope)}`;

/** That something is refused for what it would take. */
export const tooLarge = (what: string, requested: number, limit: number) =>
  new ClientError(
    'LIMIT_TOO_HIGH',
    `For this, ${requested.toLocaleString('en-US')} ${what} would have to be looked at; the limit is ` +
      `${limit.toLocaleString('en-US')}. Ask for fewer series or editions, or for smaller activities.`,
    { limit },
  );
