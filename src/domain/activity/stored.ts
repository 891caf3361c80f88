import type { Stored } from '../../platform/stored.ts';
import { files } from './activity.files.ts';
import { searched } from './activity.searched.ts';
import { ActivityCitation, ActivityIdentifier, ActivityTable, ActivityTopicTable } from './activity.table.ts';
import { ParticipationCitation, ParticipationTable } from './participation.table.ts';
import {
  citesVisibleParticipation,
  isOfVisibleExpert,
  isRemoval,
  isTakenFromShownParticipation,
} from './participation.visibility.ts';
import { TopicTable } from './topic.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [
    TopicTable,
    ActivityTable,
    ActivityTopicTable,
    ActivityCitation,
    ActivityIdentifier,
    ParticipationTable,
    ParticipationCitation,
  ],
  searched,
  files,
  publicity: {
    Participation: {
      isVisible: isOfVisibleExpert,
      listed: isRemoval,
      always: ['edition', 'activity', 'role', 'order'],
    },
    ParticipationCitation: { isVisible: citesVisibleParticipation, listed: isTakenFromShownParticipation },
  },
};
