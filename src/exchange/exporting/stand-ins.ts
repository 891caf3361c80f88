import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReferenceColumn } from '../../platform/package/column.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { isWithheld } from '../../platform/package/withheld.ts';
import { targetTableOf } from '../target-table.ts';

/** The file of what people did, of which a part is told also of those who are withheld. */
export const appearancesOf = (format: PackageFormat): PackageFile =>
  format.files.find(({ whenWithheld }) => whenWithheld?.personColumn && whenWithheld.keeps.length > 0)!;

/**
 * A statement of `row`, `person` and `stand_in`: what stands for somebody withheld where one of their appearances is told to
 * everyone. Each appearance has its own, made of what is told of it alone, so that nobody sees which are of one person; two rows of one
 * person in one role in one place share it. The same network has the same in every file.
 */
export function standInsOf(em: SqlEntityManager, format: PackageFormat): string {
  const file = appearancesOf(format);
  const { keeps, personColumn } = file.whenWithheld!;
  const target = targetTableOf(em, file.table!);
  const told = file.columns.filter(({ name }) => keeps.includes(name) && name !== personColumn);
  const place = target.column('order');
  const person = file.columns.find(({ name }) => name === personColumn) as ReferenceColumn;
  const key = `t.${target.column(person.property)}`;
  const parts = told.flatMap((column) => {
    if (column.is !== 'reference')
      return column.name === 'order' ? [] : [`t.${target.column(column.name)}::text`];
    const { table } = targetTableOf(em, format.named(column.to).table!);
    return [`(select slug from ${table} named where named.id = t.${target.column(column.property)})`];
  });
  const together = parts.map((_, index) => `part_${index}`).join(', ');
  return `select row, person, 'withheld-' || left(md5(concat_ws('/', ${parts
    .map((_, index) => `coalesce(part_${index}, '')`)
    .join(', ')}, dense_rank() over (partition by ${together} order by place, first))), 12) as stand_in
    from (select *, min(${place}) over same as place, min(row) over same as first
      from (select t.id as row, ${key} as person, t.${place},
          ${parts.map((part, index) => `${part} as part_${index}`).join(', ')}
        from ${target.table} t join ${targetTableOf(em, format.named(person.to).table!).table} p on p.id = ${key}
        where ${isWithheld(format.peopleFileOf(file), 'p')}) told
      window same as (partition by ${together}, person)) placed`;
}
