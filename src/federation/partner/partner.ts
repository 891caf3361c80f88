import { Directive, ObjectType } from 'type-graphql';
import { Organization } from '../../domain/organization/organization.ts';
import { Editable } from '../../platform/graph/editable.ts';
import { Node } from '../../platform/graph/node.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';
import { Subgraph } from './subgraph.ts';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Editable],
  description: 'An organization that joins the network with data of its own.',
})
export class Partner extends Node {
  @Column(() => String, 'Its stable name in addresses.')
  slug!: string;

  @Column(() => Organization, 'The organization.')
  organization!: Organization;

  @Column(() => String, 'The name under which it publishes.')
  publisher!: string;

  @Column(() => Url, 'Where its data is at home, for people to look at.', { nullable: true })
  origin!: string | null;

  @Column(() => Url, 'The licence of what it adds; null where it has said none.', { nullable: true })
  license!: string | null;

  @Column(() => PartialDate, 'From when on it is a partner; null where that is not known.', {
    nullable: true,
  })
  since!: string | null;

  @Column(() => PartialDate, 'When it left; null while it is a partner.', { nullable: true })
  endedOn!: string | null;

  @Column(
    () => Subgraph,
    'Its API behind the gateway: the one that it has, or else had last; null where it never had one.',
    { nullable: true },
  )
  subgraph!: Subgraph | null;
}

Column(() => Partner, 'Whose it is.')(Subgraph.prototype, 'partner');

Column(() => Partner, 'Itself as a partner; null where it is none, or has left.', { nullable: true })(
  Organization.prototype,
  'partner',
);
