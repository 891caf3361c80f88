import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { orderOf, rowsFrom, rowsOf, windowed } from '../read/list.ts';
import { totalKeys } from '../read/order.ts';
import { selectionOf } from '../read/selection.ts';
import { join, raw, type Sql, sql } from '../read/sql.ts';
import { type AskedList, number } from './asked-list.ts';
import { facetsText } from './facets-text.ts';
import { type Given, Refused } from './given.ts';
import { arrayText, literal } from './json-text.ts';
import {
  fieldText,
  type ListPlace,
  type RowScope,
  rowText,
  type Source,
  scopeOf,
  selectedText,
} from './row-text.ts';

/** The rows of a list that were found once, for its page, its total and its groups. */
const FOUND = raw('found');

/** Writes a page of a list. Its parts that are made of rows are columns of one subquery, `page`. */
export class ConnectionText {
  readonly #source: Source;
  readonly #place: ListPlace;
  readonly #asked: Given<AskedList>;
  readonly #scope: RowScope;
  readonly #type: GraphQLObjectType;
  readonly #columns: Sql[] = [];
  readonly #isGrouped: boolean;
  readonly #hasPlaces: boolean;
  readonly #asksForNext: boolean;

  constructor(source: Source, place: ListPlace, asked: Given<AskedList>) {
    this.#source = source;
    this.#place = place;
    this.#asked = asked;
    this.#type = getNamedType(place.field.type) as GraphQLObjectType;
    this.#scope = scopeOf(source, asked.first.list.type, this.#type.getFields().nodes!, true);
    const selected = selectionOf(source.operation, place.nodes, this.#type.name);
    const below = ['edges', 'pageInfo'].flatMap((name) => {
      const nodes = selected.get(name);
      return nodes ? [...selectionOf(source.operation, nodes, this.#typeOf(name).name).keys()] : [];
    });
    this.#isGrouped = selected.has('facets');
    this.#hasPlaces = below.some((name) => /cursor$/i.test(name));
    this.#asksForNext = below.includes('hasNextPage');
    if (this.#isGrouped && asked.first.list.through) throw new Refused();
  }

  #typeOf = (name: string) => getNamedType(this.#type.getFields()[name]!.type) as GraphQLObjectType;

  /** The whole of it. */
  written(): Sql {
    const object = selectedText(this.#source, this.#place.nodes, this.#type, this.#part);
    const of = sql`(select ${this.#place.key} as key) k`;
    if (!this.#isGrouped) return sql`(select ${object} from ${of} ${this.#page()})`;
    const found = this.#asked.piece(
      ({ list }) => sql`select t.* from ${rowsFrom(list, this.#scope)} where ${rowsOf(list, this.#scope)}`,
    );
    return sql`(select (with ${FOUND} as materialized (${found})
      select ${object} from (select k.key) k ${this.#page()}) from ${of})`;
  }

  /** The rows of the page, joined to what is selected of them, and the columns made of them. */
  #page(): Sql {
    if (this.#columns.length === 0) return raw('');
    const columns = this.#columns.map((column, at) => sql`${column} as ${raw(`a${at}`)}`);
    const more = this.#asksForNext ? 1 : 0;
    const rows = this.#asked.piece(({ list, after, size }) =>
      windowed(
        this.#isGrouped
          ? { ...list, from: () => FOUND, link: () => raw('true'), where: () => undefined }
          : list,
        this.#isGrouped ? { shape: { table: FOUND, visible: () => undefined } } : this.#scope,
        {
          limit: size + more,
          isLimitFixed: true,
          after,
          places: this.#hasPlaces,
          numbered: this.#isNumbered,
        },
      ),
    );
    return sql`cross join lateral (select ${join(columns)}
      from (select k.key) k ${rows} ${join(this.#scope.joins.clauses, ' ')}) page`;
  }

  get #isNumbered(): boolean {
    return this.#hasPlaces || this.#asksForNext;
  }

  #part = (name: string, nodes: readonly FieldNode[]): Sql => {
    switch (name) {
      case 'totalCount':
        return this.#total();
      case 'facets':
        return facetsText(this.#source, this.#asked, this.#type.getFields().facets!, nodes);
      case 'nodes':
        return this.#column(this.#items(rowText(this.#scope, nodes)));
      case 'edges':
        return this.#column(this.#items(this.#edge(nodes)));
      case 'pageInfo':
        return selectedText(this.#source, nodes, this.#typeOf(name), this.#pageInfo);
      default:
        throw new Refused();
    }
  };

  /** A column of the rows of the page, as the rest of the statement calls it. */
  #column = (value: Sql): Sql => raw(`page.a${this.#columns.push(value) - 1}`);

  #total(): Sql {
    if (this.#isGrouped) return sql`(select count(*)::text from ${FOUND})`;
    return this.#asked.piece(
      ({ list }) =>
        sql`(select count(*)::text from ${rowsFrom(list, this.#scope)} where ${rowsOf(list, this.#scope)})`,
    );
  }

  #items(item: Sql): Sql {
    const order = this.#isNumbered ? raw('t.nth') : this.#asked.piece(({ list }) => orderOf(list));
    return arrayText(
      item,
      order,
      this.#asksForNext ? sql` filter (where t.nth <= ${this.#size()})` : raw(''),
    );
  }

  #size = (): Sql => this.#asked.piece(({ size }) => number(size));

  #edge(nodes: readonly FieldNode[]): Sql {
    const type = this.#typeOf('edges');
    const scope = { ...this.#scope, type };
    return selectedText(this.#source, nodes, type, (name, selected) => {
      if (name === 'cursor') return quoted(this.#rowsPlace());
      return name === 'node' ? rowText(this.#scope, selected) : fieldText(scope, name, selected);
    });
  }

  #pageInfo = (name: string): Sql => {
    switch (name) {
      case 'hasNextPage':
        return this.#column(sql`(count(*) > ${this.#size()})::text`);
      case 'hasPreviousPage':
        return this.#asked.piece(({ page }) => literal(String(Boolean(page.after))));
      case 'startCursor':
        return this.#cursor(sql`max(${this.#rowsPlace()}) filter (where t.nth = 1)`);
      case 'endCursor':
        return this.#cursor(
          sql`(array_agg(${this.#rowsPlace()} order by t.nth desc) filter (where t.nth <= ${this.#size()}))[1]`,
        );
      default:
        throw new Refused();
    }
  };

  #cursor = (place: Sql): Sql => this.#column(sql`coalesce(${quoted(place)}, 'null')`);

  /** The place of a row in the order as a cursor carries it, in JSON. */
  #rowsPlace(): Sql {
    return this.#asked.piece(({ list, codec }) => {
      const values = totalKeys(list.order).map((_, at) => sql`json_scalar(${raw(`t.p${at}`)})::text`);
      return sql`'["' || ${codec.mark}::text || '",' || ${join(values, ` || ',' || `)} || ']'`;
    });
  }
}

/** A cursor as JSON: the place in base64url. */
const quoted = (place: Sql): Sql =>
  sql`'"' || translate(encode(convert_to(${place}, 'UTF8'), 'base64'), e'+/=\n', '-_') || '"'`;
