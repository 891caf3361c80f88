import { ID } from 'type-graphql';
import { editionsNamed, editionsOfSeriesNamed, isFromAny } from '../../domain/edition/origin.ts';
import { OrganizationFilter } from '../../domain/organization/organization.filter.ts';
import { SectorsArgs } from '../../domain/sector/sector.resolver.ts';
import { FilterField } from '../../platform/graph/filter-field.ts';
import { originsOfOrganization, originsOfSector } from './origins.ts';

// Where organizations appeared is known across the whole domain, so what is asked about it is added here.
FilterField<string[]>(
  () => [ID],
  'That convened one of these editions, appeared there or came out with an outcome of it, by id or slug.',
  (editions, row) => isFromAny(originsOfOrganization(row), editionsNamed(editions)),
)(OrganizationFilter.prototype, 'edition');

FilterField<string[]>(
  () => [ID],
  'The same of any edition of one of these series, by id or slug.',
  (series, row) => isFromAny(originsOfOrganization(row), editionsOfSeriesNamed(series)),
)(OrganizationFilter.prototype, 'series');

FilterField<string[]>(
  () => [ID],
  'Only those that somebody was of at an edition of one of these series, by id or slug.',
  (series, row) => isFromAny(originsOfSector(row), editionsOfSeriesNamed(series)),
)(SectorsArgs.prototype, 'series');
