import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Column, ListColumn, ReferenceColumn } from '../../platform/package/column.ts';
import { isAboutPeople, keyColumns, type PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { isWithheld } from '../../platform/package/withheld.ts';
import { literal, quote } from '../sql.ts';
import { type TargetTable, targetTableOf } from '../target-table.ts';
import type { PublicRows } from './public-rows.ts';
import { appearancesOf, standInsOf } from './stand-ins.ts';

/**
 * The statement that answers a file's rows, cell by cell as text, in the order of its key; of all of them unless it is said which
 * are public.
 */
export function selectRows(
  em: SqlEntityManager,
  format: PackageFormat,
  file: PackageFile,
  publicRows?: PublicRows,
): string {
  const rows = file.table
    ? new Selection(em, format, file, publicRows).text()
    : selectNames(em, format, publicRows);
  const key = keyColumns(file).map(quote).join(', ');
  const alike = file.whenWithheld?.personColumn ? `distinct on (${key})` : '';
  const order = file.whenWithheld?.keeps.includes('order') ? `${key}, length("order"), "order"` : key;
  return `select ${alike} * from (${rows}) as row order by ${order}`;
}

const asCell = (value: string, name: string) => `coalesce(${value}, '') collate "C" as ${quote(name)}`;

class Selection {
  readonly #em: SqlEntityManager;
  readonly #format: PackageFormat;
  readonly #file: PackageFile;
  readonly #target: TargetTable;
  readonly #public: PublicRows | undefined;

  constructor(em: SqlEntityManager, format: PackageFormat, file: PackageFile, publicRows?: PublicRows) {
    this.#public = publicRows;
    this.#em = em;
    this.#format = format;
    this.#file = file;
    this.#target = targetTableOf(em, file.table!);
  }

  text(): string {
    const { whenWithheld, columns } = this.#file;
    const cells = columns.map((column) => asCell(this.#cell(column), column.name));
    const joins = columns
      .filter((column) => column.is === 'reference')
      .map(
        (column) => `left join ${this.#tableOf(column)} ${quote(column.name)}
        on ${quote(column.name)}.id = t.${this.#target.column(column.property)}
        ${this.#andIsPublic(this.#format.named(column.to), quote(column.name))}`,
      );
    const shown = whenWithheld?.keeps.length === 0 ? `and not ${this.#isWithheld()}` : '';
    return `select ${cells.join(', ')} from ${this.#target.table} t ${joins.join(' ')} ${this.#joinedStandIns()}
      where true ${this.#andIsPublic(this.#file, 't')} ${shown} ${this.#andIsToldOf()}`;
  }

  /** Whether something else stands for each appearance of somebody withheld: in what is for everyone. */
  get #hasStandIns(): boolean {
    return (
      this.#public !== undefined && (isAboutPeople(this.#file) || this.#file === appearancesOf(this.#format))
    );
  }

  #joinedStandIns(): string {
    if (!this.#hasStandIns) return '';
    const standIns = standInsOf(this.#em, this.#format);
    if (!isAboutPeople(this.#file)) return `left join (${standIns}) stood on stood.row = t.id`;
    const isTold = andAmong(this.#public, appearancesOf(this.#format), 'told.row');
    return `left join (select distinct person, stand_in from (${standIns}) told where true ${isTold}) stood
      on stood.person = t.id`;
  }

  /** Of somebody withheld there is a row for each appearance, and none without. */
  #andIsToldOf = () =>
    this.#hasStandIns && isAboutPeople(this.#file)
      ? `and (stood.stand_in is not null or not ${this.#isWithheld()})`
      : '';

  #andIsPublic = (file: PackageFile, alias: string) => andAmong(this.#public, file, `${alias}.id`);

  #tableOf = ({ to }: ReferenceColumn | ListColumn) =>
    targetTableOf(this.#em, this.#format.named(to).table!).table;

  #isWithheld(): string {
    const { whenWithheld } = this.#file;
    return isWithheld(
      this.#format.peopleFileOf(this.#file),
      whenWithheld?.personColumn ? quote(whenWithheld.personColumn) : 't',
    );
  }

  /** Of someone withheld only what the format keeps is written. */
  #cell(column: Column): string {
    const plain = this.#plain(column, this.#shown);
    const { whenWithheld } = this.#file;
    if (this.#hasStandIns && (column.is === 'id' || column.name === whenWithheld?.personColumn))
      return `coalesce(stood.stand_in, ${plain})`;
    if (!whenWithheld || column.is === 'id') return plain;
    const { keeps, keepsInPublic = keeps } = whenWithheld;
    const kept = (this.#public ? keepsInPublic : keeps).includes(column.name);
    const special = column.is === 'value' && column.writtenWithheld?.(this.#stored(column.property ?? ''));
    const whole = special || this.#plain(column, this.#stored);
    return `case when ${this.#isWithheld()} then ${kept ? whole : 'null'} else ${plain} end`;
  }

  #plain(column: Column, read: (property: string) => string): string {
    if (column.is === 'id') return idOf('t');
    if (column.is === 'reference') {
      const id = idOf(quote(column.name));
      return column.written?.(id) ?? id;
    }
    if (column.is === 'list') return this.#list(column);
    if (column.is === 'identifier') return this.#identifier(column.scheme);
    const stored = read(column.property ?? column.keptIn ?? column.name);
    return column.written?.(stored, read) ?? `${stored}::text`;
  }

  #stored = (property: string) => `t.${this.#target.column(property)}`;

  /** What is stored, as far as it is public where only that is asked for. */
  #shown = (property: string) => this.#public?.guarded(this.#file, property) ?? this.#stored(property);

  #list(column: ListColumn): string {
    const link = targetTableOf(this.#em, column.link);
    const to = this.#format.named(column.to);
    const text = to.mentionedOnly
      ? `replace(o.${targetTableOf(this.#em, to.table!).column(to.fromText!)}, ';', ',')`
      : idOf('o');
    return `(select string_agg(${text}, ';' order by l.${link.column('order')}, o.slug)
      from ${link.table} l join ${this.#tableOf(column)} o on o.id = l.${link.column(column.other)}
        ${this.#andIsPublic(to, 'o')}
      where l.${link.column(column.owner)} = t.id)`;
  }

  #identifier(scheme: string): string {
    const names = targetTableOf(this.#em, this.#file.identifiers!);
    return `(select min(value) from ${names.table} i
      where i.${names.column('node')} = t.id and i.scheme = '${scheme}' and i.publisher = '')`;
  }
}

/** What stands for a row in an export; that of someone withheld tells nothing. */
const idOf = (alias: string) => `${alias}.slug`;

function andAmong(publicRows: PublicRows | undefined, file: PackageFile, key: string): string {
  const isAmong = publicRows?.isAmong(file, key);
  return isAmong ? `and ${isAmong}` : '';
}

/** The identifiers of the exported rows, without those that have a column of their own and those of the withheld. */
function selectNames(em: SqlEntityManager, { identified }: PackageFormat, publicRows?: PublicRows): string {
  const selects = identified.map((file) => {
    const names = targetTableOf(em, file.identifiers!);
    const node = names.column('node');
    const inColumns = file.columns.flatMap((column) =>
      column.is === 'identifier' ? literal(column.scheme) : [],
    );
    const least = `(select min(value) from ${names.table} o
      where o.${node} = i.${node} and o.scheme = i.scheme and o.publisher = '')`;
    const isInColumn = `i.scheme = any(array[${inColumns.join(', ')}]::text[]) and i.publisher = '' and not i.verified
      and i.value = ${least}`;
    const cells = [
      asCell(literal(file.name.replaceAll('_', '-')), 'entity'),
      asCell('t.slug', 'id'),
      asCell(`replace(lower(i.scheme), '_', '-')`, 'scheme'),
      asCell('i.publisher', 'publisher'),
      asCell('i.value', 'value'),
      asCell('i.verified::text', 'verified'),
    ];
    return `select ${cells.join(', ')} from ${names.table} i
      join ${targetTableOf(em, file.table!).table} t on t.id = i.${node}
      where not (${isInColumn}) ${andAmong(publicRows, file, 't.id')} ${isAboutPeople(file) ? `and not ${isWithheld(file, 't')}` : ''}`;
  });
  return selects.join(' union all ');
}
