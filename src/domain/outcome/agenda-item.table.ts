import { defineEntity, p } from '@mikro-orm/core';
import * as column from '../../platform/tables/columns.ts';
import { OrganizationTable } from '../organization/organization.table.ts';
import { citationTableOf } from '../source/citation.table.ts';
import { identifierTableOf } from '../source/identifier.table.ts';
import { OutcomeTable } from './outcome.table.ts';

/** A point of a lasting agenda that outcomes feed. */
export const AgendaItemTable = defineEntity({
  name: 'AgendaItem',
  tableName: 'agenda_item',
  properties: {
    id: column.key(),
    slug: column.slug(),
    title: p.text(),
    titleTranslations: column.translations(),
    owner: () => p.manyToOne(OrganizationTable).nullable(),
    version: column.version(),
    updatedAt: column.updatedAt(),
  },
  indexes: [{ name: 'agenda_item_by_owner', properties: ['owner'] }],
});

/** Which outcomes feed an agenda item. */
export const AgendaItemOutcomeTable = defineEntity({
  name: 'AgendaItemOutcome',
  tableName: 'agenda_item_outcome',
  properties: {
    agendaItem: () => p.manyToOne(AgendaItemTable).primary(),
    outcome: () => p.manyToOne(OutcomeTable).primary(),
    order: p.integer().fieldName('position').default(0),
  },
  indexes: [{ name: 'agenda_item_outcome_by_outcome', properties: ['outcome', 'agendaItem'] }],
});

export const AgendaItemCitation = citationTableOf(AgendaItemTable);
export const AgendaItemIdentifier = identifierTableOf(AgendaItemTable);
