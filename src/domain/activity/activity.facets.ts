import type { FacetsOf } from '../../platform/graph/facets.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { stateOfVenue } from '../edition/edition.filter.ts';
import type { ActivityFacet } from './activity.ts';
import { dayOf } from './activity-day.ts';

/** The ways to count activities in groups; one about several topics is in each. */
export const activityFacets: FacetsOf<typeof ActivityFacet> = {
  ACTIVITY_KIND: { key: (row) => sql`${row}.kind` },
  TOPIC: {
    key: () => raw('topic.slug'),
    join: (row) =>
      sql`join activity_topic l on l.activity_id = ${row}.id join topic on topic.id = l.topic_id`,
    label: { text: raw('topic.label'), translations: raw('topic.label_translations') },
  },
  LANGUAGE: { key: (row) => sql`${row}.language` },
  STATE: {
    key: () => stateOfVenue,
    join: (row) => sql`join venue v on v.id = ${row}.venue_id`,
    label: { text: raw('v.state'), translations: raw('null') },
  },
  DAY: { key: dayOf },
  EDITION: {
    key: () => raw('e.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id`,
    label: { text: raw('e.name'), translations: raw('e.name_translations') },
  },
  SERIES: {
    key: () => raw('s.slug'),
    join: (row) => sql`join edition e on e.id = ${row}.edition_id join series s on s.id = e.series_id`,
    label: { text: raw('s.name'), translations: raw('s.name_translations') },
  },
};
