import type { FastifyBaseLogger } from 'fastify';
import { CommandError } from '../../src/platform/command-error.ts';
import type { SupergraphDocument } from '../supergraph/supergraph-document.ts';
import type { KeptSupergraph } from './kept-supergraph.ts';
import type { SupergraphSource } from './supergraph-source.ts';

export interface FollowOptions {
  source: SupergraphSource;
  kept: KeptSupergraph;
  /** How often the server is asked, in milliseconds. */
  every: number;
  log: FastifyBaseLogger;
  /** Serves a supergraph; throws where it cannot be served. */
  serve: (document: SupergraphDocument) => Promise<void>;
}

/** How long the server may take to tell the supergraph, in milliseconds. */
const PATIENCE = 10_000;

/** Serves what the server says is the supergraph, and the last good one while it says nothing or nothing good. */
export class FollowedSupergraph {
  readonly #options: FollowOptions;
  readonly #ending = new AbortController();
  #revision: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #refreshing: Promise<void> | undefined;
  #isTold = false;
  #failure: unknown;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  /** Serves the first supergraph: the server's, or the kept one where the server is away. */
  async begin(): Promise<void> {
    await this.refresh();
    if (!this.#revision) await this.#serveKept();
    this.#wait();
  }

  /** Asks the server now; what goes wrong is written to the log. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Asks no more. */
  async end(): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#timer);
    await this.#refreshing;
  }

  async #refresh(): Promise<void> {
    const { source, log } = this.#options;
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.#ending.signal]);
      const document = await source.next(signal);
      if (document && document.revision !== this.#revision) await this.#serve(document);
      if (this.#isTold) log.warn('the server tells the supergraph again');
      this.#isTold = false;
    } catch (err) {
      this.#failure = err;
      source.forget();
      if (!this.#isTold && !this.#ending.signal.aborted)
        log.warn({ err }, 'there is no new supergraph; the last one is served');
      this.#isTold = true;
    }
  }

  async #serve(document: SupergraphDocument): Promise<void> {
    const { kept, serve, log } = this.#options;
    await serve(document);
    this.#revision = document.revision;
    log.info({ revision: document.revision }, 'a supergraph is served');
    await kept.write(document).catch((err) => log.warn({ err }, 'the supergraph cannot be kept'));
  }

  async #serveKept(): Promise<void> {
    const document = await this.#options.kept.read();
    if (!document) throw new CommandError(none(this.#failure));
    await this.#options.serve(document);
    this.#revision = document.revision;
  }

  #wait(): void {
    if (this.#ending.signal.aborted) return;
    this.#timer = setTimeout(() => void this.refresh().then(() => this.#wait()), this.#options.every);
  }
}

const none = (failure: unknown): string =>
  'There is no supergraph to serve: the server at TEJIDO_URL does not tell one that can be served, and none is kept from earlier.\n' +
  `${failure instanceof Error ? `${failure.message}\n` : ''}` +
  'Start the server ("npm start"), or point TEJIDO_URL to where it runs.';
