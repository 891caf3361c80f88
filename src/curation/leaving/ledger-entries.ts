import { z } from 'zod';
import { type Hashes, leaveLevels } from '../../domain/expert/departure.table.ts';

const hashes = z.object({
  identifier: z.array(z.string()),
  publisher: z.array(z.string()),
  name: z.array(z.string()),
}) satisfies z.ZodType<Hashes>;

const intent = z.object({
  line: z.literal('INTENT'),
  id: z.string(),
  /** The batch of the act and its moment, by which the log knows it. */
  batch: z.number(),
  batchAt: z.string(),
  /** Null where somebody is not shown by the word of a package or an edit, and did not leave by an act of their own. */
  level: z.enum(leaveLevels).nullable(),
  /** What stands in the column `consent` from then on. */
  consent: z.string().nullable(),
  blockedUntil: z.string().nullable(),
  hashes,
});

const ending = z.object({ line: z.enum(['DONE', 'UNDONE', 'RETURNED']), id: z.string() });

/** A line of the ledger. */
export const ledgerLine = z.discriminatedUnion('line', [intent, ending]);
export type LedgerLine = z.infer<typeof ledgerLine>;
export type Intent = z.infer<typeof intent>;

/** Somebody who left, as far as the ledger says. */
export interface LedgerEntry extends Omit<Intent, 'line'> {
  /** False of an intent of which the ledger does not say whether it was done. */
  isSettled: boolean;
}

/** Those who left and did not come back, in the order of the lines; what was not done is left out. */
export function openEntries(lines: readonly LedgerLine[]): LedgerEntry[] {
  const open = new Map<string, LedgerEntry>();
  for (const said of lines) {
    if (said.line === 'INTENT') {
      const { line: _, ...facts } = said;
      open.set(said.id, { ...facts, isSettled: false });
    } else if (said.line === 'DONE') {
      const entry = open.get(said.id);
      if (entry) entry.isSettled = true;
    } else open.delete(said.id);
  }
  return [...open.values()];
}

/** Whether an entry is of the same person as other hashes: by an identifier, or by what a publisher calls them. */
export const isSame = (one: Hashes, other: Hashes): boolean =>
  overlaps(one.identifier, other.identifier) || overlaps(one.publisher, other.publisher);

/** Whether two have a name in common, which two people may. */
export const isNamesake = (one: Hashes, other: Hashes): boolean => overlaps(one.name, other.name);

const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));
