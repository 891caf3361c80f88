import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Activity } from '../../domain/activity/activity.ts';
import { Edition } from '../../domain/edition/edition.ts';
import { isVisibleByKey } from '../../domain/expert/expert.policy.ts';
import { Source } from '../../domain/source/source.ts';
import type { Context } from '../../platform/context.ts';
import { LOCALE } from '../../platform/graph/localized.ts';
import { Locale } from '../../platform/graph/scalars.ts';
import { Cost, ListSize, ReadSeparately } from '../../platform/limits/costs.ts';
import type { List } from '../../platform/read/list.ts';
import { byTime } from '../../platform/read/orders.ts';
import { pageSizeOf } from '../../platform/read/page.ts';
import type { Row } from '../../platform/read/plan.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { recordOf } from '../completeness/edition-record.ts';
import { CoverageGap, CoverageReport, StatesNotRecorded } from './coverage.ts';
import { canTellStates, readGaps, readStatesNotRecorded, unknownBecause } from './coverage-record.ts';

/** The most groups that can fall short: the sectors, scopes and states of a country. */
const MOST_GAPS = 100;

const oneSided: List = {
  type: 'Activity',
  link: (row, edition) => sql`${row}.edition_id = ${edition} and (
    select count(distinct p.organization_id) > 1 and count(distinct p.sector_at_time_id) = 1
      and count(p.sector_at_time_id) = count(*)
    from participation p where p.activity_id = ${row}.id and ${isVisibleByKey(raw('p.expert_id'))})`,
  order: byTime,
};

const denominator: List = {
  type: 'Source',
  through: raw(`join figure_citation l on l.source_id = t.id join figure f on f.id = l.figure_id
    and f.measure = 'CONVENING_ORGANIZATIONS'`),
  link: (_, edition) => sql`f.edition_id = ${edition}`,
  order: {
    name: 'given',
    keys: ['f.id', 'l.position'].map((by) => ({ by: () => raw(by), type: 'integer' as const })),
  },
};

@Resolver(() => Edition)
export class EditionCoverage {
  @FieldResolver(() => CoverageReport, {
    description: 'Who is missing from it, where enough is recorded to tell.',
  })
  coverage(@Root() { key }: Row): Row {
    return { __typename: 'CoverageReport', key };
  }
}

@Resolver(() => CoverageReport)
export class CoverageResolver {
  @Cost(50, { sql: 1 })
  @ListSize(MOST_GAPS)
  @FieldResolver(() => [CoverageGap], {
    nullable: true,
    description:
      'Of which sectors, scopes and states fewer organizations convened than in other editions, widest first: where four ' +
      'fifths of the published conveners are recorded of it and of another edition, and what is compared is known of four fifths.',
  })
  gaps(@Root() { key }: Row, @Ctx() { reader }: Context): Promise<unknown[] | null> {
    return readGaps(reader, key);
  }

  @Cost(10, { sql: 2 })
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'The states, by ISO 3166-2, from which nobody convened: of the countries in which its venues and conveners are. Null ' +
      'below four fifths of the published conveners, or where the state is known of fewer than four fifths of them.',
  })
  async statesWithoutConvener(@Root() { key }: Row, @Ctx() { reader }: Context): Promise<string[] | null> {
    const [record, states] = await Promise.all([recordOf(reader, key), readStatesNotRecorded(reader, key)]);
    return canTellStates(record) ? states : null;
  }

  @Cost(10, { sql: 2 })
  @FieldResolver(() => StatesNotRecorded, {
    description:
      'The states from which no convener is recorded, however much is; they need not have been missing.',
  })
  async statesNotRecorded(@Root() { key }: Row, @Ctx() { reader }: Context): Promise<unknown> {
    const [record, states] = await Promise.all([recordOf(reader, key), readStatesNotRecorded(reader, key)]);
    return { states, conveners: record.conveners, convenersWithState: record.convenersWithState };
  }

  @Cost(10, { sql: 2 })
  @FieldResolver(() => [Activity], {
    nullable: true,
    description:
      'Activities at which several organizations appeared and all were of one sector at the time, by time; null where ' +
      'fewer than four fifths of the published experts are recorded.',
  })
  async sectorsMissingByActivity(
    @Root() { key }: Row,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'How many at most, from 1 to 100.',
    })
    first: number | null,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[] | null> {
    const size = pageSizeOf({ first });
    const { experts } = await recordOf(reader, key);
    return experts.state === 'SUFFICIENT' ? reader.first(info, oneSided, key, size) : null;
  }

  @Cost(50, { sql: 2 })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why some of this is null, in words: what is recorded, and how much it would take. Null where nothing is.',
  })
  unknownBecause(
    @Root() { key }: Row,
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE.description }) locale: string | null,
    @Ctx() { reader }: Context,
  ): Promise<string | null> {
    return unknownBecause(reader, key, locale);
  }

  @ReadSeparately()
  @FieldResolver(() => Source, {
    nullable: true,
    description:
      'Where the number of convening organizations was published, against which coverage can be held.',
  })
  async denominatorSource(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    const [source] = await reader.first(info, denominator, key, 1);
    return source ?? null;
  }
}
