import type { ComputedColumns } from '../../platform/package/column.ts';
import * as column from '../../platform/package/columns.ts';
import { stateCodeColumn } from '../../platform/package/computed.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { atTimeColumns } from '../organization/at-time.columns.ts';
import { sourceColumn } from '../source/source-column.ts';
import { ConveningCitation, ConveningTable } from './convening.table.ts';
import * as synonyms from './edition.synonyms.ts';
import { EditionCitation, EditionIdentifier, EditionTable } from './edition.table.ts';
import { FigureCitation, FigureTable } from './figure.table.ts';
import { SeriesCitation, SeriesIdentifier, SeriesTable } from './series.table.ts';
import { VenueCitation, VenueIdentifier, VenueTable } from './venue.table.ts';

/** A missing year comes from the dates, or stays unknown. */
const yearOf: ComputedColumns = {
  properties: ['year'],
  from: ['year', 'starts_on', 'ends_on'],
  of: ({ cell, warn }) => {
    const given = cell('year');
    if (given) return { year: given };
    const year = (cell('starts_on') ?? cell('ends_on'))?.slice(0, 4) ?? null;
    warn(
      'year',
      year
        ? `no year is given: ${year} is taken from the dates`
        : 'no year is given, nor a date: it stays unknown',
    );
    return { year };
  },
};

const series: PackageFile = {
  name: 'series',
  table: SeriesTable,
  identifiers: SeriesIdentifier,
  fromText: 'name',
  columns: [
    column.id(),
    column.name('name', { required: true }),
    column.url('url'),
    column.word('expert_ties', synonyms.expertTies, { empty: `'SHOWN'`, strict: true }),
    column.flag('synthetic', { strict: true }),
    sourceColumn(SeriesCitation),
  ],
};

const editions: PackageFile = {
  name: 'editions',
  table: EditionTable,
  identifiers: EditionIdentifier,
  columns: [
    column.id(),
    column.reference('series', 'series', { required: true }),
    column.name('name', { required: true }),
    column.inputOnly(column.year('year')),
    column.wholeNumber('ordinal', 1),
    column.date('starts_on'),
    column.date('ends_on'),
    column.word('modality', synonyms.modality),
    column.text('city'),
    column.text('country'),
    column.text('theme'),
    column.url('url'),
    sourceColumn(EditionCitation),
  ],
  computed: [yearOf],
  spans: [['startsOn', 'endsOn']],
};

const venues: PackageFile = {
  name: 'venues',
  table: VenueTable,
  identifiers: VenueIdentifier,
  columns: [
    column.id(),
    column.reference('edition_id', 'editions', { required: true }),
    column.name('name', { property: 'givenName' }),
    column.text('city'),
    column.text('state'),
    column.text('country'),
    column.timeZone('time_zone'),
    column.degrees('latitude', 90),
    column.degrees('longitude', 180),
    column.flag('online'),
    column.reference('host_organization_id', 'organizations', { property: 'host' }),
    sourceColumn(VenueCitation),
  ],
  computed: [stateCodeColumn],
};

const convenings: PackageFile = {
  name: 'convenings',
  table: ConveningTable,
  columns: [
    column.reference('edition_id', 'editions', { required: true }),
    column.reference('organization_id', 'organizations', { required: true }),
    column.openVocabulary('role', synonyms.conveningRole, { required: true }),
    ...atTimeColumns,
    sourceColumn(ConveningCitation),
  ],
  computed: [column.originalText('role', synonyms.conveningRole)],
  key: ['edition', 'organization', 'role', 'roleAsGiven'],
};

const figures: PackageFile = {
  name: 'figures',
  table: FigureTable,
  columns: [
    column.reference('edition_id', 'editions', { required: true }),
    column.word('measure', synonyms.measure, { required: true }),
    column.word('qualifier', synonyms.qualifier, { required: true }),
    column.wholeNumber('value', 0, { required: true }),
    sourceColumn(FigureCitation),
  ],
  key: ['edition', 'measure', 'qualifier', 'value'],
};

export const files: PackageFile[] = [series, editions, venues, convenings, figures];
