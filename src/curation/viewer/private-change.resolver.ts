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
    // One after the other: as many at once as there are changes would take all connections.
    const load = async (keys: readonly unknown[]) => {
      const rows: (BatchRow | null)[] = [];
      for (const key of keys)
        rows.push(await batchRow({ em: writer!.fork(), catalog, isKept: true }, key as number));
      return rows;
    };
    return reader.batch<BatchRow | null>(PrivateChange, 'batches', load, batchKey);
  }
}
