import {
  ActivityCitation,
  ActivityIdentifier,
  ActivityTable,
  ActivityTopicTable,
} from '../../activity/activity.table.ts';
import { ParticipationCitation, ParticipationTable } from '../../activity/participation.table.ts';
import { TopicTable } from '../../activity/topic.table.ts';
import { AffiliationCitation, AffiliationTable } from '../../expert/affiliation.table.ts';
import { ExpertCitation, ExpertIdentifier, ExpertTable } from '../../expert/expert.table.ts';
import { orcid, wikidata } from '../cells/identifiers.ts';
import * as words from '../cells/vocabularies.ts';
import { literal } from '../sql.ts';
import { WITHHELD_NAME } from '../withheld.ts';
import * as column from './columns.ts';
import type { FileFormat } from './file.ts';

export const experts: FileFormat = {
  name: 'experts',
  table: ExpertTable,
  identifiers: ExpertIdentifier,
  columns: [
    column.id(),
    column.text('name', {
      required: true,
      property: 'displayName',
      writtenWithheld: () => literal(WITHHELD_NAME),
    }),
    column.identifier('orcid', 'ORCID', orcid),
    column.identifier('wikidata', 'WIKIDATA', wikidata),
    column.word('consent', words.consent, { stored: ({ value, old }) => consentAfter(value, old) }),
    column.word('tie_consent', words.tieConsent, {
      stored: ({ value, old }) => `coalesce(${value}, ${old})`,
    }),
    column.sources(ExpertCitation),
  ],
  ofWithheld: { keeps: ['id', 'name', 'consent', 'tie_consent'] },
};

/** An import can tighten consent. It lifts a refusal only on a clear word, and what was withdrawn never. */
const consentAfter = (said: string, before: string) =>
  `case when ${before} = 'WITHDRAWN' then ${before} else coalesce(${said}, ${before}) end`;

export const affiliations: FileFormat = {
  name: 'affiliations',
  table: AffiliationTable,
  columns: [
    column.reference('expert_id', 'experts', { required: true }),
    column.reference('organization_id', 'organizations', { required: true }),
    column.text('title'),
    column.date('from'),
    column.date('to'),
    column.sources(AffiliationCitation),
  ],
  key: ['expert', 'organization', 'title', 'from'],
  spans: [['from', 'to']],
  ofWithheld: { who: 'expert_id', keeps: [] },
};

export const topics: FileFormat = {
  name: 'topics',
  table: TopicTable,
  fromText: 'label',
  columns: [column.id()],
};

export const activities: FileFormat = {
  name: 'activities',
  table: ActivityTable,
  identifiers: ActivityIdentifier,
  columns: [
    column.id(),
    column.reference('edition_id', 'editions', { required: true }),
    column.openWord('kind', words.activityKind, {
      empty: `'OTHER'`,
      missing: 'no kind is given: it becomes "other"',
    }),
    column.text('title', { missing: 'no title is given: it stays without one' }),
    column.reference('venue_id', 'venues'),
    column.time('starts_at'),
    column.time('ends_at'),
    column.language('language'),
    column.url('recording_url'),
    column.list('topics', 'topics', ActivityTopicTable, 'activity', 'topic'),
    column.sources(ActivityCitation),
  ],
  computed: [column.asGiven('kind', words.activityKind)],
  spans: [['startsAt', 'endsAt']],
};

/** Its place within its activity (or edition) as the file has it, where the row does not say. */
const placeInFile = `row_number() over (partition by s."edition", s."activity" order by s.n)`;

export const participations: FileFormat = {
  name: 'participations',
  table: ParticipationTable,
  columns: [
    column.reference('edition_id', 'editions', { required: true }),
    column.reference('expert_id', 'experts', { required: true }),
    column.openWord('role', words.participationRole, { required: true }),
    column.reference('activity_id', 'activities'),
    column.reference('organization_id', 'organizations', { property: 'onBehalfOf' }),
    column.text('billed_as'),
    column.wholeNumber('order', 0, {
      always: true,
      stored: ({ value }) => `coalesce(${value}, ${placeInFile})`,
    }),
    ...column.asItWas(words.scope),
    column.sources(ParticipationCitation),
  ],
  computed: [column.asGiven('role', words.participationRole)],
  key: ['edition', 'activity', 'expert', 'role', 'onBehalfOf'],
  ofWithheld: { who: 'expert_id', keeps: ['edition_id', 'activity_id', 'expert_id', 'role', 'order'] },
};
