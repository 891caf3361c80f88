import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { Node } from '../../platform/graph/node.ts';
import { facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { Organization } from '../organization/organization.ts';
import { Scope } from '../organization/scope.ts';
import { Sector } from '../sector/sector.ts';
import { Sourced } from '../source/sourced.ts';
import { conveningRoles } from './convening.table.ts';
import { Edition } from './edition.ts';

export const ConveningRole = enumOf(
  'ConveningRole',
  "An organization's part in bringing an edition about.",
  conveningRoles,
  {
    CONVENER: 'It calls people together.',
    ORGANIZER: 'It does the work.',
    HOST: 'It gives the place.',
    PARTNER: 'It helps.',
    SPONSOR: 'It pays.',
    OTHER: 'Another part; see roleAsGiven.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description:
    "An organization's part in bringing an edition about, with what the organization was at the time.",
})
export class Convening extends Node {
  @Column(() => Edition, 'The edition.')
  edition!: Edition;

  @Column(() => Organization, 'The organization, as it is today.')
  organization!: Organization;

  @Column(() => ConveningRole, 'Its part.')
  role!: keyof typeof ConveningRole;

  @Column(() => String, 'Its part in the words of the source, where ours do not say the same.', {
    nullable: true,
  })
  roleAsGiven!: string | null;

  @Column(() => Sector, 'The sector it came from at the time.', { nullable: true })
  sectorAtTime!: Sector | null;

  @Column(() => Scope, 'How far its remit reached at the time.', { nullable: true })
  scopeAtTime!: keyof typeof Scope | null;

  @Column(() => String, 'What it was called at the time.')
  nameAtTime!: string;
}

export const ConveningFacet = facetEnumOf('Convening', ['SECTOR', 'SCOPE', 'ROLE', 'EDITION']);

export const ConveningConnection = facetedConnectionTypeOf('Convening', () => Convening, ConveningFacet);
