import { Args, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery } from '../../platform/graph/list-field.ts';
import type { PageArgs } from '../../platform/graph/paging.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { isOf } from '../organization/lineage.ts';
import { Organization } from '../organization/organization.ts';
import {
  ConvenersOfEdition,
  ConveningsArgs,
  ConveningsInLineage,
  ConveningsOfOrganization,
  conveningFacets,
  conveningOrders,
} from './convening.filter.ts';
import { Convening, ConveningConnection } from './convening.ts';
import { Edition } from './edition.ts';
import { dateOfEdition } from './edition-date.ts';

type Ordered = PageArgs & { orderBy?: Parameters<typeof conveningOrders.named>[0] };

/** Convenings that are linked to a parent and meet a condition, in the order asked for. */
const convenings = (
  { orderBy }: Ordered,
  link: PagedList['link'],
  where: (row: Sql) => Sql | undefined,
): PagedList => ({
  type: 'Convening',
  order: conveningOrders.named(orderBy),
  facets: conveningFacets,
  link,
  where,
});

@Resolver(() => Convening)
export class ConveningResolver {
  @ConnectionQuery(
    () => ConveningConnection,
    'What organizations did to bring editions about. All of it is of real series, or else of synthetic ones.',
  )
  convenings(@Args(() => ConveningsArgs) args: ConveningsArgs): PagedList {
    return convenings(
      args,
      () => raw('true'),
      (row) => conditionOf(ConveningsArgs, args, row),
    );
  }
}

@Resolver(() => Edition)
export class EditionConveners {
  @ConnectionField(() => ConveningConnection, 'Who brought it about, and in what role.')
  conveners(@Args(() => ConvenersOfEdition) args: ConvenersOfEdition): PagedList {
    return convenings(
      args,
      (row, edition) => sql`${row}.edition_id = ${edition}`,
      (row) => conditionOf(ConvenersOfEdition, args, row),
    );
  }
}

@Resolver(() => Organization)
export class OrganizationConvenings {
  @ConnectionField(() => ConveningConnection, 'The editions it brought about, and in what role.')
  convenings(@Args(() => ConveningsInLineage) args: ConveningsInLineage): PagedList {
    const link: PagedList['link'] = (row, key) =>
      isOf(
        { doer: sql`${row}.organization_id`, on: dateOfEdition(sql`${row}.edition_id`) },
        key,
        args.lineage,
      );
    return convenings(args, link, (row) => conditionOf(ConveningsOfOrganization, args, row));
  }
}
