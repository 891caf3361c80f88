import type { Room } from '../platform/room.ts';
import { ActivityCitation, ActivityIdentifier, ActivityTable, ActivityTopicTable } from './activity.table.ts';
import { ParticipationCitation, ParticipationTable } from './participation.table.ts';
import { TopicTable } from './topic.table.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [
    ActivityCitation,
    ActivityIdentifier,
    ActivityTable,
    ActivityTopicTable,
    ParticipationCitation,
    ParticipationTable,
    TopicTable,
  ],
  resolvers: [],
};
