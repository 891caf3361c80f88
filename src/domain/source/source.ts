import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { Node } from '../../platform/graph/node.ts';
import { connectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Editable],
  description: 'Where a fact was read: a page, a document, a recording.',
})
export class Source extends Node {
  @Column(() => String, 'Its title.')
  title!: string;

  @Column(() => Url, 'Where it can be read.', { nullable: true })
  url!: string | null;

  @Column(() => String, 'Who published it.', { nullable: true })
  publisher!: string | null;

  @Column(() => PartialDate, 'When it was published.', { nullable: true })
  publishedOn!: string | null;

  @Column(() => Url, 'A copy that stays when the original goes.', { nullable: true })
  archivedUrl!: string | null;

  @Column(() => PartialDate, 'When it was last read for this network.', { nullable: true })
  accessedOn!: string | null;

  @Column(() => Url, 'The licence it is under.', { nullable: true })
  license!: string | null;
}

export const SourceConnection = connectionTypeOf('Source', () => Source);
