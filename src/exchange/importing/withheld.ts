import { isWithheld, maskedId, WITHHELD_NAME } from '../withheld.ts';
import type { Job } from './job.ts';
import { stageOf } from './job.ts';

/**
 * Recognizes the withheld in a package exported from this very database. What is stored of them says more than the
 * package, so it stays as it is: their rows count as mentions.
 */
export async function findMasked({ sql, pack }: Job): Promise<void> {
  if (!pack.idsAreSlugs) return;
  const stage = stageOf('experts');
  await sql(
    `update ${stage} s set row = e.id, implied = true from expert e
     where s."displayName" = '${WITHHELD_NAME}' and ${isWithheld('e')} and s.id = ${maskedId('e')}`,
  );
}
