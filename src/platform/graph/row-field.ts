import { Arg, Field } from 'type-graphql';
import type { Row } from '../read/plan.ts';
import { declareRequiredProperties } from './required-properties.ts';

/** Answers a field from its row and arguments alone, at once. */
export type RowResolver = (row: Row, args: Record<string, unknown>, context: unknown) => unknown;

const resolvers = new Map<string, RowResolver>();

/** The fields that are answered from their row, by `Type.field`; the schema takes them as they are. */
export const rowResolvers: ReadonlyMap<string, RowResolver> = resolvers;

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
  }: RowFieldOptions): PropertyDecorator =>
  (prototype, property) => {
    const [owner, field] = [prototype.constructor.name, String(property)];
    declareRequiredProperties(owner, field, { properties: needs, ...(plainNeeds && { plain: plainNeeds }) });
    resolvers.set(`${owner}.${field}`, resolve);
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
