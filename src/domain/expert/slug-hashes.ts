import { createHmac } from 'node:crypto';
import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { type Ask, askIn } from '../../platform/database/ask.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { shownSince } from './expert.history.ts';
import { isVisible } from './expert.policy.ts';

/** The keyed hash of a slug: who knows the slug and has the key can make it, and nobody can go back from it. */
export const slugHash = (key: Buffer, slug: string): Buffer =>
  createHmac('sha256', key).update(`expert slug ${slug}`).digest();

const hashOfKey = (key: Buffer): Buffer => createHmac('sha256', key).update('key').digest();

// Where nothing of people was written since the last time, one statement is all: it moves on by itself.
const NEWS = `with last as (select coalesce(max(id), 0) as position from ${PRIVATE}.change),
  moved as (update ${PRIVATE}.slug_key known set position = last.position from last
    where known.hash = decode(?, 'hex') and known.position < last.position
      and not exists (select from ${PRIVATE}.change entry where entry.id > known.position and entry.entity_type = 'Expert') returning 1)
  select (select encode(hash, 'hex') from ${PRIVATE}.slug_key) as key, (select position from ${PRIVATE}.slug_key) as since,
    last.position, exists (select from moved) as "isMoved" from last`;

interface News {
  /** The hash of the key in use and the position up to which its hashes are made; null before the first time. */
  key: string | null;
  since: string | null;
  position: string;
  isMoved: boolean;
}

interface Holder {
  expert: number;
  slug: string;
}

/** Whoever is shown now, for the first time: they may have come before there was a log. */
const SHOWN_NOW =
  sql`select id as expert, slug from expert where ${isVisible(raw('expert'))} order by id`.compile().text;

const SHOWN_SINCE = shownSince(raw('?')).compile().text;

const KEEP = `insert into ${PRIVATE}.shown_slug (hash, expert_id)
  select decode(hash, 'hex'), expert from json_to_recordset(?) as s(hash text, expert int)
  on conflict (hash) do update set expert_id = excluded.expert_id`;

const MOVE_ON = `insert into ${PRIVATE}.slug_key (hash, position) values (decode(?, 'hex'), ?)
  on conflict (hash) do update set position = greatest(slug_key.position, excluded.position)`;

/**
 * Makes hashes of the slugs under which people came to be shown since it was done last, whoever wrote them; a later holder
 * of a slug takes the place of an earlier one. Answers false, and makes none, where those in the database have another key.
 */
export async function hashSlugs(ask: Ask, key: Buffer): Promise<boolean> {
  const ownHash = hashOfKey(key).toString('hex');
  const [{ key: used, since, position, isMoved }] = (await ask<News>(NEWS, [ownHash])) as [News];
  if (used !== null && used !== ownHash) return false;
  if (isMoved || since === position) return true;
  const past = await ask<Holder>(SHOWN_SINCE, [since ?? 0]);
  const shown = since === null ? past.concat(await ask<Holder>(SHOWN_NOW)) : past;
  if (shown.length === 0 && position === '0') return true; // an empty database stays empty, so that a backup can be restored
  const holders = new Map(shown.map(({ slug, expert }) => [slugHash(key, slug).toString('hex'), expert]));
  const rows = [...holders].map(([hash, expert]) => ({ hash, expert }));
  if (rows.length > 0) await ask(KEEP, [JSON.stringify(rows)]);
  await ask(MOVE_ON, [ownHash, position]);
  return true;
}

/** Makes hashes of what a transaction has written, before it is committed. */
export class SlugHasher implements EventSubscriber {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  async beforeTransactionCommit({ em, transaction }: TransactionEventArgs): Promise<void> {
    const ask = askIn((em as EntityManager).getConnection(), transaction!);
    const [{ writes }] = (await ask<{ writes: boolean }>(IS_ACT)) as [{ writes: boolean }];
    if (writes) await hashSlugs(ask, this.#key);
  }
}

/** Whether the transaction is an act of writing, as `open_batch` began it. */
const IS_ACT = `select coalesce(current_setting('tejido.batch', true), '') <> '' as writes`;
