import { Sql, type Statement } from '../read/sql.ts';

/** The coerced variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;

/** What one request fills a template with; what several gaps need is made once. */
export class Filling {
  readonly variables: Variables;
  readonly #made = new Map<object, unknown>();

  constructor(variables: Variables) {
    this.variables = variables;
  }

  /** What belongs to `key` in this request. */
  made<Value>(key: object, make: (variables: Variables) => Value): Value {
    if (!this.#made.has(key)) this.#made.set(key, make(this.variables));
    return this.#made.get(key) as Value;
  }
}

/** A place in SQL that each request fills, because variables decide what stands there. */
export class Gap {
  readonly fill: (filling: Filling) => Sql;

  constructor(fill: (filling: Filling) => Sql) {
    this.fill = fill;
  }
}

/** How many texts are kept of one template: what is asked for in another order has another. */
const MOST_TEXTS = 20;

/** A statement whose text is written once, but for its gaps; where these are filled with the same text, it is the same string. */
export class Template {
  readonly #whole: FlatSql;
  readonly #texts = new Map<string, string>();

  constructor(statement: Sql) {
    this.#whole = flattened(statement);
  }

  /** The statement of one request. */
  fill(variables: Variables): Statement {
    const filling = new Filling(variables);
    const pieces = this.#whole.values.map((value) =>
      value instanceof Gap ? flattened(value.fill(filling), filling) : { texts: ['', ''], values: [value] },
    );
    const key = pieces.map(({ texts }) => texts.join('?')).join();
    const text = this.#texts.get(key) ?? new Sql(this.#whole.texts, pieces.map(asSql)).compile().text;
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(key, text);
    return { text, values: pieces.flatMap(({ values }) => values) };
  }
}

/** SQL in which no other stands, but for gaps that there is nothing to fill with yet. */
type FlatSql = Pick<Sql, 'values'> & { texts: string[] };

const asSql = ({ texts, values }: FlatSql): Sql => new Sql(texts, values);

function flattened(whole: Sql, filling?: Filling): FlatSql {
  const texts: string[] = [];
  const values: unknown[] = [];
  let text = '';
  const add = (piece: Sql): void => {
    text += piece.texts[0] ?? '';
    for (const [at, value] of piece.values.entries()) {
      if (value instanceof Sql) add(value);
      else if (value instanceof Gap && filling) add(value.fill(filling));
      else {
        values.push(value);
        texts.push(text);
        text = '';
      }
      text += piece.texts[at + 1];
    }
  };
  add(whole);
  return { texts: [...texts, text], values };
}
