import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/** Sends one statement on the entity manager's own connection or transaction, and answers its rows. */
export type RunSql = <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;

export function runSqlOf(em: SqlEntityManager): RunSql {
  const kysely = em.getKysely() as Kysely<unknown>;
  return async <Row>(text: string, values: unknown[] = []) => {
    const { rows } = await kysely.executeQuery(CompiledQuery.raw(text, values));
    return rows as Row[];
  };
}

/** A name as SQL quotes it. */
export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL quotes it. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
