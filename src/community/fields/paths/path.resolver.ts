import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ClientError } from '../../../platform/errors.ts';
import { LOCALE } from '../../../platform/graph/localized.ts';
import { Locale } from '../../../platform/graph/scalars.ts';
import { Cost, ListSize, ReadSeparately } from '../../../platform/limits/costs.ts';
import { lookupByKey } from '../../../platform/read/lookup.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { fieldsBelow, withRowsBelow } from '../../../platform/read/read-ahead.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { keepVisible, type RowRef, TYPE_OF_KIND } from '../../display-names/display-names.ts';
import { graphScopeOf, tieSelectionOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import { actorPair } from '../actor-ids.ts';
import type { CommunityContext } from '../context.ts';
import { EvidenceItem, TieEnd } from '../ties/tie.ts';
import { Path, PathResult, PathStep } from './path.ts';
import { pathExplanation } from './path-explanation.ts';
import { endOf, MAX_VIA, type PathRow, pathRow, type StepRow, viaOf } from './path-rows.ts';

const [MAX_HOPS, MAX_PATHS] = [4, 20];

@ArgsType()
class PathArgs {
  @Field(() => ID, { description: 'Where to start: an organization or an expert.' })
  from!: string;

  @Field(() => ID, { description: 'Where to end: another of the same kind.' })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: MAX_HOPS,
    description: 'How many ties a way has at most, from 1 to 4.',
  })
  maxHops?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'How many ways at most, from 1 to 20.' })
  limit?: number | null;

  @Field(() => TieFilter, {
    nullable: true,
    description: 'Along which ties; by activities, as recorded, without it.',
  })
  filter?: TieFilter | null;
}

@Resolver()
export class PathsQuery {
  @Cost(200)
  @Query(() => PathResult, {
    description:
      'How two organizations, or two experts, are connected: through whom, and by what each two of them shared.',
  })
  async pathsBetween(
    @Args(() => PathArgs) args: PathArgs,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { kind, from, to } = await actorPair(args.from, args.to, context.reader);
    const [maxHops, limit] = [args.maxHops ?? MAX_HOPS, args.limit ?? 5];
    requireInRange('maxHops', maxHops, MAX_HOPS);
    requireInRange('limit', limit, MAX_PATHS);
    const view = await context.community.view(graphScopeOf(kind, args.filter));
    const [start, end] = [from, to].map((key) => indexInSorted(view.twoMode.actorKeys, key)) as [
      number,
      number,
    ];
    const revision = view.revision.name;
    if (start < 0 || end < 0) return { paths: [], truncated: false, visited: 0, revision };
    const request = { from: start, to: end, maxHops, limit };
    const found = await context.community.paths(view, tieSelectionOf(args.filter), request);
    const visible = await keepVisible(context.reader, found.paths, ({ actors }) =>
      actors.map((actor) => ({ type: TYPE_OF_KIND[kind], key: view.twoMode.actorKeys[actor]! })),
    );
    const rows = visible.map((path) => pathRow(view, path));
    const ends = (['from', 'to'] as const).map((end) => ({
      fields: fieldsBelow(info, `paths.steps.${end}`),
      rowsOf: ({ steps }: PathRow) => steps.map((step) => endOf(step, end)),
    }));
    return { ...found, paths: await withRowsBelow(context.reader, rows, ...ends), revision };
  }
}

function requireInRange(name: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return;
  throw new ClientError('BAD_USER_INPUT', `"${name}" is ${value}; it must be from 1 to ${most}.`, {
    limit: most,
  });
}

@Resolver(() => Path)
export class PathResolver {
  @Cost(5, { sql: 2 }) // names, and what was shared
  @FieldResolver(() => String, { description: 'The way in words, for people.' })
  explanation(
    @Root() path: PathRow,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() { reader }: CommunityContext,
  ): Promise<string> {
    return pathExplanation(path.steps, reader, locale);
  }
}

type Found = Promise<Row | null>;

const read = ({ type, key }: RowRef, { reader }: CommunityContext, info: GraphQLResolveInfo): Found =>
  reader.one(info, lookupByKey(type), key);

@Resolver(() => PathStep)
export class PathStepResolver {
  @ReadSeparately()
  @FieldResolver(() => TieEnd, { description: 'Where the step starts.' })
  from(@Root() step: StepRow, @Ctx() context: CommunityContext, @Info() info: GraphQLResolveInfo): Found {
    return read(endOf(step, 'from'), context, info);
  }

  @ReadSeparately()
  @FieldResolver(() => TieEnd, { description: 'Where it ends.' })
  to(@Root() step: StepRow, @Ctx() context: CommunityContext, @Info() info: GraphQLResolveInfo): Found {
    return read(endOf(step, 'to'), context, info);
  }

  @Cost(5, { sql: 1 })
  @ListSize(MAX_VIA)
  @FieldResolver(() => [EvidenceItem], { description: 'What both shared, the newest first: at most five.' })
  async via(
    @Root() step: StepRow,
    @Ctx() context: CommunityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    const visible = await keepVisible(context.reader, viaOf(step), (item) => [item]);
    const rows = await Promise.all(visible.map((item) => read(item, context, info)));
    return rows.filter((row) => row !== null);
  }
}
