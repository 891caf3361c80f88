import { createHash, timingSafeEqual } from 'node:crypto';
import type { InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { ChangeListener } from '../changes/change-listener.ts';
import type { Actor } from './actor.ts';
import type { Pepper, ReadPeppers } from './pepper.ts';
import { TOKEN_CHANNEL } from './token.objects.ts';
import { TokenTable } from './token.table.ts';
import { hashOfToken, idOfToken } from './token-format.ts';
import {
  expiredToken,
  miswritten,
  notBearer,
  revokedToken,
  takesNoTokens,
  unknownToken,
} from './unauthenticated.ts';

/** How long a token is remembered where nothing tells that it was revoked, in milliseconds. */
const REMEMBERED_FOR = 30_000;

const MOST_REMEMBERED = 1_000;

/** What an authenticator asks. */
interface Options {
  /** Of the login that may read the schema private. */
  em: EntityManager;
  /** The address of the same login, to hear what is revoked. */
  url: string;
  peppers: ReadPeppers;
}

interface Known {
  digest: Buffer;
  actor: Actor;
  expiresAt: number;
}

type Row = InferEntity<typeof TokenTable>;

/**
 * Says who acts, by the header `Authorization`. Whoever was found is remembered for half a minute at most; a token that is
 * revoked is forgotten as soon as PostgreSQL tells of it.
 */
export class Authenticator implements AsyncDisposable {
  readonly #options: Options;
  readonly #known = new LRUCache<string, Known>({ max: MOST_REMEMBERED, ttl: REMEMBERED_FOR });
  readonly #listener: ChangeListener;
  #listening: Promise<void> | undefined;
  /** How often something was forgotten: what was read before that is not remembered. */
  #forgotten = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#listener = new ChangeListener(options.url, (id) => this.#forget(id), TOKEN_CHANNEL);
  }

  /** Who a header names, or a ClientError with the code UNAUTHENTICATED. */
  authenticate = async (header: string): Promise<Actor> => {
    const token = /^bearer +(\S+)$/i.exec(header.trim())?.[1];
    if (token === undefined) throw notBearer();
    const id = idOfToken(token);
    if (id === undefined) throw miswritten();
    const digest = createHash('sha256').update(token).digest();
    const known = this.#known.get(id);
    if (known && timingSafeEqual(known.digest, digest) && Date.now() < known.expiresAt) return known.actor;
    this.#listening ??= this.#listener.start();
    await this.#listening;
    return this.#find(id, token, digest);
  };

  async #find(id: string, token: string, digest: Buffer): Promise<Actor> {
    const before = this.#forgotten;
    const row = await this.#options.em.fork().findOne(TokenTable, { id }).catch(refuseShut);
    if (!row) throw unknownToken();
    const [newest, ...others] = await this.#options.peppers();
    const pepper = [newest, ...others].find(({ version }) => version === row.pepper);
    if (!pepper || !timingSafeEqual(hashOfToken(token, pepper), row.hash)) throw unknownToken();
    if (row.revokedAt) throw revokedToken();
    if (row.expiresAt.getTime() <= Date.now()) throw expiredToken(row.expiresAt);
    await this.#noteUse(row, token, newest);
    const actor = actorOf(row);
    if (this.#forgotten === before)
      this.#known.set(id, { digest, actor, expiresAt: row.expiresAt.getTime() });
    return actor;
  }

  /** Notes the day, and hashes the token anew where the pepper has changed. */
  async #noteUse({ id, pepper, lastUsedOn }: Row, token: string, newest: Pepper): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    if (lastUsedOn === today && pepper === newest.version) return;
    const use = { lastUsedOn: today, pepper: newest.version, hash: hashOfToken(token, newest) };
    await this.#options.em.fork().nativeUpdate(TokenTable, { id }, use);
  }

  #forget(id: string | undefined): void {
    this.#forgotten++;
    if (id === undefined) this.#known.clear();
    else this.#known.delete(id);
  }

  [Symbol.asyncDispose] = (): Promise<void> => this.#listener[Symbol.asyncDispose]();
}

/** SQLSTATE of a login that may not enter the schema, as of a server that writes layouts alone. */
const NO_RIGHT = '42501';

function refuseShut(error: unknown): never {
  throw (error as { code?: unknown }).code === NO_RIGHT ? takesNoTokens() : error;
}

const actorOf = ({ id, role, name, scopes, organization, editions, series }: Row): Actor => ({
  token: id,
  role,
  name,
  scopes: new Set(scopes),
  organization: organization ?? null,
  editions,
  series,
});
