import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { EditionTable } from '../edition/edition.table.ts';
import { ExpertTable } from '../expert/expert.table.ts';
import { OrganizationTable, scopes } from '../organization/organization.table.ts';
import { SectorTable } from '../sector/sector.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { ActivityTable } from './activity.table.ts';

export const participationRoles = [
  'KEYNOTE',
  'SPEAKER',
  'PANELIST',
  'MODERATOR',
  'WORKSHOP_LEAD',
  'THEMATIC_TABLE_LEAD',
  'RAPPORTEUR',
  'ORGANIZER',
  'OTHER',
] as const;

/** An expert's part in an edition or one of its activities, with what the organization was at the time. */
export const ParticipationTable = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  properties: {
    id: column.key(),
    edition: () => p.manyToOne(EditionTable),
    activity: () => p.manyToOne(ActivityTable).nullable(),
    expert: () => p.manyToOne(ExpertTable),
    role: p.enum(participationRoles),
    roleAsGiven: p.text().nullable(),
    onBehalfOf: () => p.manyToOne(OrganizationTable).joinColumn('organization_id').nullable(),
    nameAtTime: p.text().nullable(),
    sectorAtTime: () => p.manyToOne(SectorTable).nullable(),
    scopeAtTime: p.enum(scopes).nullable(),
    billedAs: p.text().nullable(),
    order: p.integer().fieldName('position').default(0),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  uniques: [
    column.uniqueNullsEqual('participation_once', 'participation', [
      'edition_id',
      'activity_id',
      'expert_id',
      'role',
      'organization_id',
    ]),
  ],
  indexes: [
    { name: 'participation_by_activity', properties: ['activity', 'order', 'id'] },
    { name: 'participation_by_edition', properties: ['edition', 'id'] },
    { name: 'participation_by_expert', properties: ['expert', 'id'] },
    {
      name: 'participation_of_organization', // with whom, so that those who are shown are counted in the index alone
      expression: `create index "participation_of_organization" on "participation" (organization_id, id) include (expert_id)`,
    },
    {
      name: 'participation_keynotes',
      expression: `create index "participation_keynotes" on "participation" (activity_id) where role = 'KEYNOTE'`,
    },
    { name: 'participation_by_sector', properties: ['sectorAtTime'] },
  ],
});

export const ParticipationCitation = citationTableOf(ParticipationTable);
