import type { PostgreSqlConnection, SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { ClientError } from '../errors.ts';
import type { Statement } from '../read/sql.ts';
import { askUntilAborted } from './ask-until-aborted.ts';

/** Is shown each statement before it is sent, which waits for the promise that it returns. */
export type Observe = (statement: Statement) => unknown;

/** Reads over MikroORM's pool; when the request that it reads for ends early, so does its SQL. */
export class Database {
  readonly #em: SqlEntityManager;
  readonly #signal: AbortSignal | undefined;
  readonly #observe: Observe | undefined;

  constructor(em: SqlEntityManager, signal?: AbortSignal, observe?: Observe) {
    this.#em = em;
    this.#signal = signal;
    this.#observe = observe;
  }

  /** The rows that a statement answers. */
  async rows<Row = Record<string, unknown>>(statement: Statement): Promise<Row[]> {
    if (this.#observe) await this.#observe(statement);
    const { rows } = await this.#ask(statement).catch(refuseNul);
    return rows as Row[];
  }

  /** Requests ask the pool itself: Kysely's way of cancelling costs as much again as a small statement. */
  async #ask({ text, values }: Statement): Promise<{ rows: unknown[] }> {
    if (!this.#signal)
      return (this.#em.getKysely() as Kysely<unknown>).executeQuery(CompiledQuery.raw(text, values));
    const connection = this.#em.getConnection() as PostgreSqlConnection;
    return askUntilAborted(await connection.getNativeClient(), { text, values }, this.#signal);
  }
}

/** SQLSTATE of a text that PostgreSQL cannot hold; of those that JavaScript sends, only U+0000 is such. */
const UNTRANSLATABLE = '22021';

function refuseNul(error: unknown): never {
  if ((error as { code?: unknown }).code !== UNTRANSLATABLE) throw error;
  throw new ClientError('BAD_USER_INPUT', 'A text was given that contains U+0000. Leave that character out.');
}
