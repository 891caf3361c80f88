import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Edition } from '../edition/edition.ts';
import { EditionVenue } from '../edition/venue.ts';
import type { Context } from '../platform/context.ts';
import { Orders } from '../platform/graph/orders.ts';
import { PageArgs } from '../platform/graph/paging.ts';
import { whereOf } from '../platform/graph/where.ts';
import { ListSize } from '../platform/limits/costs.ts';
import { type Connection, type PagedList, readConnection } from '../platform/read/connection.ts';
import type { List } from '../platform/read/list.ts';
import { byChange, byTime } from '../platform/read/orders.ts';
import type { Row } from '../platform/read/plan.ts';
import { EVERYTHING } from '../platform/read/reader.ts';
import { raw, sql } from '../platform/read/sql.ts';
import { ActivityFilter, activityFacets } from './activity.filter.ts';
import { Activity, ActivityConnection } from './activity.ts';
import { Topic } from './topic.ts';

/** How many topics one activity can show. */
const MOST_TOPICS = 20;

const activityOrders = new Orders('ActivityOrder', {
  TIME: { order: byTime, means: 'By time of start; what has no time yet comes last.' },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

type ActivityOrder = Parameters<typeof activityOrders.named>[0];

const activities = (
  link: List['link'],
  orderBy: ActivityOrder,
  filter: ActivityFilter | null = null,
): PagedList => ({
  type: 'Activity',
  order: activityOrders.named(orderBy),
  facets: activityFacets,
  filter,
  link,
  where: (row) => whereOf(ActivityFilter, filter, row),
});

const topicsOfActivity: List = {
  type: 'Topic',
  through: raw('join activity_topic l on l.topic_id = t.id'),
  link: (_, activity) => sql`l.activity_id = ${activity}`,
  order: { name: 'given', keys: [{ by: () => raw('l.position'), type: 'integer' }] },
};

const activitiesOfTopic: List['link'] = (row, topic) =>
  sql`${row}.id in (select l.activity_id from activity_topic l where l.topic_id = ${topic})`;

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, { description: 'Activities of all editions.' })
  activities(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ActivityFilter, { nullable: true, description: 'Which of them; all without it.' })
    filter: ActivityFilter | null,
    @activityOrders.arg() orderBy: ActivityOrder,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return readConnection(
      reader,
      info,
      activities(() => raw('true'), orderBy, filter),
      EVERYTHING,
      page,
    );
  }

  @ListSize(MOST_TOPICS)
  @FieldResolver(() => [Topic], { description: 'What it is about, in the order given.' })
  topics(@Root() { key }: Row, @Ctx() { reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row[]> {
    return reader.list(info, topicsOfActivity, key, MOST_TOPICS);
  }
}

@Resolver(() => Edition)
export class EditionActivities {
  @FieldResolver(() => ActivityConnection, {
    description: 'Its programme.',
  })
  activities(
    @Root() { key }: Row,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ActivityFilter, { nullable: true, description: 'Which of them; all without it.' })
    filter: ActivityFilter | null,
    @activityOrders.arg() orderBy: ActivityOrder,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const list = activities((row, edition) => sql`${row}.edition_id = ${edition}`, orderBy, filter);
    return readConnection(reader, info, list, key, page);
  }
}

@Resolver(() => EditionVenue)
export class VenueActivities {
  @FieldResolver(() => ActivityConnection, { description: 'What takes place there.' })
  activities(
    @Root() { key }: Row,
    @Args(() => PageArgs) page: PageArgs,
    @activityOrders.arg() orderBy: ActivityOrder,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return readConnection(
      reader,
      info,
      activities((row, venue) => sql`${row}.venue_id = ${venue}`, orderBy),
      key,
      page,
    );
  }
}

@Resolver(() => Topic)
export class TopicActivities {
  @FieldResolver(() => ActivityConnection, { description: 'What is about it.' })
  activities(
    @Root() { key }: Row,
    @Args(() => PageArgs) page: PageArgs,
    @activityOrders.arg() orderBy: ActivityOrder,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return readConnection(reader, info, activities(activitiesOfTopic, orderBy), key, page);
  }
}
