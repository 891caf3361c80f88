import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';
import { Sector } from '../sector/sector.ts';
import { Sourced } from '../source/sourced.ts';
import { Scope } from './scope.ts';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description:
    'A body that convenes or takes part. It may have ended, and others may have taken over from it.',
})
export class Organization extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('The name it goes by, or went by last.')
  name!: string;

  @Column(() => String, 'Its initials.', { nullable: true })
  acronym!: string | null;

  @Column(() => Sector, 'The sector it comes from today; a convening tells what it was then.', {
    nullable: true,
  })
  sector!: Sector | null;

  @Column(() => Scope, 'How far its remit reaches today.', { nullable: true })
  scope!: keyof typeof Scope | null;

  @Column(() => String, 'The country it is based in, as it was given.', { nullable: true })
  country!: string | null;

  @Column(() => String, 'The state or province it is based in, as it was given.', { nullable: true })
  state!: string | null;

  @Column(() => String, 'The state by ISO 3166-2, such as MX-JAL.', { nullable: true })
  stateCode!: string | null;

  @Column(() => Url, 'Its own page.', { nullable: true })
  url!: string | null;

  @Column(() => PartialDate, 'When it was founded.', { nullable: true })
  foundedOn!: string | null;

  @Column(() => PartialDate, 'When it ended; null while it lasts, or when that is not known.', {
    nullable: true,
  })
  dissolvedOn!: string | null;

  @Column(() => Organization, 'The organization it is part of.', { nullable: true })
  parent!: Organization | null;

  @Column(() => Boolean, 'Whether it is known from synthetic series alone, and so is invented.')
  synthetic!: boolean;
}

export const OrganizationFacet = facetEnumOf('Organization', [
  'SECTOR',
  'SCOPE',
  'STATE',
  'COUNTRY',
  'YEAR_FOUNDED',
  'YEAR_DISSOLVED',
]);

export const OrganizationConnection = facetedConnectionTypeOf(
  'Organization',
  () => Organization,
  OrganizationFacet,
);
