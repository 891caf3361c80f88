import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { ClientError } from '../errors.ts';
import type { Statement } from '../read/sql.ts';

/** Is shown each statement before it is sent, which waits for the promise that it returns. */
export type Observe = (statement: Statement) => unknown;

/** Reads for one request over MikroORM's pool; when the request ends early, so does its SQL. */
export class Database {
  readonly #kysely: Kysely<unknown>;
  readonly #signal: AbortSignal | undefined;
  readonly #observe: Observe | undefined;

  constructor(em: SqlEntityManager, signal?: AbortSignal, observe?: Observe) {
    this.#kysely = em.getKysely() as Kysely<unknown>;
    this.#signal = signal;
    this.#observe = observe;
  }

  /** The rows that a statement answers. */
  async rows<Row = Record<string, unknown>>(statement: Statement): Promise<Row[]> {
    if (this.#observe) await this.#observe(statement);
    const query = CompiledQuery.raw(statement.text, statement.values);
    const options = this.#signal && {
      signal: this.#signal,
      inflightQueryAbortStrategy: 'cancel query' as const,
    };
    const { rows } = await this.#kysely.executeQuery(query, options).catch(refuseNul);
    return rows as Row[];
  }
}

/** SQLSTATE of a text that PostgreSQL cannot hold; of those that JavaScript sends, only U+0000 is such. */
const UNTRANSLATABLE = '22021';

function refuseNul(error: unknown): never {
  if ((error as { code?: unknown }).code !== UNTRANSLATABLE) throw error;
  throw new ClientError('BAD_USER_INPUT', 'A text was given that contains U+0000. Leave that character out.');
}
