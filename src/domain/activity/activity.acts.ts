import type { Act } from '../../platform/acts/act.ts';
import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { ActivityFields, writableActivity } from './activity.input.ts';
import { Activity } from './activity.ts';
import { ParticipationFields, writableParticipation } from './participation.input.ts';
import { Participation } from './participation.ts';
import { TopicFields, writableTopic } from './topic.input.ts';
import { Topic } from './topic.ts';

/** What can be done to activities, to those who take part, and to topics. */
export const acts: Act[] = [
  ...recordAndEdit({
    name: 'activity',
    one: 'an activity',
    writable: writableActivity,
    fields: ActivityFields,
    payload: { name: 'Activity', field: 'activity', type: () => Activity, of: 'Activity' },
  }),
  ...recordAndEdit({
    name: 'participation',
    one: "an expert's part in an edition or one of its activities",
    writable: writableParticipation,
    fields: ParticipationFields,
    payload: {
      name: 'Participation',
      field: 'participation',
      type: () => Participation,
      of: 'Participation',
    },
  }),
  ...recordAndEdit({
    name: 'topic',
    one: 'a topic',
    writable: writableTopic,
    fields: TopicFields,
    payload: { name: 'Topic', field: 'topic', type: () => Topic, of: 'Topic' },
  }),
];
