import type { PostgreSqlConnection, Transaction } from '@mikro-orm/postgresql';

/** Sends one statement, with values in the places of its question marks, and answers its rows. */
export type Ask = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Asks on the connection of a transaction, and as a part of it. */
export const askIn =
  (connection: PostgreSqlConnection, transaction: Transaction): Ask =>
  (sql, values = []) =>
    connection.execute(sql, values, 'all', transaction);
