import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { ArgsType, type ClassType, Extensions, Field, Query } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Catalog } from '../read/catalog.ts';
import type { LookupField, LookupFields } from '../read/list-fields.ts';
import type { Lookup } from '../read/lookup.ts';

const KEY = 'tejidoLookup';

type LookupMethod = (args: never, catalog: Catalog) => Lookup;

/** Names one thing by its slug. */
@ArgsType()
export class SlugArgs {
  @Field(() => String, { description: 'Its slug.' })
  slug!: string;
}

/** A query for the one row that its arguments name, or null; the method says which, from its arguments alone. */
export const LookupQuery =
  (type: () => ClassType, description: string) =>
  <Method extends LookupMethod>(
    prototype: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    Query(type, { nullable: true, description })(prototype, method, descriptor);
    Extensions({ [KEY]: descriptor.value })(prototype, method, descriptor);
  };

/** The lookups of a schema as TypeGraphQL built it, before it is rebuilt as a subgraph. */
export const lookupFieldsOf = (schema: GraphQLSchema): LookupFields =>
  new Map(
    Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, extensions }) =>
      extensions[KEY] ? [[`Query.${name}`, extensions[KEY] as LookupField]] : [],
    ),
  );

/** Answers a lookup with its row. */
export const resolveLookup =
  (lookup: LookupField) =>
  (_: unknown, args: object, { reader }: Context, info: GraphQLResolveInfo) => {
    const { list, key } = lookup(args, reader.planner.catalog);
    return reader.one(info, list, key);
  };
