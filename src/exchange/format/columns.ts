import type { AnyTable } from '../../platform/tables/table.ts';
import type { Reader } from '../cells/cell.ts';
import { partialDate, pointInTime } from '../cells/dates.ts';
import * as read from '../cells/readers.ts';
import { yesOrNo } from '../cells/vocabularies.ts';
import type { Vocabulary } from '../cells/vocabulary.ts';
import type {
  CellSql,
  Computed,
  FileName,
  IdColumn,
  IdentifierColumn,
  ListColumn,
  ReferenceColumn,
  ValueColumn,
} from './column.ts';
import type { Look } from './look.ts';

type More = Partial<Omit<ValueColumn, 'is' | 'name' | 'read' | 'look'>>;

/** `starts_on` is kept as `startsOn` unless said otherwise. */
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const value =
  (look: Look, reader: Reader) =>
  (name: string, more: More = {}): ValueColumn => ({
    is: 'value',
    look,
    read: reader,
    name,
    property: camel(name),
    ...more,
  });

export const id = (): IdColumn => ({ is: 'id', name: 'id', required: true });
export const text = value('text', read.name);
export const prose = value('text', read.prose);
export const url = value('url', read.url);
export const date = value('date', partialDate);
export const language = value('word', read.language);
export const timeZone = value('word', read.timeZone);
export const wholeNumber = (name: string, least: number, more: More = {}) =>
  value('integer', read.wholeNumber(least))(name, more);
export const degrees = (name: string, most: number) => value('number', read.degrees(most))(name);
export const year = value('integer', read.wholeNumber(1000, 9999));

/** A word of a closed list. */
export const word = (name: string, vocabulary: Vocabulary, more: More = {}) =>
  value('word', read.word(vocabulary))(name, { written: asWord, ...more });

/** Yes or no, in either language; an empty cell is no. */
export const flag = (name: string) => value('boolean', read.word(yesOrNo))(name, { empty: 'false' });

/** A cell that only computed properties use. */
export const ingredient = (column: ValueColumn): ValueColumn => ({ ...column, property: undefined });

const asWord = (stored: string) => `replace(lower(${stored}), '_', '-')`;

/** Written in UTC; read with its offset, or else by the clock of the venue. */
export const time = (name: string) =>
  value('time', pointInTime)(name, {
    stored: ({ given, through }) =>
      `case when ${given} ~ '(Z|[+-][0-9:]+)$' then (${given})::timestamptz
       else (${given})::timestamp at time zone ${through('venue_id', 'timeZone')} end`,
    written: (stored) => `(to_json(${stored} at time zone 'UTC') #>> '{}') || 'Z'`,
  });

export const reference = (
  name: string,
  to: FileName,
  more: Partial<ReferenceColumn> = {},
): ReferenceColumn => ({
  is: 'reference',
  name,
  to,
  property: camel(name.replace(/_id$/, '')),
  ...more,
});

export const list = (
  name: string,
  to: FileName,
  link: AnyTable,
  owner: string,
  other: string,
): ListColumn => ({
  is: 'list',
  name,
  to,
  link,
  owner,
  other,
});

/** The sources a row rests on. */
export const sources = (citation: AnyTable) => list('source', 'sources', citation, 'fact', 'source');

export const identifier = (
  name: string,
  scheme: IdentifierColumn['scheme'],
  reader: Reader,
): IdentifierColumn => ({
  is: 'identifier',
  name,
  scheme,
  read: reader,
});

/** Written for what was unknown at the time although it is known now. */
export const UNKNOWN_THEN = '-';

/**
 * What an organization was at the time: as the row says, else as it is when the row is first read.
 * What is stored stays: the organization may have changed since, the past has not.
 */
const atTime = (name: string, property: string) => ({
  property: camel(name),
  stored: ({ given, value, old, isNew, through }: CellSql) =>
    `case when ${given} is not null then ${value}
     when ${isNew} then ${through('organization_id', property)} else ${old} end`,
});

const orUnknown = (then: { property: string; stored: (cell: CellSql) => string }) => ({
  ...then,
  stored: (cell: CellSql) =>
    `case when ${cell.given} = '${UNKNOWN_THEN}' then null else ${then.stored(cell)} end`,
});

const knownSince = (now: string) => (stored: string) =>
  `case when ${stored} is null and "organization_id".${now} is not null then '${UNKNOWN_THEN}' else ${stored} end`;

/** The three columns that keep what an organization was when it took part; it always had a name. */
export const asItWas = (scopes: Vocabulary): [ValueColumn, ReferenceColumn, ValueColumn] => [
  text('name_at_time', atTime('name_at_time', 'name')),
  reference('sector_at_time', 'sectors', {
    ...orUnknown(atTime('sector_at_time', 'sector')),
    written: knownSince('sector_id'),
  }),
  {
    ...word('scope_at_time', scopes, orUnknown(atTime('scope_at_time', 'scope'))),
    read: (cell) => (cell === UNKNOWN_THEN ? cell : read.word(scopes)(cell)),
    written: (stored) => knownSince('scope')(asWord(stored)),
  },
];

/** A word of an open list: any other text becomes OTHER and is kept beside it, as `asGiven` computes it. */
export const openWord = (name: string, vocabulary: Vocabulary, more: More = {}) => ({
  ...word(name, vocabulary, {
    written: (stored) => `coalesce(t.${name}_as_given, ${asWord(stored)})`,
    writtenWithheld: asWord,
    ...more,
  }),
  read: (cell: string) => vocabulary.find(cell) ?? 'OTHER',
});

/** What an open list's column said, where it was no word of the list. */
export const asGiven = (name: string, vocabulary: Vocabulary): Computed => ({
  properties: [`${name}AsGiven`],
  from: [name],
  of: ({ raw, warn }) => {
    const given = raw(name);
    if (given === '' || vocabulary.find(given)) return { [`${name}AsGiven`]: null };
    warn(
      name,
      `not a known ${name}: it becomes "other", and the text is kept; known are ${vocabulary.words.join(', ')}`,
    );
    return { [`${name}AsGiven`]: given };
  },
});
