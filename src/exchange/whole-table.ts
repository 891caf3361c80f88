import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReferenceColumn } from '../platform/package/column.ts';
import { isAboutPeople, type PackageFile } from '../platform/package/file.ts';
import { literal } from './sql.ts';
import { type TargetTable, targetTableOf } from './target-table.ts';

/** The rows of a file's table with what the vault keeps of them in its place, as SQL for a FROM. */
export function wholeTable(em: SqlEntityManager, file: PackageFile): string {
  const target = targetTableOf(em, file.table!);
  const { table, column, stored } = target;
  const { whenWithheld } = file;
  if (!whenWithheld) return table;
  const person = isAboutPeople(file) ? 't.id' : `t.${column(personProperty(file))}`;
  const columns = stored.map((property) => {
    const own = `t.${column(property)}`;
    if (!whenWithheld.vaulted.includes(property)) return own;
    const kept = keptOf(target, property);
    return `coalesce(${kept}, ${own}) as ${column(property)}`;
  });
  return `(select ${columns.join(', ')} from ${table} t left join private.vault v on v.expert_id = ${person})`;
}

/**
 * What publishers and registries call the rows of a file, those names too that the vault keeps of rows which are there; as SQL
 * for a FROM.
 */
export function wholeNames(em: SqlEntityManager, file: PackageFile): string {
  const { name, table, column, stored, type } = targetTableOf(em, file.identifiers!);
  if (!isAboutPeople(file)) return table;
  const columns = stored.map((property) => {
    if (property === 'id') return 'kept.key::int';
    if (property === 'node') return 'v.expert_id';
    return `(kept.value ->> ${nameOf(column(property))})::${type(property)}`;
  });
  return `(select ${stored.map(column).join(', ')} from ${table}
    union all select ${columns.join(', ')} from private.vault v, jsonb_each(v.kept -> '${name}') kept
    where exists (select from ${targetTableOf(em, file.table!).table} t where t.id = v.expert_id))`;
}

/** What the vault keeps of a column of the row `t`, in the column's type; null where that is nothing. */
function keptOf({ name, column, type }: TargetTable, property: string): string {
  const path = `array['${name}', t.id::text, ${nameOf(column(property))}]`;
  return type(property) === 'jsonb' ? `v.kept #> ${path}` : `v.kept #>> ${path}`;
}

/** A quoted name as a text. */
const nameOf = (quoted: string) => literal(quoted.slice(1, -1));

/** The property that says whom a row is about. */
function personProperty({ columns, whenWithheld }: PackageFile): string {
  const who = columns.find(({ name }) => name === whenWithheld?.personColumn) as ReferenceColumn;
  return who.property;
}

/** What takes the slug out of what the vault keeps of a person, as a path of JSON over its row `v`. */
export const pathOfSlug = ({ name }: TargetTable): string => `array['${name}', v.expert_id::text, 'slug']`;
