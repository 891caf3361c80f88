import { isWithheld, maskedId, WITHHELD_NAME } from '../../platform/package/withheld.ts';
import { quote } from '../sql.ts';
import type { FilePlan, ImportJob } from './import-job.ts';

/**
 * Recognizes the withheld in a package exported from this very database. What is stored of them says more than the
 * package, so it stays as it is: their rows count as mentions.
 */
export async function matchMaskedPeople(
  { sql, pack }: ImportJob,
  { file, stage, target }: FilePlan,
): Promise<void> {
  if (!pack.idsAreSlugs) return;
  const named = file.columns.find((column) => column.is === 'value' && column.writtenWithheld);
  const name = quote((named as { property: string }).property);
  await sql(
    `update ${stage} s set row = t.id, implied = true from ${target.table} t
     where s.${name} = '${WITHHELD_NAME}' and ${isWithheld(file, 't')} and s.id = ${maskedId('t')}`,
  );
}
