import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Figure } from '../../domain/edition/figure.ts';
import type { Context } from '../../platform/context.ts';
import { Cost, ReadSeparately } from '../../platform/limits/costs.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import { Completeness, EditionCompleteness } from './completeness.ts';
import { type Completeness as CompletenessRow, type EditionRecord, recordOf } from './edition-record.ts';

@Resolver(() => Edition)
export class CompletenessOfEdition {
  @Cost(20, { sql: 1 })
  @FieldResolver(() => EditionCompleteness, {
    description:
      'How much of it is recorded. Nothing is told of who or what was missing below four fifths of the published number.',
  })
  completeness(@Root() { key }: Row, @Ctx() { reader }: Context): Promise<EditionRecord> {
    return recordOf(reader, key);
  }
}

@Resolver(() => Completeness)
export class PublishedNumber {
  @ReadSeparately()
  @FieldResolver(() => Figure, {
    nullable: true,
    description: 'The number that was published, the greatest of several; null where none was.',
  })
  published(
    @Root() { figure }: CompletenessRow,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> | null {
    return figure === null ? null : reader.one(info, lookupByKey('Figure'), figure);
  }
}
