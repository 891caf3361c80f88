import type { InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OutcomeTable } from './outcome.table.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';

type Evidence = InferEntity<typeof OutcomeEvidenceTable>;

/** The reports that an outcome is done, the oldest first, after which nothing else was reported. */
export async function reportsOfDone(em: EntityManager, outcome: number): Promise<Evidence[]> {
  const all = await allEvidence(em, outcome);
  return all.slice(all.findLastIndex(({ status }) => status !== 'DONE') + 1);
}

/** Whether somebody else than who reported it has checked a report. */
export const isVerified = ({ reportedBy, verifiedBy }: Evidence): boolean =>
  verifiedBy != null && verifiedBy.id !== reportedBy?.id;

/** Gives an outcome the status that was reported last; it is done once one of the reports of that was verified. */
export async function followEvidence(em: EntityManager, outcome: number): Promise<void> {
  const last = (await allEvidence(em, outcome)).at(-1);
  if (!last) return;
  const isDone = last.status !== 'DONE' || (await reportsOfDone(em, outcome)).some(isVerified);
  em.assign(await em.findOneOrFail(OutcomeTable, outcome), { status: isDone ? last.status : 'IN_PROGRESS' });
  await em.flush();
}

const allEvidence = (em: EntityManager, outcome: number): Promise<Evidence[]> =>
  em.find(OutcomeEvidenceTable, { outcome }, { orderBy: { on: 'asc', id: 'asc' } });
