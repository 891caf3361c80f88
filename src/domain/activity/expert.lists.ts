import { Args, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionQuery } from '../../platform/graph/list-field.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { isOfOneKind } from '../../platform/read/one-kind.ts';
import { allOf, raw } from '../../platform/read/sql.ts';
import { ExpertsArgs, expertOrders } from '../expert/expert.resolver.ts';
import { Expert, ExpertConnection } from '../expert/expert.ts';
import { expertFacetsBy } from './expert.facets.ts';
import { saidOf } from './expert.filter.ts';

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
      facets: expertFacetsBy((participation) =>
        allOf(...saidOf(args, participation), isOfKind(participation)),
      ),
      link: () => raw('true'),
      where: (row) => conditionOf(ExpertsArgs, args, row),
    };
  }
}
