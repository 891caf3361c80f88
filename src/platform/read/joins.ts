import type { Catalog, Column, TableShape } from './catalog.ts';
import { raw, type Sql, sql } from './sql.ts';

/** The to-one relations that the rows of a statement are joined to, each once, with what the public may see of them. */
export class Joins {
  /** The joins, one after the other. */
  readonly clauses: Sql[] = [];
  readonly #joined = new Map<string, Sql>();
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The alias of the row that a relation of a row leads to. */
  to(shape: TableShape, alias: Sql, name: string): Sql {
    const place = `${alias.texts[0]}.${name}`;
    const known = this.#joined.get(place);
    if (known) return known;
    const { type, key, guarded } = shape.relation(name)!;
    const target = this.#catalog.shape(type);
    const to = raw(`t${this.#joined.size + 1}`);
    this.#joined.set(place, to);
    const keyed = guarded ? this.#guard(shape, alias, key(alias)) : key(alias);
    const visible = target.visible(to);
    const on = sql`${to}.${raw(target.keyColumn)} = ${keyed}`;
    this.clauses.push(sql`left join ${target.table} ${to} on ${visible ? sql`${on} and ${visible}` : on}`);
    return to;
  }

  /** A column of a row, null where the public may not see it. */
  column(shape: TableShape, alias: Sql, { of, guarded }: Column): Sql {
    return guarded ? this.#guard(shape, alias, of(alias)) : of(alias);
  }

  #guard(shape: TableShape, alias: Sql, value: Sql): Sql {
    const by = this.to(shape, alias, shape.policy.guarded!.by);
    return sql`case when ${by}.id is not null then ${value} end`;
  }
}
