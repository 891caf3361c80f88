import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { Directive, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../platform/graph/enum.ts';
import { Node } from '../../platform/graph/node.ts';
import { edgeTypeOf, PageInfo } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { proposalStates } from './proposal.table.ts';

export const ProposalState = enumOf('ProposalState', 'What became of a proposal.', proposalStates, {
  OPEN: 'It waits for a curator.',
  ACCEPTED: 'It was done.',
  REFUSED: 'A curator refused it, and said why.',
  WITHDRAWN: 'Whoever proposed it took it back.',
  STALE: 'It can no longer be done: "userErrors" says why.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'An act that waits for a curator: a mutation with its arguments. It is seen by those who decide it and by who proposed it.',
})
export class Proposal extends Node {
  @Column(() => ProposalState, 'What became of it.')
  state!: string;

  @Column(() => String, 'The mutation; "correctionSubmit" of what somebody says is wrong.')
  mutation!: string;

  @Column(() => GraphQLJSON, 'Its arguments, as they were sent.')
  input!: unknown;

  @Column(() => String, 'Why it was proposed.', { nullable: true })
  reason!: string | null;

  @Column(() => GraphQLDateTime, 'When it was proposed.')
  submittedAt!: Date;

  @Column(() => String, 'By whom: a role or a partner\'s name, and "public" of a correction.')
  submittedBy!: string;

  @Column(() => GraphQLDateTime, 'When it was decided; null while it is open.', { nullable: true })
  decidedAt!: Date | null;

  @Column(() => String, 'What was said when it was decided.', { nullable: true })
  decision!: string | null;
}

const ProposalEdge = edgeTypeOf('Proposal', () => Proposal);

@ObjectType({ description: 'One page of proposals, the latest first.' })
export class ProposalConnection {
  @Column(() => [ProposalEdge], 'The proposals of this page with their places.')
  edges!: { node: Proposal; cursor: string }[];

  @Column(() => [Proposal], 'The proposals of this page.')
  nodes!: Proposal[];

  @Column(() => PageInfo, 'Where this page stands in the list.')
  pageInfo!: PageInfo;

  @Column(() => Int, 'How many there are in all that the caller may see.')
  totalCount!: number;
}
