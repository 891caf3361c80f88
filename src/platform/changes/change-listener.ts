import { Client } from 'pg';
import { CHANGE_CHANNEL } from './change.table.ts';

/** How long to wait before the first new try, and at most before any, in milliseconds. */
const [SHORTEST_WAIT, LONGEST_WAIT] = [100, 10_000];

/** After how long a silent connection is checked, and how long a new one, or its one statement, may take, in milliseconds. */
const [KEEP_ALIVE, PATIENCE] = [10_000, 10_000];

/**
 * Listens on a connection of its own to whether the change log moves, or to what else a channel tells. A connection that is
 * lost is made anew, and since nothing is heard meanwhile, that counts as a move of whatever there is.
 */
export class ChangeListener implements AsyncDisposable {
  readonly #url: string;
  readonly #onMove: (told?: string) => void;
  readonly #channel: string;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #wait = SHORTEST_WAIT;
  #closed = false;

  constructor(url: string, onMove: (told?: string) => void, channel = CHANGE_CHANNEL) {
    this.#url = url;
    this.#onMove = onMove;
    this.#channel = channel;
  }

  /** Settles once the first try to listen is over, whether it went well or not. */
  async start(): Promise<void> {
    if (this.#closed || this.#client) return;
    clearTimeout(this.#retry);
    const client = new Client({
      connectionString: this.#url,
      application_name: 'tejido changes',
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    this.#client = client;
    client.on('notification', ({ payload }) => this.#onMove(payload));
    client.once('end', () => this.#lose(client));
    client.on('error', () => this.#lose(client));
    try {
      await client.connect();
      await client.query(`listen ${this.#channel}`);
      this.#wait = SHORTEST_WAIT;
      this.#onMove();
    } catch {
      this.#lose(client);
    }
  }

  #lose(client: Client): void {
    if (this.#client !== client || this.#closed) return;
    this.#client = undefined;
    client.end().catch(() => {}); // it is lost already
    this.#retry = setTimeout(() => void this.start(), this.#wait).unref();
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }
}
