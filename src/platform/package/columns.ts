import type { AnyTable } from '../tables/table.ts';
import { CellError, type CellParser } from './cells/cell.ts';
import { partialDate } from './cells/dates.ts';
import { license as readLicense } from './cells/license.ts';
import * as read from './cells/parsers.ts';
import { type Vocabulary, yesOrNo } from './cells/vocabulary.ts';
import type {
  ComputedColumns,
  FileName,
  IdColumn,
  IdentifierColumn,
  ListColumn,
  ReferenceColumn,
  ValueColumn,
} from './column.ts';
import type { FieldType } from './field-type.ts';

type More = Partial<Omit<ValueColumn, 'is' | 'name' | 'parse' | 'type'>>;

/** `starts_on` is kept as `startsOn` unless said otherwise. */
export const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const value =
  (type: FieldType, parse: CellParser) =>
  (name: string, more: More = {}): ValueColumn => ({
    is: 'value',
    type,
    parse,
    name,
    property: camel(name),
    ...more,
  });

export const id = (): IdColumn => ({ is: 'id', name: 'id', required: true });
export const text = value('text', read.text);
export const name = value('text', read.name);
export const personName = value('text', read.personName);
/** A long text, in which even what cannot be seen may serve its reader. */
export const prose = (name: string, more: More = {}) =>
  value('text', read.prose)(name, { asWritten: true, ...more });
export const url = value('url', read.url);
export const license = value('url', readLicense);
/** One that the calendar does not know is an error: the year alone can be written where no more is known. */
export const date = (name: string, more: More = {}) =>
  value('date', partialDate)(name, { strict: true, ...more });
export const language = value('word', read.language);
export const timeZone = value('time-zone', read.timeZone);
export const wholeNumber = (name: string, least: number, more: More = {}) =>
  value('integer', read.wholeNumber(least))(name, more);
export const degrees = (name: string, most: number) => value('number', read.degrees(most))(name);
export const year = value('integer', read.wholeNumber(1000, 9999));

/** A word of a closed list. */
export const word = (name: string, vocabulary: Vocabulary, more: More = {}) =>
  value('word', read.word(vocabulary))(name, { written: asWord, ...more });

/** Yes or no, in either language; an empty cell is no, or not known where the table can say so. */
export const flag = value('boolean', read.word(yesOrNo));

/** A cell that only computed properties use. */
export const inputOnly = (column: ValueColumn): ValueColumn => ({ ...column, property: undefined });

export const asWord = (stored: string) => `replace(lower(${stored}), '_', '-')`;

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

export const identifier = (
  name: string,
  scheme: IdentifierColumn['scheme'],
  reader: CellParser,
): IdentifierColumn => ({
  is: 'identifier',
  name,
  scheme,
  parse: reader,
});

/** Written for what was unknown at the time although it is known now. */
export const UNKNOWN_AT_TIME = '-';

/** A word of an open list: any other text becomes OTHER and is kept beside it, as `asGiven` computes it. */
export const openVocabulary = (name: string, vocabulary: Vocabulary, more: More = {}): ValueColumn => ({
  ...word(name, vocabulary, {
    written: (stored) => `coalesce(t.${name}_as_given, ${asWord(stored)})`,
    writtenWithheld: asWord,
    ...more,
  }),
  parse: (cell: string) => vocabulary.find(cell) ?? otherwise(cell),
});

/** A text that is too long to be kept is none. */
const otherwise: CellParser = (cell) => {
  const kept = read.text(cell);
  return kept instanceof CellError ? kept : 'OTHER';
};

/** What an open list's column said, where it was no word of the list. */
export const originalText = (name: string, vocabulary: Vocabulary): ComputedColumns => ({
  properties: [`${name}AsGiven`],
  from: [name],
  of: ({ cell, raw, warn }) => {
    const given = raw(name);
    if (cell(name) !== 'OTHER' || vocabulary.find(given)) return { [`${name}AsGiven`]: null };
    warn(
      name,
      `not a known ${name}: it becomes "other", and the text is kept; known are ${vocabulary.words.join(', ')}`,
    );
    return { [`${name}AsGiven`]: given };
  },
});
