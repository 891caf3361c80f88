import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { ForwardPageArgs } from '../../platform/graph/paging.ts';
import { Cost, ReadSeparately } from '../../platform/limits/costs.ts';
import { keyFromId } from '../../platform/node-id.ts';
import { Batch, BatchCounts } from './batch.ts';
import { type BatchRow, countBatch, readBatch, readBatchOf } from './batch-row.ts';
import { Change, ChangeConnection } from './change.ts';
import type { ToldChange } from './change-of.ts';
import { pageAmong, readPage } from './changes-page.ts';
import { knownTypes } from './named-entities.ts';

@ArgsType()
class BatchChangesArgs extends ForwardPageArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only changes of these types, by the names that "entityType" gives.',
  })
  types?: string[] | null;
}

@Resolver(() => Batch)
export class BatchResolver {
  @Query(() => Batch, {
    nullable: true,
    description:
      'An act of writing by its id; null where there is none, and where all that it changed is of people who are not shown.',
  })
  batch(
    @Arg('id', () => ID, { description: 'The id of the act.' }) id: string,
    @Ctx() { reader }: Context,
  ): Promise<BatchRow | null> {
    return readBatch(reader, keyFromId('Batch', id));
  }

  @Cost(20, { sql: 1 })
  @FieldResolver(() => BatchCounts, { description: 'How many things it recorded, changed and took out.' })
  counts(@Root() { key, told }: BatchRow, @Ctx() { reader }: Context): BatchCounts | Promise<BatchCounts> {
    return told?.counts ?? countBatch(reader, key);
  }

  @ReadSeparately()
  @FieldResolver(() => Batch, { nullable: true, description: 'The act that it undid; null of all others.' })
  reverts(@Root() { undid }: BatchRow, @Ctx() { reader }: Context): Promise<BatchRow | null> | null {
    return undid === null ? null : readBatch(reader, undid);
  }

  @ReadSeparately()
  @FieldResolver(() => Batch, {
    nullable: true,
    description: 'The act that undid it last, which may have been undone since; null where there is none.',
  })
  revertedBy(@Root() { undoneBy }: BatchRow, @Ctx() { reader }: Context): Promise<BatchRow | null> | null {
    return undoneBy === null ? null : readBatch(reader, undoneBy);
  }

  @Cost(50, { sql: 2 })
  @FieldResolver(() => ChangeConnection, {
    description:
      'What it changed, in the order in which it was done. It is read forward alone, as "changes" is, and with the same cursors.',
  })
  async changes(
    @Root() { key, told }: BatchRow,
    @Args(() => BatchChangesArgs) args: BatchChangesArgs,
    @Ctx() { reader }: Context,
  ): Promise<ChangeConnection> {
    const types = args.types && (await knownTypes(reader, args.types));
    if (!told) return readPage(reader, args, { batch: key, types });
    return pageAmong(
      told.changes.filter(({ entityType }) => types?.includes(entityType) ?? true),
      args,
    );
  }
}

@Resolver(() => Change)
export class ChangeBatches {
  @ReadSeparately()
  @FieldResolver(() => Batch, { description: 'The act of writing that it is of.' })
  batch(@Root() { batchKey }: ToldChange, @Ctx() { reader }: Context): Promise<BatchRow> {
    return readBatchOf(reader, batchKey);
  }
}
