import { createHash } from 'node:crypto';
import pg from 'pg';

/** How many distinct statements a connection keeps prepared before it starts afresh. */
const MOST_PREPARED = 500;

/**
 * A connection that prepares a parametrized statement when it meets the text a second time, so that
 * PostgreSQL parses and plans it once. Texts come from selections, of which there is no end: past
 * the bound all are let go together.
 */
export class PreparingClient extends pg.Client {
  readonly #seen = new Map<string, string>();

  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen overloads; this passes each through
  override query(...args: any[]): any {
    const [text, values] = args;
    if (text === 'rollback') return this.#rollBack();
    if (isBegin(text)) return this.#begin(text);
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      const name = this.#nameOf(text);
      if (name) return super.query({ name, text, values }, ...args.slice(2));
    }
    return super.query(...(args as [string]));
  }

  /**
   * A rollback fails only where the connection is lost, and then PostgreSQL has rolled back already. Were it to fail,
   * the lost connection would keep its place in the pool for ever.
   */
  #rollBack(): Promise<unknown> {
    return super.query('rollback').catch(() => ({ command: 'ROLLBACK', rowCount: null, rows: [] }));
  }

  /** Nobody ends a transaction that did not begin, and its connection would keep its place in the pool for ever. */
  #begin(text: string): Promise<unknown> {
    return super.query(text).catch((error: Error) => {
      (this as Partial<Pooled>).release?.(error);
      throw error;
    });
  }

  #nameOf(text: string): string | undefined {
    const name = this.#seen.get(text);
    if (name !== undefined) return name || this.#remember(text, hash(text));
    if (this.#seen.size >= MOST_PREPARED) this.#forgetAll();
    this.#remember(text, '');
    return undefined;
  }

  #remember(text: string, name: string): string {
    this.#seen.set(text, name);
    return name;
  }

  #forgetAll(): void {
    this.#seen.clear();
    (this as unknown as Prepared).connection.parsedStatements = {};
    void super.query('deallocate all').catch(() => undefined);
  }
}

/** Where pg notes which statements the server already knows by name. */
interface Prepared {
  connection: { parsedStatements: Record<string, string> };
}

/** What a pool adds to a connection that it lends. */
interface Pooled {
  /** Gives it back; with an error it is closed. */
  release: (error: Error) => void;
}

const isBegin = (text: unknown): text is string =>
  typeof text === 'string' && /^(begin|start transaction)\b/.test(text);

const hash = (text: string) => `s${createHash('sha1').update(text).digest('base64url')}`;
