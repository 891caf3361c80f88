import type { GraphQLResolveInfo } from 'graphql';
import { iso31662 } from 'iso-3166';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Activity } from '../../domain/activity/activity.ts';
import { Edition } from '../../domain/edition/edition.ts';
import { isVisibleByKey } from '../../domain/expert/expert.policy.ts';
import { Source } from '../../domain/source/source.ts';
import type { Context } from '../../platform/context.ts';
import { Cost, ListSize, ReadSeparately } from '../../platform/limits/costs.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import type { List } from '../../platform/read/list.ts';
import { byTime } from '../../platform/read/orders.ts';
import { pageSizeOf } from '../../platform/read/page.ts';
import type { Row } from '../../platform/read/plan.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { CoverageGap, CoverageReport } from './coverage.ts';
import { gapsOf } from './gaps.ts';

/** The most groups that can fall short: the sectors, scopes and states of a country. */
const MOST_GAPS = 100;

const oneSided: List = {
  type: 'Activity',
  link: (row, edition) => sql`${row}.edition_id = ${edition} and (
    select count(distinct p.organization_id) > 1 and count(distinct p.sector_at_time_id) = 1
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
    description: 'Who is missing from it, as far as what is recorded can tell.',
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
    description:
      'Of which sectors, remits and states fewer organizations convened than in other editions, widest first.',
  })
  gaps(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const load = async (keys: readonly unknown[]) =>
      groupByParent((await reader.run(gapsOf(keys))).map(parsed), parentOf, keys);
    return reader.batch(info.fieldNodes[0]!, 'gaps', load, key);
  }

  @Cost(10, { sql: 1 })
  @FieldResolver(() => [String], {
    description:
      'The states, by ISO 3166-2, from which nobody convened: of the countries in which its venues and conveners are.',
  })
  statesWithoutConvener(
    @Root() { key }: Row,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string[]> {
    const load = async (keys: readonly unknown[]) =>
      groupByParent(await reader.run(statesOf(keys)), parentOf, keys).map((rows) =>
        missing(rows as unknown as StateRow[]),
      );
    return reader.batch(info.fieldNodes[0]!, 'states', load, key);
  }

  @Cost(10, { sql: 1 })
  @FieldResolver(() => [Activity], {
    description:
      'Activities at which several organizations appeared and all were of one sector at the time, by time.',
  })
  sectorsMissingByActivity(
    @Root() { key }: Row,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'How many at most, from 1 to 100.',
    })
    first: number | null,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return reader.first(info, oneSided, key, pageSizeOf({ first }));
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

const parsed = (row: Record<string, unknown>): Record<string, unknown> => ({
  ...row,
  translations: row.translations ? JSON.parse(row.translations as string) : null,
});

interface StateRow {
  code: string;
  convened: boolean;
}

const statesOf = (editions: readonly unknown[]) => sql`
  select parent, code, bool_or(convened) as convened from (
    select c.edition_id as parent, o.state_code as code, true as convened from convening c
    join organization o on o.id = c.organization_id where c.edition_id = any(${editions})
    union all select v.edition_id, v.state_code, false from venue v where v.edition_id = any(${editions})
  ) known where code is not null group by 1, 2`;

function missing(states: readonly StateRow[]): string[] {
  const countries = new Set(states.map(({ code }) => code.slice(0, 2)));
  const convened = new Set(states.filter((state) => state.convened).map(({ code }) => code));
  const all = iso31662.map(({ code }) => code).filter((code) => countries.has(code.slice(0, 2)));
  return all.filter((code) => !convened.has(code));
}
