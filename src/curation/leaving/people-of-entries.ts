import type { Hashes } from '../../domain/expert/departure.table.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { isSame, type LedgerEntry } from './ledger-entries.ts';

/** Which rows stand for those who left, by the entry of the ledger: those of whom the hashes were kept under the same key. */
export async function withPeople(
  ask: Ask,
  keyId: string,
  entries: readonly LedgerEntry[],
): Promise<Map<string, number>> {
  const rows = await ask<{ expert: number; hashes: Hashes }>(
    `select d.expert_id as expert, d.hashes from private.departure d join public.expert e on e.id = d.expert_id
     where d.ledger_key = ? and d.hashes is not null and d.returned_at is null and d.level in ('WITHHOLD', 'ERASE') order by d.id`,
    [keyId],
  );
  return new Map(
    entries.flatMap(({ id, hashes }) => {
      const row = rows.find((each) => isSame(each.hashes, hashes));
      return row ? [[id, row.expert] as const] : [];
    }),
  );
}
