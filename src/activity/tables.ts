import { ActivityCitation, ActivityIdentifier, ActivityTable, ActivityTopicTable } from './activity.table.ts';
import { ParticipationCitation, ParticipationTable } from './participation.table.ts';
import { TopicTable } from './topic.table.ts';

/** What this folder stores. */
export const tables = [
  TopicTable,
  ActivityTable,
  ActivityTopicTable,
  ActivityCitation,
  ActivityIdentifier,
  ParticipationTable,
  ParticipationCitation,
];
