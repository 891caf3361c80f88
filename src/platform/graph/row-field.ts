import { Arg, Field } from 'type-graphql';
import type { Row } from '../read/plan.ts';
import type { Sql } from '../read/sql.ts';
import { declareRequiredProperties } from './required-properties.ts';

/** Answers a field from its row and arguments alone, at once. */
export type RowResolver = (row: Row, args: Record<string, unknown>, context: unknown) => unknown;

/** The same value in SQL, from the columns of the row behind properties, and arguments. */
export type RowSql = (column: (property: string) => Sql, args: Record<string, unknown>) => Sql;

const resolvers = new Map<string, RowResolver>();
const sqlForms = new Map<string, RowSql>();

/** The fields that are answered from their row, by `Type.field`; the schema takes them as they are. */
export const rowResolvers: ReadonlyMap<string, RowResolver> = resolvers;

/** Those of them that SQL can answer too, by `Type.field`. */
export const rowSqlForms: ReadonlyMap<string, RowSql> = sqlForms;

/** A type as TypeGraphQL takes it: a class, a scalar, an enum, or a list of one. */
type TypeThunk = () => object;

interface Argument {
  type: TypeThunk;
  description: string;
  nullable?: boolean;
  defaultValue?: unknown;
}

interface RowFieldOptions {
  type: TypeThunk;
  description: string;
  nullable?: boolean;
  /** The properties of the row that the field is made of. */
  needs: readonly string[];
  /** Those of them that suffice where the field is asked for without arguments. */
  plainNeeds?: readonly string[];
  args?: Record<string, Argument>;
  resolve: RowResolver;
  /** The same in SQL, where PostgreSQL can say it too: a text, a number or a boolean, null where the field is. */
  sql?: RowSql;
}

const METHOD = { value: () => undefined };

/** A field made of properties of its row by a pure function, with no promise and no per-call work of the framework. */
export const RowField =
  ({
    type,
    description,
    nullable = false,
    needs,
    plainNeeds,
    args = {},
    resolve,
    sql,
  }: RowFieldOptions): PropertyDecorator =>
  (prototype, property) => {
    const [owner, field] = [prototype.constructor.name, String(property)];
    declareRequiredProperties(owner, field, { properties: needs, ...(plainNeeds && { plain: plainNeeds }) });
    resolvers.set(`${owner}.${field}`, resolve);
    if (sql) sqlForms.set(`${owner}.${field}`, sql);
    for (const [at, [name, { type: argType, ...options }]] of Object.entries(args).entries()) {
      Arg(name, argType as () => typeof String, { nullable: true, ...options })(prototype, field, at);
    }
    Field(type as () => typeof String, { description, nullable })(prototype, field, METHOD);
  };

/** A plain column or to-one relation: the property of the row that has the field's name. */
export const Column =
  (type: TypeThunk, description: string, { nullable = false } = {}): PropertyDecorator =>
  (prototype, property) =>
    Field(type as () => typeof String, { description, nullable, simple: true })(
      prototype,
      property as string,
    );
