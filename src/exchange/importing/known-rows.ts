import type { PackageFile } from '../../platform/package/file.ts';
import type { KnownRow, Mentions } from '../reading/mentions.ts';
import { literal } from '../sql.ts';
import { targetTableOf } from '../target-table.ts';
import type { ImportJob } from './import-job.ts';

/** The rows of the database that mentions are recognized by, with all they are called; there are few. The oldest comes first. */
export async function readKnownRows(job: ImportJob, mentions: Mentions): Promise<KnownRow[]> {
  const known: KnownRow[][] = [];
  for (const file of job.format.files) {
    if (file.matchedByWords && mentions.of(file.name).length > 0) known.push(await wordsOf(job, file));
  }
  return known.flat();
}

function wordsOf({ em, sql, pack }: ImportJob, file: PackageFile): Promise<KnownRow[]> {
  const [rows, names] = [targetTableOf(em, file.table!), targetTableOf(em, file.identifiers!)];
  const [name, others] = [file.fromText!, `${file.fromText}Translations`].map(
    (each) => `t.${rows.column(each)}`,
  );
  return sql<KnownRow>(
    `select ${literal(file.name)} as file, t.id as key,
       array_remove(array[t.slug, ${name}] || array(select value from jsonb_each_text(${others})), null) as words,
       array(select value from ${names.table} i
             where i.${names.column('node')} = t.id and i.scheme = 'EXTERNAL' and i.publisher = $1) as ids
     from ${rows.table} t order by t.id`,
    [pack.publisher],
  );
}
