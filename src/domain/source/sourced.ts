import { Args, type ClassType, Field, InterfaceType, Resolver } from 'type-graphql';
import { ConnectionField } from '../../platform/graph/list-field.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { allOf, raw, sql } from '../../platform/read/sql.ts';
import type { AnyTable } from '../../platform/tables/table.ts';
import { registerCitations, type VisibleCitation } from './source.policy.ts';
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

/** Adds to a type the sources that its citations name; of citations that may not all be shown, those that may. */
export function sourcesResolverOf(type: ClassType, citation: AnyTable, shown?: VisibleCitation) {
  const table = citation.meta.tableName;
  registerCitations(table, shown);
  const fact = raw(`l.${table.replace(/_citation$/, '')}_id`);
  const cited: PagedList = {
    type: 'Source',
    through: sql`join ${raw(table)} l on l.source_id = t.id`,
    link: (_, key) => allOf(sql`${fact} = ${key}`, shown?.(raw('l'))),
    order: { name: 'given', keys: [{ by: () => raw('l.position'), type: 'integer' }] },
  };

  @Resolver(() => type)
  class SourcesResolver {
    @ConnectionField(() => SourceConnection, WHERE_READ)
    sources(@Args(() => PageArgs) _page: PageArgs): PagedList {
      return cited;
    }
  }
  return SourcesResolver;
}
