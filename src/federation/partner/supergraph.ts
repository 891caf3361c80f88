import type { EntityManager } from '@mikro-orm/postgresql';
import { composeSupergraph, type SubgraphReport } from '../composition/index.ts';
import { type AcceptedSubgraph, acceptedKey, acceptedSubgraphs, keyOf } from './accepted-subgraphs.ts';
import { noteComposed } from './note-composed.ts';
import type { FederationSetting } from './setting.ts';
import { documentOf, type SupergraphDocument } from './supergraph-document.ts';
import { keepDocument, keptDocument } from './supergraph-file.ts';

/** The key where nothing is beside ours. */
const NOTHING = keyOf([]);

interface SupergraphOptions {
  /** Of the login that may write. */
  em: EntityManager;
  setting: FederationSetting;
  /** Where the last one is kept, so that it is there at once after a restart; without it none is. */
  home?: string | undefined;
  /** Says what went wrong, in a line for whoever runs the server. */
  report?: ((line: string) => void) | undefined;
}

/**
 * The supergraph of ours and of the subgraphs that are accepted: composed once they change, and else the last one that was.
 * One that no longer fits is left out and told of, and the others stay.
 */
export class Supergraph {
  readonly #options: SupergraphOptions;
  #document: SupergraphDocument | undefined;
  /** The key of what was composed last, and of what could not be, which is tried again in an hour. */
  #key: string | undefined;
  #failedKey: string | undefined;
  #reports: ReadonlyMap<string, SubgraphReport> = new Map();
  #composing: Promise<SupergraphDocument> | undefined;
  #isClosed = false;

  constructor(options: SupergraphOptions) {
    this.#options = options;
  }

  /** The supergraph that is served: the last one while the next is being composed, or where that fails. */
  async current(): Promise<SupergraphDocument> {
    const { em, home } = this.#options;
    const last = this.#document ?? (home === undefined ? undefined : await keptDocument(home));
    const key = await acceptedKey(em.fork()).catch((error) => {
      if (last) return this.#key; // the database is away
      throw error;
    });
    if (last && !this.#isNew(key)) return last;
    const composing = this.refresh();
    if (!last) return composing;
    composing.catch(() => {}); // it was reported
    return last;
  }

  /** Composes what was registered or ended since; nothing where nobody has asked for it and there is nothing beside ours. */
  async follow(): Promise<void> {
    const key = await acceptedKey(this.#options.em.fork());
    if (this.#isNew(key) && !(key === NOTHING && this.#key === undefined)) await this.refresh();
  }

  #isNew = (key: string | undefined): boolean => key !== this.#key && key !== this.#failedKey;

  /** Says no more of what goes wrong: the database that it stands on is about to close. */
  close(): void {
    this.#isClosed = true;
  }

  /** The supergraph of what is accepted by now. */
  refresh(): Promise<SupergraphDocument> {
    const before = this.#composing;
    const composing = (async () => {
      await before?.catch(() => {});
      return this.#refresh();
    })();
    this.#composing = composing;
    return composing;
  }

  async #refresh(): Promise<SupergraphDocument> {
    const { em, report } = this.#options;
    const accepted = await acceptedSubgraphs(em.fork());
    const key = keyOf(accepted);
    try {
      if (!this.#document || key !== this.#key) await this.#compose(accepted);
      [this.#key, this.#failedKey] = [key, undefined];
      await noteComposed(em.fork(), accepted, this.#reports);
      return this.#document!;
    } catch (error) {
      this.#failedKey = key;
      if (!this.#isClosed) report?.(`Warning: the supergraph was not composed: ${(error as Error).message}`);
      throw error;
    }
  }

  async #compose(accepted: readonly AcceptedSubgraph[]): Promise<void> {
    const { setting, home, report } = this.#options;
    const { supergraph, reports } = await composeSupergraph(accepted, setting.ours);
    const composed = accepted.filter(({ name }) => reports.get(name)?.problems.length === 0);
    const document = documentOf(supergraph, setting, composed);
    this.#document = document;
    this.#reports = reports;
    if (home !== undefined)
      await keepDocument(home, document).catch((error: Error) =>
        report?.(`Warning: the supergraph could not be kept in TEJIDO_HOME: ${error.message}`),
      );
  }
}
