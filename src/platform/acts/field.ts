import type { EntityManager } from '@mikro-orm/postgresql';
import type { Catalog } from '../read/catalog.ts';

/** What a value is read with: the transaction of the act, and where in the input the value stands. */
export interface Place {
  em: EntityManager;
  catalog: Catalog;
  /** From the arguments of the mutation inwards, such as `['fields', 'sector']`. */
  path: readonly string[];
}

/** A row of any table, as MikroORM manages it. */
export type AnyRow = Record<string, unknown> & { id: number };

/** One field of an input: how the graph declares it, what a value comes to, and how a row keeps that. */
export interface Field<Value = unknown> {
  /** The type as TypeGraphQL takes it: a class, a scalar, an enum, or a list of one. */
  type: () => object;
  description: string;
  /** Reads what was given, which is not null; throws a `Refusal` where it can be no such value. */
  read: (given: never, place: Place) => Value | Promise<Value>;
  /** The type of the node that it names, where it names one of a certain type. */
  refersTo?: string;
  /** The property of the row that holds it, where that is not the field's own name. */
  property?: string;
  /** Keeps the value, where that takes more than to set the property; the row has a key by then. */
  keep?(em: EntityManager, row: AnyRow, value: Value | null): Promise<void>;
}

/** The fields of an input, by name. */
export type Fields = Record<string, Field>;

/** What was given, as use-cases see it: left out is undefined and stays, null clears. */
export type ValuesOf<All extends Fields> = {
  [Name in keyof All]?: (All[Name] extends Field<infer Value> ? Value : never) | null;
};
