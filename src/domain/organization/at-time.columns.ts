import * as read from '../../platform/package/cells/parsers.ts';
import type { ReferenceColumn, ValueColumn, ValueSql } from '../../platform/package/column.ts';
import * as column from '../../platform/package/columns.ts';
import { scope } from './organization.synonyms.ts';

/**
 * What an organization was at the time: as the row says, else as it is when the row is first read.
 * What is stored stays: the organization may have changed since, the past has not.
 */
const keptFromTheTime = (name: string, property: string) => ({
  property: column.camel(name),
  stored: ({ given, value, old, isNew, through }: ValueSql) =>
    `case when ${given} is not null then ${value}
     when ${isNew} then ${through('organization_id', property)} else ${old} end`,
});

const orUnknown = (then: { property: string; stored: (cell: ValueSql) => string }) => ({
  ...then,
  unread: column.UNKNOWN_AT_TIME,
  stored: (cell: ValueSql) =>
    `case when ${cell.given} = '${column.UNKNOWN_AT_TIME}' then null else ${then.stored(cell)} end`,
});

const unknownAtTimeOr = (now: string) => (stored: string) =>
  `case when ${stored} is null and "organization_id".${now} is not null then '${column.UNKNOWN_AT_TIME}' else ${stored} end`;

/** The three columns that keep what an organization was when it took part; it always had a name. */
export const atTimeColumns: [ValueColumn, ReferenceColumn, ValueColumn] = [
  column.name('name_at_time', keptFromTheTime('name_at_time', 'name')),
  column.reference('sector_at_time', 'sectors', {
    ...orUnknown(keptFromTheTime('sector_at_time', 'sector')),
    written: unknownAtTimeOr('sector_id'),
  }),
  {
    ...column.word('scope_at_time', scope, orUnknown(keptFromTheTime('scope_at_time', 'scope'))),
    parse: (cell) => (cell === column.UNKNOWN_AT_TIME ? cell : read.word(scope)(cell)),
    written: (stored) => unknownAtTimeOr('scope')(column.asWord(stored)),
  },
];
