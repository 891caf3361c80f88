import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Column, ListColumn, ReferenceColumn } from '../../platform/package/column.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import type { Catalog, TableShape } from '../../platform/read/catalog.ts';
import { isReal, isSynthetic, type OriginKind } from '../../platform/read/origin.ts';
import { raw, type Sql } from '../../platform/read/sql.ts';
import { stored } from '../../tables.ts';
import { runSqlOf } from '../sql.ts';
import { targetTableOf } from '../target-table.ts';

const KEPT = 'kept';

/**
 * What of the files of a package anyone may take home: the rows that the public graph shows, of real data alone or of synthetic
 * data alone. Of whoever is withheld a package keeps what it keeps in every export.
 */
export class PublicRows {
  readonly #em: SqlEntityManager;
  readonly #format: PackageFormat;
  readonly #catalog: Catalog;
  readonly #kind: OriginKind | undefined;
  readonly #statements = new Map<PackageFile, string | undefined>();
  /** The keys that were read, as an array in SQL. */
  readonly #read = new Map<PackageFile, string>();
  #others: PublicRows | undefined;

  /** Without a kind, all of the network is of one. */
  constructor(em: SqlEntityManager, format: PackageFormat, catalog: Catalog, kind: OriginKind | undefined) {
    this.#em = em;
    this.#format = format;
    this.#catalog = catalog;
    this.#kind = kind;
  }

  /**
   * Reads the keys of the rows that have origins, and then of those that are only mentioned. Without it each statement would hold
   * the conditions of all that it refers to, which PostgreSQL would plan for long.
   */
  async prepare(): Promise<void> {
    const files = this.#format.files.filter(({ table, mentionedOnly }) => table && !mentionedOnly);
    const hasOrigins = ({ table }: PackageFile) =>
      this.#catalog.shape(table!.meta.className).policy.origins !== undefined;
    for (const file of files.filter(hasOrigins)) await this.#readKeys(file);
    if (this.#kind === 'real') {
      this.#others = new PublicRows(this.#em, this.#format, this.#catalog, 'synthetic');
      for (const file of files.filter(hasOrigins)) await this.#others.#readKeys(file);
    }
    for (const file of files.filter((each) => !each.columns.some(isNeeded) && !hasOrigins(each)))
      await this.#readKeys(file);
  }

  async #readKeys(file: PackageFile): Promise<void> {
    const statement = this.#keysOf(file);
    if (!statement) return;
    const rows = await runSqlOf(this.#em)<{ id: number }>(statement);
    this.#read.set(file, `'{${rows.map(({ id }) => Number(id)).join()}}'::int[]`);
  }

  /** True where a key is of a row of a file that may be taken home, as SQL; nothing where all may. */
  isAmong(file: PackageFile, key: string): string | undefined {
    // PostgreSQL hashes the array once, also where it is asked within each row of another table. Without the sum it would look
    // the key up in an index, and sort the array for each row.
    const read = this.#read.get(file);
    if (read) return `${key} + 0 = any(${read})`;
    const statement = this.#keysOf(file);
    return statement && `${key} in (${statement})`;
  }

  #keysOf(file: PackageFile): string | undefined {
    if (!this.#statements.has(file)) this.#statements.set(file, this.#statementOf(file));
    return this.#statements.get(file);
  }

  /** What the public may read of a property of which not everything is public, as SQL over the row `t`. */
  guarded(file: PackageFile, property: string): string | undefined {
    const { className } = file.table!.meta;
    const never = stored.flatMap(({ publicity = {} }) => publicity[className]?.never ?? []);
    if (!never.includes(property)) return undefined;
    const derived = this.#catalog.shape(className).policy.derived?.[property];
    return derived ? textOf(derived(raw('t'))) : 'null';
  }

  #statementOf(file: PackageFile): string | undefined {
    if (!file.table || file.mentionedOnly) return undefined;
    const shape = this.#catalog.shape(file.table.meta.className);
    const isShown = file.whenWithheld ? undefined : shape.visible(raw(KEPT));
    const conditions = [isShown && textOf(isShown), this.#kind && this.#isOfKind(file, shape, this.#kind)];
    const given = conditions.filter((condition) => condition !== undefined);
    if (given.length === 0) return undefined;
    const { table } = targetTableOf(this.#em, file.table);
    return `select ${KEPT}.id from ${table} ${KEPT} where ${given.join(' and ')}`;
  }

  /** A row is of the kind of its origins, else of what it cannot be without, else of what mentions it. */
  #isOfKind(file: PackageFile, { policy: { origins } }: TableShape, kind: OriginKind): string | undefined {
    const { rules } = this.#catalog.origins!;
    if (origins) return textOf((kind === 'real' ? isReal : isSynthetic)(rules, origins(raw(KEPT))));
    const target = targetTableOf(this.#em, file.table!);
    const needed = file.columns.flatMap((column) => {
      if (!isNeeded(column)) return [];
      return this.isAmong(this.#format.named(column.to), `${KEPT}.${target.column(column.property)}`) ?? [];
    });
    if (needed.length > 0) return needed.join(' and ');
    if (kind === 'synthetic') return this.#isMentioned(file);
    return `(${this.#isMentioned(file)} or not ${this.#others!.#isMentioned(file)})`;
  }

  /** True where a row that is taken home has a list with the row in it. */
  #isMentioned(file: PackageFile): string {
    const mentions = this.#format.files.flatMap((by) =>
      by.columns
        .filter((column): column is ListColumn => column.is === 'list' && column.to === file.name)
        .map(({ link, owner, other }) => {
          const { table, column } = targetTableOf(this.#em, link);
          const isTaken = this.isAmong(by, column(owner));
          return `select ${column(other)} from ${table} ${isTaken ? `where ${isTaken}` : ''}`;
        }),
    );
    return mentions.length > 0 ? `${KEPT}.id in (${mentions.join(' union all ')})` : 'false';
  }
}

/** Whether a row cannot be without the row that a column refers to. */
const isNeeded = (column: Column): column is ReferenceColumn =>
  column.is === 'reference' && column.required === true;

/** A condition of ours as text: it is made of columns, and has no values that callers give. */
function textOf(condition: Sql): string {
  const { text, values } = condition.compile();
  if (values.length > 0) throw new Error('A condition on what is public has a value in it.');
  return text;
}
