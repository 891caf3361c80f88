import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { Lineage } from '../../../domain/organization/lineage.ts';
import { ClientError } from '../../../platform/errors.ts';
import { Cost } from '../../../platform/limits/costs.ts';
import { keysFromIds } from '../../../platform/node-id.ts';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import type { TieChange } from '../../edition-diff/tie-change.ts';
import type { Revision } from '../../facts/facts.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieChannel } from '../../filter/tie.filter.ts';
import { standardSizeLimits } from '../../graph/graph-scope.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { EditionDiff } from './edition-diff.ts';

/** What changed: views of both editions, and keys of organizations. */
export interface EditionDiffRow {
  earlier: View;
  later: View;
  change: TieChange;
  newcomers: number[];
  returned: number[];
  absent: number[];
  from: number;
  to: number;
  /** The editions of the later one's series before it, and the earlier one, by their keys. */
  before: number[];
}

@ArgsType()
class EditionDiffArgs {
  @Field(() => ID, { description: 'The earlier edition.' })
  from!: string;

  @Field(() => ID, { description: 'The later edition.' })
  to!: string;

  @Field(() => Lineage, {
    nullable: true,
    defaultValue: 'AS_SUCCESSOR',
    description: 'Whose the part of an ended organization is.',
  })
  lineage?: keyof typeof Lineage | null;

  @Field(() => [TieChannel], {
    nullable: true,
    defaultValue: ['ACTIVITY', 'CONVENING', 'OUTCOME'],
    description: 'By what organizations count as tied.',
  })
  channels?: (keyof typeof TieChannel)[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: standardSizeLimits.maxActivitySize,
    description: 'Activities with more organizations than this are left out, as in TieFilter: from 2 to 200.',
  })
  maxActivitySize?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: standardSizeLimits.maxConveningSize,
    description:
      'Editions with more conveners than this are left out of CONVENING, as in TieFilter: from 2 to 1,000.',
  })
  maxConveningSize?: number | null;
}

@Resolver()
export class EditionDiffQuery {
  @Cost(300)
  @Query(() => EditionDiff, {
    description:
      'What changed from one edition to another: ties that are new, lapsed or kept, and organizations that came and went, where ' +
      'enough of the editions is recorded to tell.',
  })
  async editionDiff(
    @Args(() => EditionDiffArgs) args: EditionDiffArgs,
    @Ctx() { community, reader }: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [from, to] = keysFromIds('Edition', [args.from, args.to]) as [number, number];
    if (from === to)
      throw new ClientError('BAD_USER_INPUT', 'Give two different editions: these are the same.');
    const lineage = args.lineage ?? 'AS_SUCCESSOR';
    const revision = await community.currentRevision();
    const [start, end] = [editionIndex(revision, from, args.from), editionIndex(revision, to, args.to)];
    const { channels = null, maxActivitySize, maxConveningSize } = args;
    const limits = { maxActivitySize, maxConveningSize };
    const scope = graphScopeOf('ORGANIZATION', { channels, lineage, ...limits });
    await community.rejectMixed(revision, { ...scope, editions: [from, to] });
    const view = (edition: number) => community.view({ ...scope, editions: [edition] }, revision);
    const [earlier, later, organizations] = await Promise.all([
      view(from),
      view(to),
      community.editionChange(revision, start, end, lineage),
    ]);
    const change = await community.tieChange(earlier, later);
    const diff = {
      ...organizations,
      earlier,
      later,
      change,
      from,
      to,
      before: editionsBefore(revision, end, from),
      revision: revision.name,
      keptTies: change.kept,
    };
    const ends = ['from', 'to'] as const;
    await Promise.all(ends.map((end) => requireVisible(diff, end, args[end], reader, info)));
    return diff;
  }
}

/** Refuses the answer where one of its editions can no longer be read. */
async function requireVisible(
  diff: EditionDiffRow,
  end: 'from' | 'to',
  id: string,
  reader: Reader,
  info: GraphQLResolveInfo,
): Promise<void> {
  const rowsOf = () => [{ type: 'Edition', key: diff[end] }];
  const [found] = await withRowsBelow(reader, [diff], { fields: fieldsBelow(info, end), rowsOf });
  if (!found) throw notFound(id);
}

/** The editions of the series of one before it, and the one that it is compared with, by their keys. */
function editionsBefore({ facts: { editions } }: Revision, index: number, comparedWith: number): number[] {
  const { keys, series } = editions;
  const earlier = Array.from(keys).filter((_, at) => at < index && series[at] === series[index]);
  return [...new Set([...earlier, comparedWith])];
}

function editionIndex({ facts }: Revision, key: number, id: string): number {
  const index = facts.editions.keys.indexOf(key);
  if (index >= 0) return index;
  throw notFound(id);
}

const notFound = (id: string) =>
  new ClientError('NOT_FOUND', `There is no edition with the id "${id}".`, { id });
