import * as column from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { daysOf, time } from '../../platform/package/time-columns.ts';
import { atTimeColumns } from '../organization/at-time.columns.ts';
import { sourceColumn } from '../source/source-column.ts';
import * as synonyms from './activity.synonyms.ts';
import { ActivityCitation, ActivityIdentifier, ActivityTable, ActivityTopicTable } from './activity.table.ts';
import { ParticipationCitation, ParticipationTable } from './participation.table.ts';
import { TopicTable } from './topic.table.ts';

/** Topics have no file of their own: they are what activities mention. */
const topics: PackageFile = {
  name: 'topics',
  table: TopicTable,
  fromText: 'label',
  mentionedOnly: true,
  columns: [column.id()],
};

const activities: PackageFile = {
  name: 'activities',
  table: ActivityTable,
  identifiers: ActivityIdentifier,
  columns: [
    column.id(),
    column.reference('edition_id', 'editions', { required: true }),
    column.openVocabulary('kind', synonyms.activityKind, {
      empty: `'OTHER'`,
      missing: 'no kind is given: it becomes "other"',
    }),
    column.text('title', { missing: 'no title is given: it stays without one' }),
    column.reference('venue_id', 'venues'),
    time('starts_at', 'venue_id'),
    time('ends_at', 'venue_id'),
    column.language('language'),
    column.url('recording_url'),
    column.list('topics', 'topics', ActivityTopicTable, 'activity', 'topic'),
    sourceColumn(ActivityCitation),
  ],
  computed: [column.originalText('kind', synonyms.activityKind), daysOf('starts_at', 'ends_at')],
  spans: [
    ['startsAt', 'endsAt'],
    ['startsOn', 'endsOn'],
  ],
};

/** Its place within its activity (or edition) as the file has it, where the row does not say. */
const placeInFile = `row_number() over (partition by s."edition", s."activity" order by s.n)`;

const participations: PackageFile = {
  name: 'participations',
  table: ParticipationTable,
  columns: [
    column.reference('edition_id', 'editions', { required: true }),
    column.reference('expert_id', 'experts', { required: true }),
    column.openVocabulary('role', synonyms.participationRole, { required: true }),
    column.reference('activity_id', 'activities'),
    column.reference('organization_id', 'organizations', { property: 'onBehalfOf' }),
    column.personName('billed_as'),
    column.wholeNumber('order', 0, {
      always: true,
      stored: ({ value }) => `coalesce(${value}, ${placeInFile})`,
    }),
    ...atTimeColumns,
    sourceColumn(ParticipationCitation),
  ],
  computed: [column.originalText('role', synonyms.participationRole)],
  key: ['edition', 'activity', 'expert', 'role', 'onBehalfOf'],
  whenWithheld: {
    personColumn: 'expert_id',
    keeps: ['edition_id', 'activity_id', 'expert_id', 'role', 'order'],
    vaulted: ['billedAs', 'roleAsGiven'],
  },
};

export const files: PackageFile[] = [topics, activities, participations];
