import type { Job } from './job.ts';
import { stageOf } from './job.ts';

/** The name that an export gives to everyone who is withheld. */
export const WITHHELD_NAME = '(withheld)';

/** The id that an export gives to someone withheld: it tells nothing, and stays the same in the copies made from it. */
export const maskedId = (expert: string) =>
  `case when ${expert}.name = '${WITHHELD_NAME}' and ${expert}.slug like 'withheld-%' then ${expert}.slug
   else 'withheld-' || ${expert}.id || case when exists (
     select from expert namesake where namesake.slug = 'withheld-' || ${expert}.id) then '-2' else '' end end`;

/**
 * Recognizes the withheld in a package exported from this very database. What is stored of them says more than the
 * package, so it stays as it is: their rows count as mentions.
 */
export async function findMasked({ sql, pack }: Job): Promise<void> {
  if (!pack.idsAreSlugs) return;
  const stage = stageOf('experts');
  await sql(
    `update ${stage} s set row = e.id, implied = true from expert e
     where s."displayName" = '${WITHHELD_NAME}' and e.withheld is not null
       and e.id = substring(s.id from '^withheld-([0-9]{1,9})(-2)?$')::int and s.id = ${maskedId('e')}`,
  );
}
