import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Statement } from '../read/sql.ts';

/** Reads for one request over MikroORM's pool; when the request ends early, so does its SQL. */
export class Database {
  readonly #kysely: Kysely<unknown>;
  readonly #signal: AbortSignal | undefined;
  readonly #observe: ((statement: Statement) => void) | undefined;

  constructor(em: SqlEntityManager, signal?: AbortSignal, observe?: (statement: Statement) => void) {
    this.#kysely = em.getKysely() as Kysely<unknown>;
    this.#signal = signal;
    this.#observe = observe;
  }

  /** The rows that a statement answers. */
  async rows<Row = Record<string, unknown>>(statement: Statement): Promise<Row[]> {
    this.#observe?.(statement);
    const query = CompiledQuery.raw(statement.text, statement.values);
    const options = this.#signal && {
      signal: this.#signal,
      inflightQueryAbortStrategy: 'cancel query' as const,
    };
    const { rows } = await this.#kysely.executeQuery(query, options);
    return rows as Row[];
  }
}
