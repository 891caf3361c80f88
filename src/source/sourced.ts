import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InterfaceType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { PageArgs } from '../platform/graph/paging.ts';
import { type Connection, readConnection } from '../platform/read/connection.ts';
import type { Row } from '../platform/read/plan.ts';
import { raw, sql } from '../platform/read/sql.ts';
import type { AnyTable } from '../platform/tables/table.ts';
import { SourceConnection } from './source.ts';

const WHERE_READ = 'Where this was read, in the order the sources were given.';

/** Anything that can say where it was read. */
@InterfaceType({ description: 'Anything that can say where it was read.' })
export abstract class Sourced {
  @Field(() => SourceConnection, { description: WHERE_READ })
  sources(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}

/** Adds to a type the sources that its citations name. */
export function sourcesOf(type: ClassType, citation: AnyTable): ClassType {
  const table = citation.meta.tableName;
  const fact = raw(`l.${table.replace(/_citation$/, '')}_id`);
  const cited = {
    type: 'Source',
    through: sql`join ${raw(table)} l on l.source_id = t.id`,
    order: { name: 'given', keys: [{ by: () => raw('l.position'), type: 'integer' as const }] },
  };

  @Resolver(() => type)
  class SourcesResolver {
    @FieldResolver(() => SourceConnection, { description: WHERE_READ })
    sources(
      @Root() { key }: Row,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { reader }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Connection> {
      const citations = reader.catalog.shape(citation.meta.className);
      const link = (_: unknown, parent: unknown) =>
        sql`${fact} = ${parent} and ${citations.visible(raw('l')) ?? raw('true')}`;
      return readConnection(reader, info, { ...cited, link }, key, page);
    }
  }
  return SourcesResolver;
}
