import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { LOCALE } from '../../../platform/graph/localized.ts';
import { Locale } from '../../../platform/graph/scalars.ts';
import { Cost } from '../../../platform/limits/costs.ts';
import { CompletenessState } from '../../../readings/completeness/completeness.ts';
import type { CommunityContext } from '../context.ts';
import { definedOrNull } from '../defined-or-null.ts';
import { stateOfRecord, turnoverFigure, unknownInNetwork } from './network-record.ts';
import type { SummaryRow } from './summary.resolver.ts';
import { NetworkSummary } from './summary.ts';

@Resolver(() => NetworkSummary)
export class NetworkRecordResolver {
  @Cost(20, { sql: 1 })
  @FieldResolver(() => CompletenessState, {
    description:
      'How its editions are recorded, by the worst of them: the conveners, the experts, or both, by its channels.',
  })
  completeness(@Root() { view }: SummaryRow, @Ctx() context: CommunityContext): Promise<string> {
    return stateOfRecord(view, context);
  }

  @Cost(20, { sql: 1 })
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Of those at the last edition in scope, the share that was at none before of the same series in scope. Who came to an ' +
      'activity counts here, also where it was left out for having more actors than maxActivitySize. Null where fewer than ' +
      'four fifths of the published number of one of these editions are recorded.',
  })
  async newcomerShare(
    @Root() { view }: SummaryRow,
    @Ctx() context: CommunityContext,
  ): Promise<number | null> {
    return definedOrNull(await turnoverFigure('newcomerShare', view, context));
  }

  @Cost(20, { sql: 1 })
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Of those at the edition before the last of the same series in scope, the share that came again; counted likewise, and ' +
      'null where too little of either is recorded.',
  })
  async retention(@Root() { view }: SummaryRow, @Ctx() context: CommunityContext): Promise<number | null> {
    return definedOrNull(await turnoverFigure('retention', view, context));
  }

  @Cost(20, { sql: 2 })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why some of this is null, in words: what is recorded, and how much it would take. Null where nothing is.',
  })
  unknownBecause(
    @Root() { view }: SummaryRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() context: CommunityContext,
  ): Promise<string | null> {
    return unknownInNetwork(view, context, locale);
  }
}
