import { Args, ArgsType, Field, Resolver } from 'type-graphql';
import { conditionOf } from '../../platform/graph/filter-field.ts';
import { ConnectionField, ConnectionQuery, ListFieldOf } from '../../platform/graph/list-field.ts';
import { LookupQuery, SlugArgs } from '../../platform/graph/lookup-field.ts';
import { Orders } from '../../platform/graph/orders.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { List } from '../../platform/read/list.ts';
import { type Lookup, lookupNamed } from '../../platform/read/lookup.ts';
import { byChange, byLatest, byName, byTime } from '../../platform/read/orders.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import { Edition } from '../edition/edition.ts';
import { EditionVenue } from '../edition/venue.ts';
import { activityFacets } from './activity.facets.ts';
import { ActivityFilter } from './activity.filter.ts';
import { Activity, ActivityConnection } from './activity.ts';
import { TopicsArgs } from './topic.filter.ts';
import { Topic, TopicConnection } from './topic.ts';

/** How many topics one activity can show. */
export const MOST_TOPICS = 20;

const orders = new Orders('ActivityOrder', {
  TIME: {
    order: byTime,
    means:
      'By time of start; a day without a time counts from its beginning in UTC, and what has neither comes last.',
  },
  LATEST_FIRST: {
    order: byLatest,
    means: 'The last to start first; what has neither time nor day comes last.',
  },
  LATEST_CHANGE: { order: byChange, means: 'The last changed first.' },
});

@ArgsType()
class ActivitiesArgs extends PageArgs {
  @orders.field()
  orderBy?: Parameters<typeof orders.named>[0];

  @Field(() => ActivityFilter, { nullable: true, description: 'Which of them; all without it.' })
  filter?: ActivityFilter | null;
}

/** Activities that are linked to a parent, as the arguments want them. */
const activities = (link: List['link'], { orderBy, filter }: ActivitiesArgs): PagedList => ({
  type: 'Activity',
  order: orders.named(orderBy),
  facets: activityFacets,
  link,
  where: (row) => conditionOf(ActivityFilter, filter, row),
});

@Resolver(() => Activity)
export class ActivityResolver {
  @LookupQuery(() => Activity, 'The activity with this slug.')
  activity(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Activity', slug);
  }

  @ConnectionQuery(() => ActivityConnection, 'Activities of all editions.')
  activities(@Args(() => ActivitiesArgs) args: ActivitiesArgs): PagedList {
    return activities(() => raw('true'), args);
  }

  @ListFieldOf(() => Topic, MOST_TOPICS, 'What it is about, in the order given.')
  topics(): List {
    return {
      type: 'Topic',
      through: raw('join activity_topic l on l.topic_id = t.id'),
      link: (_, activity) => sql`l.activity_id = ${activity}`,
      order: { name: 'given', keys: [{ by: () => raw('l.position'), type: 'integer' }] },
    };
  }
}

@Resolver(() => Edition)
export class EditionActivities {
  @ConnectionField(() => ActivityConnection, 'Its programme.')
  activities(@Args(() => ActivitiesArgs) args: ActivitiesArgs): PagedList {
    return activities((row, edition) => sql`${row}.edition_id = ${edition}`, args);
  }
}

@Resolver(() => EditionVenue)
export class VenueActivities {
  @ConnectionField(() => ActivityConnection, 'What takes place there.')
  activities(@Args(() => ActivitiesArgs) args: ActivitiesArgs): PagedList {
    return activities((row, venue) => sql`${row}.venue_id = ${venue}`, args);
  }
}

@Resolver(() => Topic)
export class TopicActivities {
  @LookupQuery(() => Topic, 'The topic with this slug.')
  topic(@Args(() => SlugArgs) { slug }: SlugArgs, catalog: Catalog): Lookup {
    return lookupNamed(catalog, 'Topic', slug);
  }

  @ConnectionQuery(() => TopicConnection, 'Topics, by name.')
  topics(@Args(() => TopicsArgs) args: TopicsArgs): PagedList {
    const where = (row: Sql) => conditionOf(TopicsArgs, args, row);
    return { type: 'Topic', link: () => raw('true'), order: byName, where };
  }

  @ConnectionField(() => ActivityConnection, 'What is about it.')
  activities(@Args(() => ActivitiesArgs) args: ActivitiesArgs): PagedList {
    const link: List['link'] = (row, topic) =>
      sql`${row}.id in (select l.activity_id from activity_topic l where l.topic_id = ${topic})`;
    return activities(link, args);
  }
}
