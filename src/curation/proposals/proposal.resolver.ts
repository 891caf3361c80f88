import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Act } from '../../platform/acts/act.ts';
import type { Context } from '../../platform/context.ts';
import { registerComputedNode } from '../../platform/graph/computed-node.ts';
import { ForwardPageArgs } from '../../platform/graph/paging.ts';
import { Cost, ReadSeparately } from '../../platform/limits/costs.ts';
import { keyFromId, parseNodeId } from '../../platform/node-id.ts';
import { CursorCodec } from '../../platform/read/cursor.ts';
import { pageSizeOf } from '../../platform/read/page.ts';
import type { Row } from '../../platform/read/plan.ts';
import { Batch } from '../../readings/changes/batch.ts';
import { type BatchRow, readBatch } from '../../readings/changes/batch-row.ts';
import { UserError } from '../graph/user-error.ts';
import { previewOf } from './preview.ts';
import { Proposal, ProposalConnection, ProposalState } from './proposal.ts';
import { type ProposalRow, readProposal, readProposals, type WantedProposals } from './read-proposals.ts';

@ArgsType()
class ProposalsArgs extends ForwardPageArgs {
  @Field(() => [ProposalState], { nullable: true, description: 'Only those in these states.' })
  state?: NonNullable<WantedProposals['state']> | null;
}

/** By its id among others it is read as in a list: as private as it is, and not tried. */
registerComputedNode('Proposal', async (id, { writer, actor }) => {
  const key = parseNodeId(id)?.key;
  return key === undefined ? null : ((await readProposal(writer!, actor, key, false)) as Row | null);
});

const cursors = new CursorCodec({ list: 'Query.proposals', order: 'latest', filter: null });

@Resolver()
export class ProposalsResolver {
  @Cost(5, { sql: 1 })
  @Query(() => Proposal, {
    nullable: true,
    description: 'The proposal with this id; null where there is none that the caller may see.',
  })
  proposal(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { writer, actor }: Context,
  ): Promise<ProposalRow | null> {
    return readProposal(writer!, actor, keyFromId('Proposal', id), true);
  }

  @Cost(10, { sql: 2 })
  @Query(() => ProposalConnection, {
    description:
      'What waits for a curator and what became of it, the latest first: all of it for curators, for a partner what it proposed itself; empty without a credential. It is read forward alone, as a list to work through is.',
  })
  async proposals(
    @Args(() => ProposalsArgs) { state, ...page }: ProposalsArgs,
    @Ctx() { writer, actor }: Context,
  ): Promise<ProposalConnection> {
    const [size, { after }] = [pageSizeOf(page), page];
    const before = after ? Number(cursors.decode(after, 1)[0]) : undefined;
    const { rows, total } = await readProposals(writer!, actor, { limit: size + 1, before, state });
    const nodes = rows.slice(0, size) as unknown as Proposal[];
    const edges = nodes.map((node) => ({
      node,
      cursor: cursors.encode([String((node as unknown as ProposalRow).key)]),
    }));
    const pageInfo = {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { nodes, edges, pageInfo, totalCount: total };
  }
}

/** The fields of a proposal that are found by trying it; `actNamed` finds the act that it would do. */
export function proposalFieldsOf(actNamed: (name: string) => Act | undefined): ClassType {
  @Resolver(() => Proposal)
  class ProposalFields {
    @Cost(50, { sql: 10 })
    @FieldResolver(() => Batch, {
      nullable: true,
      description:
        'What it would change if it were accepted now; null where it would change nothing, cannot be done, or is decided. Of one proposal alone, not in lists.',
    })
    async preview(@Root() row: ProposalRow, @Ctx() context: Context): Promise<BatchRow | null> {
      return (await previewOf(row, actNamed(row.mutation), context)).batch;
    }

    @Cost(50, { sql: 10 })
    @FieldResolver(() => [UserError], {
      description: 'Why it could not be accepted as it stands. Of one proposal alone, not in lists.',
    })
    async userErrors(@Root() row: ProposalRow, @Ctx() context: Context): Promise<UserError[]> {
      return [...(await previewOf(row, actNamed(row.mutation), context)).refusals];
    }

    @ReadSeparately()
    @FieldResolver(() => Batch, {
      nullable: true,
      description: 'The batch that carries what it changed once it was accepted.',
    })
    batch(@Root() { batchKey }: ProposalRow, @Ctx() { reader }: Context): Promise<BatchRow | null> | null {
      return batchKey === null ? null : readBatch(reader, batchKey);
    }
  }
  return ProposalFields;
}
