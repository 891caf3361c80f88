import type { FileName } from '../../platform/package/column.ts';
import { IDENTIFIERS } from '../../platform/package/format.ts';
import type { IdentifierChanges } from './identifiers.ts';
import { type FilePlan, type ImportJob, stageOf } from './import-job.ts';
import type { ListChanges } from './lists.ts';

/** How many rows of a file an import makes, changes, and finds as they are. */
export interface TableCount {
  /** The file's name without `.csv`. */
  name: FileName;
  created: number;
  updated: number;
  unchanged: number;
}

export type Count = Omit<TableCount, 'name'>;

/** A row counts as updated too when only its lists or its names change. */
export async function countRows(
  { sql }: ImportJob,
  { file, plan }: FilePlan,
  links: ListChanges[],
  names: IdentifierChanges[],
): Promise<Count> {
  const touched = [
    ...links.map(({ delta }) => `select owner from ${delta}`),
    ...names
      .filter((each) => each.plan.plan === plan)
      .map(({ delta }) => `select node from ${delta} where origin <> '${IDENTIFIERS}'`),
    'select null::int where false',
  ];
  const mention = file.fromText ? 'implied' : 'false';
  const [count] = await sql<Count>(
    `select (count(*) filter (where fresh))::int as created,
       (count(*) filter (where not fresh and touched))::int as updated,
       (count(*) filter (where not fresh and not touched and not ${mention}))::int as unchanged
     from (select fresh, implied, changed or row in (${touched.join(' union all ')}) as touched from ${plan}) p`,
  );
  return count!;
}

/** The rows of the file of identifiers, which belong to many tables. */
export async function countIdentifiers({ sql }: ImportJob, names: IdentifierChanges[]): Promise<Count> {
  const changes = names
    .map(({ delta }) => `select action from ${delta} where origin = '${IDENTIFIERS}'`)
    .join(' union all ');
  const [count] = await sql<{ all: number; created: number; updated: number }>(
    `select (select count(*) from ${stageOf(IDENTIFIERS)})::int as all,
       (count(*) filter (where action = 'add'))::int as created,
       (count(*) filter (where action = 'verify'))::int as updated
     from (${changes}) change`,
  );
  const { all, created, updated } = count!;
  return { created, updated, unchanged: Math.max(0, all - created - updated) };
}
