import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { nodeId } from '../node-id.ts';
import type { Catalog, TableShape } from './catalog.ts';
import { Joins } from './joins.ts';
import { type Selection, selectionOf } from './selection.ts';
import { raw, type Sql, sql } from './sql.ts';

/** A row as the graph reads it: plain, with its type, its key, and the properties that were selected. */
export interface Row {
  __typename: string;
  key: number;
  [property: string]: unknown;
}

/** A row as the database returns it: its parent's key, the plan's columns, then its place in the order. */
export type FlatRow = readonly unknown[];

/** Where a flat row's own columns begin. */
export const FIRST_COLUMN = 1;

/** What a plan selects: an expression, or the rows of a list, whose statement depends on the arguments of the request. */
export type PlannedColumn = Sql | ((info: GraphQLResolveInfo) => Sql | undefined);

/** How the rows of a list selected on rows of a type are read along with them, if they can be. */
export type NestedList = (
  type: string,
  field: string,
  nodes: readonly FieldNode[],
) => ((info: GraphQLResolveInfo) => Sql | undefined) | undefined;

/** How the rows behind a selection are read: what to select, what to join, what to make of a flat row. */
export interface RowPlan {
  shape: TableShape;
  columns: readonly PlannedColumn[];
  joins: readonly Sql[];
  build: (flat: FlatRow) => Row;
}

/** The alias of the table that a plan starts from. */
export const ROOT = raw('t');

/** Plans how to read what is selected on a type: its columns, and those of every to-one relation, joined. */
export function planRow(
  catalog: Catalog,
  info: GraphQLResolveInfo,
  type: string,
  selected: Selection,
  nest: NestedList,
): RowPlan {
  const drawing = new RowPlanner(catalog, info, nest);
  const shape = catalog.shape(type);
  const { build } = drawing.row(shape, ROOT, selected);
  return { shape, columns: drawing.columns, joins: drawing.joins.clauses, build };
}

interface PartialPlan {
  build: RowPlan['build'];
  /** Where the row's key stands; null there when the join found nothing. */
  keyed: number;
}

class RowPlanner {
  readonly columns: PlannedColumn[] = [];
  readonly joins: Joins;
  readonly #catalog: Catalog;
  readonly #info: GraphQLResolveInfo;
  readonly #nest: NestedList;

  constructor(catalog: Catalog, info: GraphQLResolveInfo, nest: NestedList) {
    this.joins = new Joins(catalog);
    this.#catalog = catalog;
    this.#info = info;
    this.#nest = nest;
  }

  row(shape: TableShape, alias: Sql, selected: Selection): PartialPlan {
    const keyed = this.#select(sql`${alias}.${raw(shape.keyColumn)}`);
    const parts = [...this.#properties(shape, selected)].map((name) =>
      this.#part(shape, alias, name, selected),
    );
    const lists = alias === ROOT ? this.#lists(shape, selected) : [];
    const fill = [...parts, ...lists].filter((part) => part !== undefined);
    const withId = selected.has('id');
    const build = (flat: FlatRow) => {
      const row: Row = { __typename: shape.type, key: flat[keyed] as number };
      if (withId) row.id = nodeId(shape.type, row.key);
      for (const part of fill) part(row, flat);
      return row;
    };
    return { build, keyed };
  }

  /**
   * The lists selected on the rows themselves, to come along with them. On rows that are joined they would
   * be read once for each row joined to, and so are left to their own field, which reads them once.
   */
  #lists(shape: TableShape, selected: Selection) {
    return [...selected].map(([field, nodes]) => {
      const key = responseKey(nodes[0]!);
      const nested = nodes.every((node) => responseKey(node) === key) && this.#nest(shape.type, field, nodes);
      if (!nested) return undefined;
      const at = this.#select(nested);
      return (row: Row, flat: FlatRow) => {
        row[inlinedAt(key, nodes)] = flat[at];
      };
    });
  }

  #properties(shape: TableShape, selected: Selection): Set<string> {
    const fields = [...selected].filter(([field]) => field !== 'id');
    return new Set(fields.flatMap(([field, nodes]) => shape.needsOf(field, nodes)));
  }

  #part(shape: TableShape, alias: Sql, name: string, selected: Selection) {
    if (shape.relation(name)) return this.#relation(shape, alias, name, selected);
    const column = shape.column(name);
    if (!column) return undefined;
    const at = this.#select(this.joins.column(shape, alias, column));
    const { convert = same } = column;
    return (row: Row, flat: FlatRow) => {
      row[name] = flat[at] === null ? null : convert(flat[at]);
    };
  }

  #relation(shape: TableShape, alias: Sql, name: string, selected: Selection) {
    const { type } = shape.relation(name)!;
    const fields = selectionOf(this.#info, selected.get(name) ?? [], type);
    const { build, keyed } = this.row(this.#catalog.shape(type), this.joins.to(shape, alias, name), fields);
    return (row: Row, flat: FlatRow) => {
      row[name] = flat[keyed] === null ? null : build(flat);
    };
  }

  /** Adds a column, and says at which place of a flat row its value will stand. */
  #select(value: PlannedColumn): number {
    return FIRST_COLUMN + this.columns.push(value) - 1;
  }
}

const same = (value: unknown) => value;

/** The name under which a field answers. */
export const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/**
 * Where rows stand that came along. They have the columns of all the nodes that select the list, below "nodes" and below
 * "edges": a field that was selected by fewer of them has another plan, finds nothing here, and reads its rows itself.
 */
const inlinedAt = (key: string, nodes: readonly FieldNode[]) => `~${nodes.length} ${key}`;

/** What came along with the row for a list field, if anything did; the field knows in what form. */
export const inlinedRows = (row: Row, { fieldNodes }: GraphQLResolveInfo): unknown =>
  row[inlinedAt(responseKey(fieldNodes[0]!), fieldNodes)] ?? undefined;
