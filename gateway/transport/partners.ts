import type { FastifyBaseLogger } from 'fastify';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import type { ClientOptions } from '../../src/platform/fetch/outside-client.ts';
import { PartnerFailure } from '../partner-failure.ts';
import type { Bounds } from './bounds.ts';
import { CLOCK, type Clock } from './clock.ts';
import { Partner } from './partner.ts';

/** A subgraph, by its name and address. */
type At = Readonly<Record<'name' | 'url', string>>;

/** A partner, and how many supergraphs it is in: one that takes the place of another is served beside it for a while. */
interface Known {
  partner: Partner;
  uses: number;
}

/** The partners that are asked, each for as long as its subgraph stays at its address: how it is doing outlasts a supergraph. */
export class Partners {
  readonly #bounds: Bounds;
  readonly #client: Pick<ClientOptions, 'allowHosts' | 'lookUp'>;
  readonly #log: FastifyBaseLogger;
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();

  constructor(
    bounds: Bounds,
    client: Pick<ClientOptions, 'allowHosts' | 'lookUp'>,
    log: FastifyBaseLogger,
    clock = CLOCK,
  ) {
    this.#bounds = bounds;
    this.#client = client;
    this.#log = log;
    this.#clock = clock;
  }

  /** The partner whose subgraph is at an address; throws a `PartnerFailure` where nothing is asked at such a one. */
  at(name: string, url: string): Partner {
    return this.#knownAt({ name, url }).partner;
  }

  /** Keeps the connections to these until what is answered is called, and then ends those that nobody else uses. */
  use(subgraphs: readonly At[]): () => void {
    for (const at of subgraphs) this.#count(at, 1);
    return () => {
      for (const at of subgraphs) this.#count(at, -1);
    };
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.#known.values()].map(({ partner }) => partner.close()));
  }

  #count(at: At, by: 1 | -1): void {
    const known = by === 1 ? this.#knownIfAllowed(at) : this.#known.get(keyOf(at));
    if (!known) return;
    known.uses += by;
    if (known.uses > 0) return;
    this.#known.delete(keyOf(at));
    void known.partner.close();
  }

  /** One that may not be asked is told so when it is, and costs its own fields alone. */
  #knownIfAllowed(at: At): Known | undefined {
    try {
      return this.#knownAt(at);
    } catch (error) {
      if (error instanceof PartnerFailure) return undefined;
      throw error;
    }
  }

  #knownAt(at: At): Known {
    const known = this.#known.get(keyOf(at)) ?? { partner: this.#open(at), uses: 0 };
    this.#known.set(keyOf(at), known);
    return known;
  }

  #open({ name: subgraph, url }: At): Partner {
    const watch = (failure: PartnerFailure | undefined) =>
      failure
        ? this.#log.warn({ subgraph, code: failure.code, reason: failure.message }, 'a partner fails')
        : this.#log.warn({ subgraph }, 'a partner answers again');
    try {
      return new Partner(url, this.#bounds, this.#client, watch, this.#clock);
    } catch (error) {
      if (!(error instanceof FetchFailed)) throw error;
      throw new PartnerFailure('PARTNER_UNAVAILABLE', error.message, { cause: error });
    }
  }
}

const keyOf = ({ name, url }: At): string => `${name} ${url}`;
