import { type EntitySchema, p } from '@mikro-orm/core';

/** Any table defined with `defineEntity`. */
// biome-ignore lint/suspicious/noExplicitAny: a table of whatever columns; its own definition knows them
export type AnyTable = EntitySchema<any>;

const optionalRelation = (table: AnyTable) => p.manyToOne(table).nullable();

/** The type of a relation to the table it stands in, which cannot be inferred from itself. */
export type OptionalSelf = ReturnType<typeof optionalRelation>;
