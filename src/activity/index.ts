import type { Module } from '../platform/module.ts';
import { sourcesOf } from '../source/sourced.ts';
import {
  ActivityResolver,
  EditionActivities,
  TopicActivities,
  VenueActivities,
} from './activity.resolver.ts';
import { ActivityCitation } from './activity.table.ts';
import { Activity } from './activity.ts';
import './expert.filter.ts';
import './words.ts';
import { entities } from './activity.entities.ts';
import { figureReading } from './figure.reading.ts';
import { citesShownParticipation, participationReading } from './participation.reading.ts';
import {
  ActivityParticipants,
  EditionParticipants,
  ExpertParticipations,
  OrganizationParticipations,
} from './participation.resolver.ts';
import { ParticipationCitation } from './participation.table.ts';
import { Participation } from './participation.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    ActivityResolver,
    EditionActivities,
    VenueActivities,
    TopicActivities,
    ActivityParticipants,
    EditionParticipants,
    ExpertParticipations,
    OrganizationParticipations,
    sourcesOf(Activity, ActivityCitation),
    sourcesOf(Participation, ParticipationCitation, citesShownParticipation),
  ],
  policies: {
    Participation: participationReading,
    Figure: figureReading,
  },
  entities,
  facets: {
    ROLE: 'The role taken.',
    ACTIVITY_KIND: 'The kind of activity.',
  },
};
