import { Args, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionQuery } from '../../platform/graph/list-field.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { Facets } from '../../platform/read/facet.ts';
import { isOfOneKind } from '../../platform/read/one-kind.ts';
import { allOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { ExpertsArgs, expertOrders } from '../expert/expert.resolver.ts';
import { Expert, ExpertConnection } from '../expert/expert.ts';
import { saidOf } from './expert.filter.ts';

/** The ways to count experts in groups, by those of their participations of which a condition is true. */
const facetsBy = (counts: (participation: Sql) => Sql): Facets => {
  const join = (what: string) => (row: Sql) =>
    sql`join participation p on p.expert_id = ${row}.id and ${counts(raw('p'))} ${raw(what)}`;
  return {
    ROLE: { key: () => raw('p.role'), join: join('') },
    SECTOR: {
      key: () => raw('s.slug'),
      join: join('join sector s on s.id = p.sector_at_time_id'),
      label: { text: raw('s.name'), translations: raw('s.name_translations') },
    },
    EDITION: {
      key: () => raw('e.slug'),
      join: join('join edition e on e.id = p.edition_id'),
      label: { text: raw('e.name'), translations: raw('e.name_translations') },
    },
    ACTIVITY_KIND: { key: () => raw('a.kind'), join: join('join activity a on a.id = p.activity_id') },
  };
};

@Resolver(() => Expert)
export class ExpertLists {
  @ConnectionQuery(
    () => ExpertConnection,
    'Experts. What is said of where and how they took part must hold of one and the same occasion; facets count such occasions.',
  )
  experts(@Args(() => ExpertsArgs) args: ExpertsArgs, catalog: Catalog): PagedList {
    const isOfKind = isOfOneKind(catalog, catalog.shape('Participation'), args);
    return {
      type: 'Expert',
      order: expertOrders.named(args.orderBy),
      facets: facetsBy((participation) => allOf(...saidOf(args, participation), isOfKind(participation))),
      link: () => raw('true'),
      where: (row) => conditionOf(ExpertsArgs, args, row),
    };
  }
}
