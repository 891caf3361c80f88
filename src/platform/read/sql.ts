/** A piece of SQL with its parameters apart; pieces nest, and no value ever becomes part of the text. */
export class Sql {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];

  constructor(texts: readonly string[], values: readonly unknown[]) {
    this.texts = texts;
    this.values = values;
  }

  /** The text with `$1`, `$2` ... in place of the values, and the values in that order. */
  compile(): Statement {
    const values: unknown[] = [];
    return { text: this.#write(values), values };
  }

  #write(values: unknown[]): string {
    let text = this.texts[0] ?? '';
    for (const [at, value] of this.values.entries()) {
      text += value instanceof Sql ? value.#write(values) : `$${values.push(value)}`;
      text += this.texts[at + 1];
    }
    return text;
  }
}

/** What is sent to the database. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Writes SQL: `Sql` values are set in as they are, all others become parameters. */
export const sql = (texts: TemplateStringsArray, ...values: unknown[]): Sql => new Sql(texts, values);

/** SQL written by us, never by a caller: names, aliases, fixed expressions. */
export const raw = (text: string): Sql => new Sql([text], []);

/** Pieces one after the other. */
export const join = (pieces: readonly Sql[], separator = ', '): Sql => {
  if (pieces.length === 0) return raw('');
  return new Sql(['', ...pieces.slice(1).map(() => separator), ''], pieces);
};

/** True where all of the conditions are; those left undefined do not count. */
export const allOf = (...conditions: (Sql | undefined)[]): Sql => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? raw('true') : sql`(${join(given, ' and ')})`;
};

/**
 * True where the expression is one of the values; without values given, no condition. That it is the only one is said as such: then
 * PostgreSQL can read rows in the order of an index, and expects fewer of them.
 */
export function oneOf(expression: Sql, values: readonly unknown[]): Sql;
export function oneOf(expression: Sql, values: readonly unknown[] | null | undefined): Sql | undefined;
export function oneOf(expression: Sql, values: readonly unknown[] | null | undefined): Sql | undefined {
  if (!values) return undefined;
  return values.length === 1 ? sql`${expression} = ${values[0]}` : sql`${expression} = any(${values})`;
}
