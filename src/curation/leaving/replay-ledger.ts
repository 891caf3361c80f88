import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Hashes } from '../../domain/expert/departure.table.ts';
import { isVisible } from '../../domain/expert/expert.policy.ts';
import { inTransaction, openBatch, takeTurn } from '../../platform/changes/write-as.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { raw } from '../../platform/read/sql.ts';
import { erasePerson } from './erase-person.ts';
import { askFor, currentBatch } from './find-person.ts';
import { hashesOf, knownBy, knownNow } from './known-by.ts';
import { type Intent, isSame, type LedgerEntry, type LedgerLine } from './ledger-entries.ts';
import { isOut } from './ledger-keeper.ts';
import { takeReasons } from './reasons.ts';
import { saidByPurpose, sayOfPurpose, TAKEN_BACK } from './record-consent.ts';
import type { LeavingSetting } from './setting.ts';

/** What the ledger and the database made of each other. */
export interface ReplayReport {
  /** How many people the database showed although they had left, as one restored from an older backup does; they no longer are. */
  withheldAgain: number;
  /** How many of them rest on an intent of which nobody knows whether it was done. */
  unsettled: number;
}

/** Somebody the database shows, and the entry of the ledger by which they left. */
interface Found {
  expert: number;
  entry: LedgerEntry;
}

/** How long a start waits until nobody else writes, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Brings ledger and database together, at a start: what the log knows counts, and what it does not know, as that of an older backup,
 * is done again. It returns before anybody is answered, and may be repeated.
 */
export async function replayLedger(em: EntityManager, setting: LeavingSetting): Promise<ReplayReport> {
  const before = await em.fork().transactional((reading) => compare(reading, setting));
  if (before.again.length + before.lines.length === 0) return { withheldAgain: 0, unsettled: 0 };
  // Whoever writes an intent does so in their turn, so that in ours none is on its way.
  const { again, lines } = await inTransaction(em, async (act) => {
    await takeTurn(act, { patience: PATIENCE, onWait: () => {} });
    const found = await compare(act as EntityManager, setting);
    if (found.again.length > 0) await withholdAgain(act as EntityManager, found.again, setting);
    return { answer: found, isKept: true };
  });
  await setting.ledger.append(lines);
  const unsettled = new Set(again.filter(({ entry }) => !entry.isSettled).map(({ expert }) => expert));
  return { withheldAgain: new Set(again.map(({ expert }) => expert)).size, unsettled: unsettled.size };
}

/** Whom the database shows although they left, and what the ledger does not say yet. */
async function compare(
  em: EntityManager,
  setting: LeavingSetting,
): Promise<{ again: Found[]; lines: LedgerLine[] }> {
  const { ledger } = setting;
  const ask = await askFor(em);
  const entries = await ledger.entries();
  const known = await knownBatches(ask, entries);
  const shown = entries.length > 0 ? await knownNow(ask) : [];
  const people = shown.map((who) => ({ expert: who.expert, hashes: hashesOf(ledger, who) }));
  const found = entries.flatMap((entry) =>
    people.filter(({ hashes }) => isSame(entry.hashes, hashes)).map(({ expert }) => ({ expert, entry })),
  );
  const stale = await stillShown(ask, found);
  return {
    again: stale.filter(({ entry }) => !known.has(entry.id)),
    lines: [
      ...entries.filter(({ id, isSettled }) => !isSettled && known.has(id)).map(({ id }) => done(id)),
      ...stale.filter(({ entry }) => known.has(entry.id)).map(({ entry }) => returned(entry.id)),
      ...(await unwritten(ask, setting, entries)),
    ],
  };
}

const done = (id: string): LedgerLine => ({ line: 'DONE', id });
const returned = (id: string): LedgerLine => ({ line: 'RETURNED', id });

/** The entries whose act the log has. */
async function knownBatches(ask: Ask, entries: readonly LedgerEntry[]): Promise<Set<string>> {
  const rows = entries.map(({ id, batch, batchAt }) => ({ id, batch, at: batchAt }));
  const known = await ask<{ id: string }>(
    `select said.id from json_to_recordset(?) as said(id text, batch int, at timestamptz)
     join private.batch b on b.id = said.batch and b.at = said.at`,
    [JSON.stringify(rows)],
  );
  return new Set(known.map(({ id }) => id));
}

/** Those of whom something is shown that should not be: the whole person, or what they took back. */
async function stillShown(ask: Ask, found: readonly Found[]): Promise<Found[]> {
  const hiding = found.filter(({ entry }) => !isOut(entry.level));
  const rows = await ask<{ expert: number; hidden: string[] }>(
    `select e.id as expert, private.hidden_details(e.id) as hidden from public.expert e
     where e.id in (select key::int from json_array_elements_text(?) key)`,
    [JSON.stringify(hiding.map(({ expert }) => expert))],
  );
  const hidden = new Map(rows.map(({ expert, hidden }) => [expert, hidden]));
  const isHidden = ({ expert, entry }: Found) => {
    const names = hidden.get(expert) ?? [];
    return names.includes('photo') && (entry.level === 'HIDE_PHOTO' || names.includes('biography'));
  };
  return found.filter((each) => isOut(each.entry.level) || !isHidden(each));
}

/** Lines for whoever is not shown and not in this ledger, as where another server or a statement by hand took them out. */
async function unwritten(
  ask: Ask,
  { ledger }: LeavingSetting,
  entries: readonly LedgerEntry[],
): Promise<LedgerLine[]> {
  const rows = await ask<Omit<Intent, 'line' | 'hashes'> & { expert: number; hashes: Hashes | null }>(
    `select e.id as expert, coalesce(d.entry::text, gen_random_uuid()::text) as id, e.consent, d.level, d.blocked_until as "blockedUntil",
       b.id as batch, to_char(b.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "batchAt",
       case when d.ledger_key = ? then d.hashes end as hashes
     from public.expert e
     left join lateral (select * from private.departure d where d.expert_id = e.id and d.returned_at is null
       and d.level in ('WITHHOLD', 'ERASE') order by d.id desc limit 1) d on true
     join private.batch b on b.id = coalesce(d.batch, (select max(id) from private.batch))
     where not (${isVisible(raw('e')).compile().text})`,
    [ledger.keyId],
  );
  const known = await knownBy(
    ask,
    rows.filter(({ hashes }) => !hashes).map(({ expert }) => expert),
  );
  return rows.flatMap(({ expert, hashes, ...facts }): LedgerLine[] => {
    const who = known.find((each) => each.expert === expert);
    const own = hashes ?? (who && hashesOf(ledger, who));
    if (!own || own.publisher.length === 0) return []; // erased elsewhere, under another key
    if (entries.some((entry) => entry.id === facts.id || (isOut(entry.level) && isSame(entry.hashes, own))))
      return [];
    return [{ line: 'INTENT', ...facts, hashes: own }, done(facts.id)];
  });
}

/** Takes people out again as they had left, in one act. */
async function withholdAgain(
  em: EntityManager,
  again: readonly Found[],
  setting: LeavingSetting,
): Promise<void> {
  await openBatch(em, {
    kind: 'consent',
    actor: 'ledger',
    reason: 'They had left before this database was restored.',
  });
  const ask = await askFor(em);
  for (const found of again) await takeOut(ask, found, setting);
}

async function takeOut(ask: Ask, { expert, entry }: Found, { ledger }: LeavingSetting): Promise<void> {
  const purposes = entry.level && TAKEN_BACK[entry.level];
  if (entry.level !== null) {
    await ask(
      `insert into private.departure (expert_id, level, consent_before, batch, blocked_until, entry, ledger_key, hashes, places, is_unsettled)
       select e.id, ?, e.consent, ?, ?, ?, ?, ?, '[]', ? from public.expert e where e.id = ?`,
      [
        entry.level,
        await currentBatch(ask),
        entry.blockedUntil,
        randomUUID(),
        ledger.keyId,
        JSON.stringify(entry.hashes),
        !entry.isSettled,
        expert,
      ],
    );
  }
  if (!purposes) {
    await takeReasons(ask, expert);
    await ask('update public.expert set consent = ? where id = ?', [entry.consent ?? 'WITHDRAWN', expert]);
    if (entry.level === 'ERASE') await erasePerson(ask, expert);
    return;
  }
  await saidByPurpose(ask, expert);
  for (const purpose of purposes)
    await sayOfPurpose(ask, expert, { purpose, state: 'WITHDRAWN', basis: 'CONSENT', noticeVersion: '' });
  await ask('select private.apply_consents(?)', [expert]);
}
