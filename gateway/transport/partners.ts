import type { FastifyBaseLogger } from 'fastify';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import type { ClientOptions } from '../../src/platform/fetch/outside-client.ts';
import { PartnerFailure } from '../partner-failure.ts';
import type { Bounds } from './bounds.ts';
import { Partner } from './partner.ts';

/** The partners that are asked, each for as long as its subgraph stays at its address: how it is doing outlasts a supergraph. */
export class Partners {
  readonly #bounds: Bounds;
  readonly #client: Pick<ClientOptions, 'allowHosts' | 'lookUp'>;
  readonly #log: FastifyBaseLogger;
  readonly #known = new Map<string, { url: string; partner: Partner }>();

  constructor(bounds: Bounds, client: Pick<ClientOptions, 'allowHosts' | 'lookUp'>, log: FastifyBaseLogger) {
    this.#bounds = bounds;
    this.#client = client;
    this.#log = log;
  }

  /** The partner whose subgraph is at an address; throws a `PartnerFailure` where nothing is asked at such a one. */
  at(subgraph: string, url: string): Partner {
    const known = this.#known.get(subgraph);
    if (known?.url === url) return known.partner;
    const partner = this.#open(subgraph, url);
    this.#known.set(subgraph, { url, partner });
    if (known) void known.partner.close();
    return partner;
  }

  /** Ends the connections to those that are in no supergraph any more. */
  keep(subgraphs: readonly string[]): void {
    for (const [name, { partner }] of this.#known) {
      if (subgraphs.includes(name)) continue;
      this.#known.delete(name);
      void partner.close();
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.#known.values()].map(({ partner }) => partner.close()));
  }

  #open(subgraph: string, url: string): Partner {
    const watch = (failure: PartnerFailure | undefined) =>
      failure
        ? this.#log.warn({ subgraph, code: failure.code, reason: failure.message }, 'a partner fails')
        : this.#log.warn({ subgraph }, 'a partner answers again');
    try {
      return new Partner(url, this.#bounds, this.#client, watch);
    } catch (error) {
      if (!(error instanceof FetchFailed)) throw error;
      throw new PartnerFailure('PARTNER_UNAVAILABLE', error.message, { cause: error });
    }
  }
}
