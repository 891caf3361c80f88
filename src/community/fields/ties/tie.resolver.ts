import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Edition } from '../../../domain/edition/edition.ts';
import { ListSize, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import type { CommunityContext } from '../context.ts';
import { EVIDENCE_PAGE_SIZE, EvidenceArgs, evidencePage } from './evidence-page.ts';
import { EvidenceConnection, EvidenceEdge, EvidenceItem, Tie, TieEnd } from './tie.ts';
import { endOf, type TieRow } from './tie-row.ts';

type Found = Promise<Row | null>;

function endRow(end: 0 | 1, tie: TieRow, { reader }: CommunityContext, info: GraphQLResolveInfo): Found {
  const { type, key } = endOf(tie, end);
  return reader.one(info, lookupByKey(type), key);
}

const editionRow = (
  edition: number,
  { view }: TieRow,
  { reader }: CommunityContext,
  info: GraphQLResolveInfo,
): Found => reader.one(info, lookupByKey('Edition'), view.revision.facts.editions.keys[edition]);

@Resolver(() => Tie)
export class TieResolver {
  @ReadSeparately()
  @FieldResolver(() => TieEnd, { description: 'One of the two: the one that was asked, where one was.' })
  a(@Root() tie: TieRow, @Ctx() context: CommunityContext, @Info() info: GraphQLResolveInfo): Found {
    return endRow(0, tie, context, info);
  }

  @ReadSeparately()
  @FieldResolver(() => TieEnd, { description: 'The other.' })
  b(@Root() tie: TieRow, @Ctx() context: CommunityContext, @Info() info: GraphQLResolveInfo): Found {
    return endRow(1, tie, context, info);
  }

  @ReadSeparately()
  @FieldResolver(() => Edition, { nullable: true, description: 'The first edition at which they met.' })
  firstTogether(
    @Root() tie: TieRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Found {
    return editionRow(tie.view.ties.firstEdition[tie.tie]!, tie, context, info);
  }

  @ReadSeparately()
  @FieldResolver(() => Edition, { nullable: true, description: 'The last edition at which they met.' })
  lastTogether(
    @Root() tie: TieRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Found {
    return editionRow(tie.view.ties.lastEdition[tie.tie]!, tie, context, info);
  }

  @ListSize(EVIDENCE_PAGE_SIZE)
  @FieldResolver(() => EvidenceConnection, {
    description:
      'What it rests on: the activities, convenings and outcomes that both shared, the newest first.',
  })
  evidence(
    @Root() tie: TieRow,
    @Args(() => EvidenceArgs) page: EvidenceArgs,
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return evidencePage(reader, info, tie, page);
  }
}

@Resolver(() => EvidenceEdge)
export class EvidenceResolver {
  @ReadSeparately()
  @FieldResolver(() => EvidenceItem, {
    description: 'The activity, the convening of the other end, or the outcome.',
  })
  node(
    @Root() { type, key }: { type: string; key: number },
    @Ctx() { reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Found {
    return reader.one(info, lookupByKey(type), key);
  }
}
