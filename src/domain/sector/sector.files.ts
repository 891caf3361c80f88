import { CellError, type CellParser } from '../../platform/package/cells/cell.ts';
import { hasLetterOrDigit } from '../../platform/package/cells/characters.ts';
import * as read from '../../platform/package/cells/parsers.ts';
import type { ComputedColumns, ValueSql } from '../../platform/package/column.ts';
import * as column from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { textIn, translationsAfter } from '../../platform/package/translations.ts';
import { sourceColumn } from '../source/source-column.ts';
import * as synonyms from './sector.synonyms.ts';
import { SectorCitation, SectorIdentifier, SectorTable } from './sector.table.ts';
import { SHORT_NAME } from './signs.ts';

const namesAfter = translationsAfter('nameTranslations', 'name');

/** A sector's name in each language given; the Spanish one leads, and its id stands for one that has none. */
const namesOf: ComputedColumns = {
  properties: ['name', 'nameTranslations'],
  from: ['name_es', 'name_en', 'name'],
  of: ({ cell, raw, warn, refuse }) => {
    const [es, en] = [cell('name_es'), cell('name_en')];
    const name = es ?? en ?? cell('name');
    if (!name && hasLetterOrDigit(raw('id'))) warn('name_es', 'no name is given: its id stands for it');
    else if (!name) refuse('name_es', 'expected a name, since its id has no letter or digit to stand for it');
    const translations = { ...(es && { es }), ...(en && { en }) };
    return { name: name ?? null, nameTranslations: es || en ? JSON.stringify(translations) : null };
  },
  stored: {
    name: (row) =>
      `coalesce(${namesAfter(row)} ->> 'es', ${namesAfter(row)} ->> 'en', ${row.value('name')},
        case when not (${namesOf.from.map(row.takesAway).join(' or ')}) then ${row.old('name')} end, ${row.id})`,
    nameTranslations: namesAfter,
  },
};

const shortNamesAfter = translationsAfter('shortNameTranslations', 'short_name');

/** A sector's short name in each language given; the Spanish one leads. */
const shortNamesOf: ComputedColumns = {
  properties: ['shortName', 'shortNameTranslations'],
  from: ['short_name_es', 'short_name_en'],
  of: ({ cell }) => {
    const [es, en] = [cell('short_name_es'), cell('short_name_en')];
    const translations = { ...(es && { es }), ...(en && { en }) };
    return { shortName: es ?? en, shortNameTranslations: es || en ? JSON.stringify(translations) : null };
  },
  stored: {
    shortName: (row) => `coalesce(${shortNamesAfter(row)} ->> 'es', ${shortNamesAfter(row)} ->> 'en')`,
    shortNameTranslations: shortNamesAfter,
  },
};

const shortName: CellParser = (cell) => {
  const { length } = [...cell];
  if (length <= SHORT_NAME) return read.name(cell);
  return new CellError(`it has ${length} characters; a short name has at most ${SHORT_NAME}`);
};

const shortNameIn = (language: string) =>
  column.inputOnly({
    ...column.name(`short_name_${language}`, { keptIn: 'shortNameTranslations', written: textIn(language) }),
    parse: shortName,
  });

/** A part of a sign is changed by another one alone: an empty cell takes none away. */
const keptForGood = { stored: ({ value, old }: ValueSql) => `coalesce(${value}, ${old})` };

const sectors: PackageFile = {
  name: 'sectors',
  table: SectorTable,
  identifiers: SectorIdentifier,
  fromText: 'name',
  matchedByWords: { columns: ['id', 'name', 'name_es', 'name_en'], words: synonyms.sectorSynonyms },
  columns: [
    column.id(),
    column.inputOnly(column.name('name_es', { keptIn: 'nameTranslations', written: textIn('es') })),
    column.inputOnly(column.name('name_en', { keptIn: 'nameTranslations', written: textIn('en') })),
    column.inputOnly(
      column.name('name', {
        keptIn: 'name',
        written: (name) => `case when t.name_translations is null then ${name} end`,
      }),
    ),
    shortNameIn('es'),
    shortNameIn('en'),
    column.word('colour', synonyms.colour, keptForGood),
    column.word('shape', synonyms.shape, keptForGood),
    column.word('weave', synonyms.weave, keptForGood),
    sourceColumn(SectorCitation),
  ],
  computed: [namesOf, shortNamesOf],
};

export const files: PackageFile[] = [sectors];
