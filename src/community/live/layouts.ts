import type { EntityManager } from '@mikro-orm/postgresql';
import { ClientError } from '../../platform/errors.ts';
import type { Revision } from '../facts/facts.ts';
import { type Scope, USUAL_SIZE } from '../graph/scope.ts';
import { type ActorKind, channels } from '../graph/two-mode.ts';
import type { Layout } from '../layout/layout.ts';
import { agreedLayout, saveLayout } from '../store/stored-layouts.ts';
import type { View } from '../view.ts';
import type { Memory } from './memory.ts';
import type { Revisions } from './revisions.ts';
import type { Workshop } from './workshop.ts';

/** For how long maps of the revision before go on while the newest is being laid out, in milliseconds. */
const OVERLAP = 10_000;

/** What layouts are made with. */
interface Tools {
  em: EntityManager;
  memory: Memory;
  workshop: Workshop;
  revisions: Revisions;
  view: (scope: Scope, revision: Revision) => Promise<View>;
}

/** Where the actors of a kind stand at a revision, whatever part of them a map shows: laid out once, and stored. */
export class Layouts {
  readonly #tools: Tools;
  /** The revision laid out last of each kind of actors that was asked for. */
  readonly #drawn = new Map<ActorKind, Revision>();
  readonly #drawing = new Set<ActorKind>();
  /** When maps of the revision before come to an end. */
  #overlapEnds = 0;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** The layout that maps of a view stand on. Where the whole is too large to be laid out, a part of it stands by itself. */
  async under({ scope, revision, key, ties, twoMode }: View): Promise<Layout> {
    try {
      return await this.#of(scope.kind, revision);
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      const { memory, workshop } = this.#tools;
      const drawing = { ties, actorKeys: twoMode.actorKeys };
      return memory.recall(`layout of ${key}`, () => workshop.later('layoutOf', drawing));
    }
  }

  /**
   * Lays out a new revision of whatever was asked for before, once what is begun is done, and lets maps of the one before
   * go on meanwhile.
   */
  follow(begun: Promise<void>): void {
    this.#overlapEnds = Date.now() + OVERLAP;
    for (const kind of this.#drawn.keys()) void this.#catchUp(kind, begun);
  }

  /** The revision to draw a map of while the newest may still be being laid out; nothing where that is not so. */
  standIn(kind: ActorKind): Revision | undefined {
    return Date.now() < this.#overlapEnds && this.#drawing.has(kind) ? this.#drawn.get(kind) : undefined;
  }

  /** From now on there is no map but of the newest revision. */
  endOverlap(): void {
    this.#overlapEnds = 0;
  }

  /** The revisions that maps were drawn of last. */
  get drawn(): Revision[] {
    return [...this.#drawn.values()];
  }

  /**
   * The layout of a revision. That of the newest is stored, also when the network is again as it was, so that another
   * server draws the same.
   */
  async #of(kind: ActorKind, revision: Revision): Promise<Layout> {
    const { em, memory, revisions } = this.#tools;
    const layout = await memory.recall(`layout ${kind} ${revision.name}`, () => this.#make(kind, revision));
    const last = this.#drawn.get(kind);
    if (revisions.latest === revision && last !== revision) {
      this.#drawn.set(kind, revision);
      // What cannot be stored is shown all the same.
      if (last) await saveLayout(em, kind, { revision: revision.name, layout }, last.name).catch(() => false);
    }
    return layout;
  }

  /** One at a time: what came meanwhile is caught up with at once. */
  async #catchUp(kind: ActorKind, begun?: Promise<void>): Promise<void> {
    if (this.#drawing.has(kind)) return;
    this.#drawing.add(kind);
    await begun;
    const { revisions } = this.#tools;
    const revision = revisions.latest!;
    await this.#of(kind, revision).catch(() => {}); // whoever asks for it is told
    this.#drawing.delete(kind);
    if (revisions.latest !== revision) await this.#catchUp(kind);
  }

  #make(kind: ActorKind, revision: Revision): Promise<Layout> {
    const { em, workshop, view } = this.#tools;
    const scope: Scope = { kind, channels, lineage: 'AS_RECORDED', maxActivitySize: USUAL_SIZE };
    return agreedLayout(em, kind, revision.name, async (previous) => {
      const { ties, twoMode } = await view(scope, revision);
      return workshop.later('layoutOf', {
        ties,
        actorKeys: twoMode.actorKeys,
        ...(previous && { previous }),
      });
    });
  }
}
