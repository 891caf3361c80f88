import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { ReadSeparately } from '../../platform/limits/costs.ts';
import { Batch } from '../../readings/changes/batch.ts';
import { batchRow } from '../../readings/changes/batch-in-transaction.ts';
import type { BatchRow } from '../../readings/changes/batch-row.ts';
import { PrivateChange } from './private-change.ts';
import type { PrivateChangeRow } from './private-changes.ts';

@Resolver(() => PrivateChange)
export class PrivateChangeResolver {
  @ReadSeparately()
  @FieldResolver(() => Batch, { description: 'The batch that it is of.' })
  batch(
    @Root() { batchKey }: PrivateChangeRow,
    @Ctx() { writer, reader }: Context,
  ): Promise<BatchRow | null> {
    const { catalog } = reader.planner;
    return batchRow({ em: writer!.fork(), catalog, isKept: true }, batchKey);
  }
}
