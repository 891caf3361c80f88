import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { EditionTable } from '../edition/edition.table.ts';
import { VenueTable } from '../edition/venue.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';
import { TopicTable } from './topic.table.ts';

export const activityKinds = [
  'PANEL',
  'WORKSHOP',
  'KEYNOTE',
  'THEMATIC_TABLE',
  'CEREMONY',
  'TALK',
  'LIGHTNING_TALK',
  'TUTORIAL',
  'POSTER',
  'OTHER',
] as const;

/** Something that takes place at an edition. */
export const ActivityTable = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  properties: {
    id: column.key(),
    slug: column.slug(),
    edition: () => p.manyToOne(EditionTable),
    venue: () => p.manyToOne(VenueTable).nullable(),
    kind: p.enum(activityKinds),
    kindAsGiven: p.text().nullable(),
    title: p.text().nullable(),
    titleTranslations: column.translations(),
    sortName: column.sortName('title').nullable(),
    startsAt: p.datetime().nullable(),
    endsAt: p.datetime().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    language: p.text().nullable(),
    recordingUrl: p.text().nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  checks: [
    { name: 'activity_ends_after_start', expression: 'ends_at >= starts_at' },
    { name: 'activity_ends_no_day_before_start', expression: 'ends_on >= starts_on' },
  ],
  indexes: [
    column.byTimeIndex('activity_by_edition', 'activity', 'edition_id'),
    column.byTimeIndex('activity_by_venue', 'activity', 'venue_id'),
    column.byTimeIndex('activity_by_start', 'activity'),
    {
      name: 'activity_by_latest',
      expression: `create index "activity_by_latest" on "activity" ((coalesce(starts_at, starts_on::timestamp at time zone 'UTC', '-infinity')), id)`,
    },
    {
      name: 'activity_keynotes',
      expression: `create index "activity_keynotes" on "activity" (id) where kind = 'KEYNOTE'`,
    },
    { name: 'activity_by_kind', properties: ['edition', 'kind'] },
    { name: 'activity_by_change', properties: ['updatedAt', 'id'] },
  ],
});

/** Which topics an activity is about, in the order they were given. */
export const ActivityTopicTable = defineEntity({
  name: 'ActivityTopic',
  tableName: 'activity_topic',
  properties: {
    activity: () => p.manyToOne(ActivityTable).primary(),
    topic: () => p.manyToOne(TopicTable).primary(),
    order: p.integer().fieldName('position').default(0),
  },
  indexes: [{ name: 'activity_topic_by_topic', properties: ['topic', 'activity'] }],
});

export const ActivityCitation = citationTableOf(ActivityTable);
export const ActivityIdentifier = identifierTableOf(ActivityTable);
