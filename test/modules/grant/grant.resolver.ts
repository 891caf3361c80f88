import { Args, ArgsType, Resolver } from 'type-graphql';
import { Edition } from '../../../src/domain/edition/edition.ts';
import { Organization } from '../../../src/domain/organization/organization.ts';
import { conditionOf, FilterField } from '../../../src/platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery } from '../../../src/platform/graph/list-field.ts';
import { LookupQuery, SlugArgs } from '../../../src/platform/graph/lookup-field.ts';
import { PageArgs } from '../../../src/platform/graph/paging.ts';
import type { Catalog } from '../../../src/platform/read/catalog.ts';
import type { PagedList } from '../../../src/platform/read/connection-plan.ts';
import type { List } from '../../../src/platform/read/list.ts';
import { type Lookup, lookupNamed } from '../../../src/platform/read/lookup.ts';
import { byName } from '../../../src/platform/read/orders.ts';
import { oneOf, raw, sql } from '../../../src/platform/read/sql.ts';
import { Grant, GrantConnection } from './grant.ts';

@ArgsType()
class GrantsArgs extends PageArgs {
  @FilterField<string[]>(
    () => [String],
    'Only those in one of these currencies.',
    (currencies, row) => oneOf(sql`${row}.currency`, currencies),
  )
  currency?: string[] | null;
}

/** Grants that are linked to a parent, as the arguments want them. */
const grantsThat = (link: List['link'], args: GrantsArgs): PagedList => ({
  type: 'Grant',
  link,
  order: byName,
  facets: { CURRENCY: { key: (row) => sql`${row}.currency` } },
  where: (row) => conditionOf(GrantsArgs, args, row),
});

@Resolver(() => Grant)
export class GrantResolver {
  @LookupQuery(() => Grant, 'The grant with this slug.')
  grant(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Grant', slug);
  }

  @ConnectionQuery(() => GrantConnection, 'Grants, by title.')
  grants(@Args(() => GrantsArgs) args: GrantsArgs): PagedList {
    return grantsThat(() => raw('true'), args);
  }
}

@Resolver(() => Organization)
export class OrganizationGrants {
  @ConnectionField(() => GrantConnection, 'The grants that it gave.')
  grants(@Args(() => GrantsArgs) args: GrantsArgs): PagedList {
    return grantsThat((row, funder) => sql`${row}.funder_id = ${funder}`, args);
  }
}

@Resolver(() => Edition)
export class EditionGrants {
  @ConnectionField(() => GrantConnection, 'The grants that it was given.')
  grants(@Args(() => GrantsArgs) args: GrantsArgs): PagedList {
    return grantsThat((row, edition) => sql`${row}.edition_id = ${edition}`, args);
  }
}
