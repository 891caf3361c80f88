import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate } from '../../platform/graph/scalars.ts';
import { Organization } from '../organization/organization.ts';
import { Sourced } from '../source/sourced.ts';
import { Expert } from './expert.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: "An expert's place in an organization, and from when to when.",
})
export class Affiliation extends Node {
  @Column(() => Expert, 'The expert.')
  expert!: Expert;

  @Column(() => Organization, 'The organization.')
  organization!: Organization;

  @Localized('What the expert is there.', { nullable: true })
  title!: string | null;

  @Column(() => PartialDate, 'From when on; null when that is not known.', { nullable: true })
  from!: string | null;

  @Column(() => PartialDate, 'Until when; null while it lasts, or when that is not known.', {
    nullable: true,
  })
  to!: string | null;
}

export const AffiliationConnection = connectionTypeOf('Affiliation', () => Affiliation);
