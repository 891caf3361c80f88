import type { Module } from '../../platform/module.ts';
import { ofItsEdition, withOrigins } from '../edition/origin.ts';
import { sourcesResolverOf } from '../source/sourced.ts';
import {
  ActivityResolver,
  EditionActivities,
  TopicActivities,
  VenueActivities,
} from './activity.resolver.ts';
import { ActivityCitation } from './activity.table.ts';
import { Activity } from './activity.ts';
import './expert.filter.ts';
import './activity.labels.ts';
import { acts } from './activity.acts.ts';
import { entities } from './activity.entities.ts';
import { ExpertLists } from './expert.lists.ts';
import { figurePolicy } from './figure.policy.ts';
import { participationPolicy } from './participation.policy.ts';
import {
  ActivityParticipants,
  EditionParticipants,
  ExpertParticipations,
  OrganizationParticipations,
  ParticipationResolver,
} from './participation.resolver.ts';
import { ParticipationCitation } from './participation.table.ts';
import { Participation } from './participation.ts';
import { citesVisibleParticipation } from './participation.visibility.ts';
import { activityPolicy } from './time-zone.ts';
import { originsOfTopic } from './topic.filter.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    ActivityResolver,
    EditionActivities,
    VenueActivities,
    TopicActivities,
    ExpertLists,
    ParticipationResolver,
    ActivityParticipants,
    EditionParticipants,
    ExpertParticipations,
    OrganizationParticipations,
    sourcesResolverOf(Activity, ActivityCitation),
    sourcesResolverOf(Participation, ParticipationCitation, citesVisibleParticipation),
  ],
  policies: {
    Activity: activityPolicy,
    Topic: { ...withOrigins(originsOfTopic), isShared: true },
    Participation: { ...participationPolicy, origins: ofItsEdition },
    Figure: figurePolicy,
  },
  acts,
  entities,
  namedTypes: {
    topic: ['Topic'],
    topics: ['Topic'],
    expert: ['Expert'],
    togetherWith: ['Expert'],
    togetherWithOrganization: ['Organization'],
  },
  facets: {
    ROLE: 'The role taken.',
    ACTIVITY_KIND: 'The kind of activity.',
    TOPIC: 'The topic.',
    LANGUAGE: 'The language, by BCP 47.',
    DAY: 'The day it starts on, by the clocks of its timeZone, or by UTC where that is not known.',
  },
};
