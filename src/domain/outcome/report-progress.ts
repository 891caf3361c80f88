import type { EntityManager } from '@mikro-orm/postgresql';
import { atPath } from '../../platform/acts/at-path.ts';
import { edit, findExpected } from '../../platform/acts/edit.ts';
import type { AnyRow, ValuesOf } from '../../platform/acts/field.ts';
import { record } from '../../platform/acts/record.ts';
import { writableOutcome } from './outcome.input.ts';
import { followEvidence } from './outcome-status.ts';
import { type ProgressFields, writableEvidence } from './progress.input.ts';

type Progress = ValuesOf<(typeof ProgressFields)['fields']> | null;

interface Report {
  outcome?: number | null;
  expectedVersion?: number | null;
  progress?: Progress;
}

/** Reports how an outcome stands; that it is done counts once somebody else than the reporter has verified it. */
export async function reportProgress(em: EntityManager, input: Report): Promise<AnyRow> {
  const outcome = await findExpected(em, writableOutcome, input.outcome!, input.expectedVersion!);
  const ofOutcome = {
    ...writableEvidence,
    complete: (_: EntityManager, state: Record<string, unknown>) => {
      state.outcome = outcome.id;
    },
  };
  await atPath(['progress'], () => record(ofOutcome)(em, { fields: input.progress ?? null }));
  await followEvidence(em, outcome.id);
  return outcome;
}

interface Correction {
  evidence?: number | null;
  expectedVersion?: number | null;
  progress?: Progress;
}

/** Corrects what was reported; the outcome has the status that follows from it. */
export async function editEvidence(em: EntityManager, { progress, ...which }: Correction): Promise<AnyRow> {
  const change = { ...which, fields: progress };
  const evidence = await atPath(['progress'], () => edit(writableEvidence, 'evidence')(em, change));
  const outcome = evidence.outcome as AnyRow;
  await followEvidence(em, outcome.id);
  return outcome;
}
