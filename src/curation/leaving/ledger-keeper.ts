import { randomUUID } from 'node:crypto';
import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Hashes, LeaveLevel } from '../../domain/expert/departure.table.ts';
import { isVisible } from '../../domain/expert/expert.policy.ts';
import { type Ask, askIn } from '../../platform/database/ask.ts';
import { raw } from '../../platform/read/sql.ts';
import { hashesOf, knownBy } from './known-by.ts';
import type { Ledger } from './ledger.ts';
import { type Intent, isSame, type LedgerLine } from './ledger-entries.ts';

/** Somebody whom an act took out of sight, or brought back, in part or in whole. */
interface News {
  expert: number;
  batch: number;
  batchAt: string;
  consent: string | null;
  /** What of it an act of leaving says; null where a package or an edit says it. */
  level: LeaveLevel | null;
  entry: string | null;
  blockedUntil: string | null;
  hasLeft: boolean;
  /** Made in the act itself, where it left nothing to make them of. */
  hashes: Hashes | null;
}

const VISIBLE = isVisible(raw('e')).compile().text;

/** The people of the act of this transaction: those who leave or return by a departure, and those whose consent was written. */
const NEWS = `with act as (select b.id, to_char(b.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from private.batch b where b.id = nullif(current_setting('tejido.batch', true), '')::int)
  select d.expert_id as expert, act.id as batch, act.at as "batchAt", e.consent, d.level, d.entry::text as entry,
    d.blocked_until as "blockedUntil", d.returned_at is null as "hasLeft", d.hashes
  from act join private.departure d on d.batch = act.id or d.returned_in = act.id left join public.expert e on e.id = d.expert_id
  union all
  select e.id, act.id, act.at, e.consent, null, null, null, not (${VISIBLE}), null
  from act join public.expert e on e.id in (select c.entity_key::int from private.change c
    where c.batch_id = act.id and c.entity_type = 'Expert' and c.after ? 'consent')
  where not exists (select from private.departure d where d.expert_id = e.id and (d.batch = act.id or d.returned_in = act.id))`;

/** What the ledger says of a transaction once it is known how that ended. */
interface Pending {
  left: string[];
  returned: string[];
}

/**
 * Writes into the ledger who leaves and who returns, whatever act it is: an intent before the act is committed, and after it
 * that it was done. Where the ledger cannot be written, the act is not done.
 */
export class LedgerKeeper implements EventSubscriber {
  readonly #ledger: Ledger;
  readonly #pending = new WeakMap<object, Pending>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async beforeTransactionCommit({ em, transaction }: TransactionEventArgs): Promise<void> {
    if ('savepointName' in transaction!) return;
    const ask = askIn((em as EntityManager).getConnection(), transaction);
    const news = await newsIn(ask);
    if (news.length === 0) return;
    const people = await withHashes(ask, this.#ledger, news);
    const left = people
      .filter(({ hasLeft }) => hasLeft)
      .map(
        ({ entry, batch, batchAt, level, consent, blockedUntil, hashes }): Intent => ({
          line: 'INTENT',
          id: entry ?? randomUUID(),
          batch,
          batchAt,
          level,
          consent,
          blockedUntil,
          hashes,
        }),
      );
    const back = people.filter(({ hasLeft }) => !hasLeft);
    const entries = back.length > 0 ? await this.#ledger.entries() : [];
    const returned = back.flatMap(({ entry, level, hashes }) => {
      const same = isOut(level)
        ? entries.filter((each) => isOut(each.level) && isSame(each.hashes, hashes))
        : [];
      return [...new Set([...(entry ? [entry] : []), ...same.map(({ id }) => id)])];
    });
    await this.#ledger.append(left);
    this.#pending.set(transaction, { left: left.map(({ id }) => id), returned });
  }

  afterTransactionCommit({ transaction }: TransactionEventArgs): Promise<void> {
    return this.#end(transaction, ({ left, returned }) => [
      ...left.map((id) => ({ line: 'DONE' as const, id })),
      ...returned.map((id) => ({ line: 'RETURNED' as const, id })),
    ]);
  }

  afterTransactionRollback({ transaction }: TransactionEventArgs): Promise<void> {
    return this.#end(transaction, ({ left }) => left.map((id) => ({ line: 'UNDONE' as const, id })));
  }

  async #end(transaction: object | undefined, linesOf: (pending: Pending) => LedgerLine[]): Promise<void> {
    const pending = transaction && this.#pending.get(transaction);
    if (!pending) return;
    this.#pending.delete(transaction);
    // The act is over. An intent of which the ledger does not say more is settled against the log at the next start.
    await this.#ledger.append(linesOf(pending)).catch(() => {});
  }
}

/** Whether somebody at a level is not shown at all. */
export const isOut = (level: LeaveLevel | null): boolean =>
  level === null || level === 'WITHHOLD' || level === 'ERASE';

async function newsIn(ask: Ask): Promise<News[]> {
  const [right] = await ask<{ may: boolean }>(
    `select coalesce(current_setting('tejido.batch', true), '') <> '' and has_schema_privilege('private', 'USAGE') as may`,
  );
  return right!.may ? ask<News>(NEWS) : [];
}

async function withHashes(
  ask: Ask,
  ledger: Ledger,
  news: readonly News[],
): Promise<(News & { hashes: Hashes })[]> {
  const unknown = news.filter(({ hashes }) => !hashes).map(({ expert }) => expert);
  const known = new Map((await knownBy(ask, unknown)).map((who) => [who.expert, who]));
  return news.map((each) => ({ ...each, hashes: each.hashes ?? hashesOf(ledger, known.get(each.expert)!) }));
}
