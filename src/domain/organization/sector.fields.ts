import { Args, Resolver } from 'type-graphql';
import { ConnectionField } from '../../platform/graph/list-field.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { PARENT } from '../../platform/read/list.ts';
import { isOfParentsKind } from '../../platform/read/one-kind.ts';
import { sql } from '../../platform/read/sql.ts';
import { Sector } from '../sector/sector.ts';
import { OrganizationsArgs, organizationsThat } from './organization.resolver.ts';
import { OrganizationConnection } from './organization.ts';

/** The fields of a sector that organizations add. */
@Resolver(() => Sector)
export class SectorOrganizations {
  @ConnectionField(() => OrganizationConnection, 'The organizations that come from it today.')
  organizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs, catalog: Catalog): PagedList {
    return organizationsThat(
      (row, sector) => sql`${row}.sector_id = ${sector}`,
      args,
      (type, row) => isOfParentsKind(catalog, 'Sector', type)(row, PARENT),
    );
  }
}
