import { Args, Resolver } from 'type-graphql';
import { ConnectionField } from '../../platform/graph/list-field.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import { sql } from '../../platform/read/sql.ts';
import { Sector } from '../sector/sector.ts';
import { OrganizationsArgs, organizationsThat } from './organization.resolver.ts';
import { OrganizationConnection } from './organization.ts';

/** The fields of a sector that organizations add. */
@Resolver(() => Sector)
export class SectorOrganizations {
  @ConnectionField(() => OrganizationConnection, 'The organizations that come from it today.')
  organizations(@Args(() => OrganizationsArgs) args: OrganizationsArgs): PagedList {
    return organizationsThat((row, sector) => sql`${row}.sector_id = ${sector}`, args);
  }
}
