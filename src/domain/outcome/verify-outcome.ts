import type { EntityManager } from '@mikro-orm/postgresql';
import { findExpected } from '../../platform/acts/edit.ts';
import type { AnyRow } from '../../platform/acts/field.ts';
import { Refusal } from '../../platform/errors.ts';
import { writableOutcome } from './outcome.input.ts';
import { OutcomeEvidenceTable } from './outcome-evidence.table.ts';
import { followEvidence, isVerified, reportsOfDone } from './outcome-status.ts';

interface Verification {
  outcome?: number | null;
  expectedVersion?: number | null;
  on?: string | null;
  verifiedBy?: number | null;
  url?: string | null;
}

/** Says that another organization than the one that reported an outcome done has checked it; the outcome is done then. */
export async function verifyOutcome(em: EntityManager, input: Verification): Promise<AnyRow> {
  const outcome = await findExpected(em, writableOutcome, input.outcome!, input.expectedVersion!);
  const verifiedBy = input.verifiedBy!;
  const report = await reportToVerify(em, outcome.id, verifiedBy);
  const [on, url] = [input.on!, input.url ?? null];
  if (`${on}~` < report.on) throw refusal('INVALID', 'on', 'before-report', BEFORE);
  const said = {
    outcome: outcome.id,
    on,
    status: 'DONE',
    note: '',
    reportedBy: report.reportedBy?.id ?? null,
  };
  const known = await em.findOne(OutcomeEvidenceTable, said as never);
  if (known) em.assign(known, { verifiedBy, ...(url && { url }) });
  else em.create(OutcomeEvidenceTable, { ...said, verifiedBy, url } as never);
  await em.flush();
  await followEvidence(em, outcome.id);
  return outcome;
}

/** The last report that an outcome is done which an organization may check: not its own. */
async function reportToVerify(em: EntityManager, outcome: number, verifier: number) {
  const reports = await reportsOfDone(em, outcome);
  if (reports.length === 0) throw refusal('CONFLICT', 'outcome', 'nothing-to-verify', NOTHING);
  if (reports.some(isVerified)) throw refusal('CONFLICT', 'outcome', 'verified', VERIFIED);
  const report = reports.findLast(({ reportedBy }) => reportedBy?.id !== verifier);
  if (!report) throw refusal('INVALID', 'verifiedBy', 'own-report', OWN);
  return report;
}

const NOTHING = 'It was not reported done, or something else was reported since. Report its progress first.';
const VERIFIED = 'It is verified already.';
const OWN = 'It is this organization that reported it done. Name another, which has checked it.';
const BEFORE = 'It was reported done after that. Give the day on which it was checked.';

const refusal = (code: 'CONFLICT' | 'INVALID', argument: string, key: string, message: string): Refusal =>
  new Refusal({ code, path: [argument], messageKey: `outcome.${key}`, message });
