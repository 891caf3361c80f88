import { Pool } from 'pg';
import type { NetworkState } from './state-reader.ts';

/** How long a connection may take to be made, and how long the statement may take, in milliseconds. */
const PATIENCE = 5_000;

/** How long the connection is kept while nobody asks, in milliseconds. */
const IDLE = 60_000;

const STATE = {
  name: 'network_state',
  text: 'select log_position as position, state as value from network_state()',
};

/** Asks a database for its state, on a connection of its own: also while all others are busy. */
export class StateConnection implements AsyncDisposable {
  readonly #pool: Pool;

  constructor(url: string) {
    this.#pool = new Pool({
      connectionString: url,
      application_name: 'tejido state',
      max: 1,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      idleTimeoutMillis: IDLE,
      keepAlive: true,
    });
    this.#pool.on('error', () => {}); // it is made anew by whoever asks next
  }

  readState = async (): Promise<NetworkState> => {
    const { rows } = await this.#pool.query<{ position: string; value: string }>(STATE);
    const { position, value } = rows[0]!;
    return { position: Number(position), value };
  };

  [Symbol.asyncDispose] = (): Promise<void> => this.#pool.end();
}
