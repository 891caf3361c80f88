import { ConveningCitation, ConveningTable } from '../../edition/convening.table.ts';
import { EditionCitation, EditionIdentifier, EditionTable } from '../../edition/edition.table.ts';
import { FigureCitation, FigureTable } from '../../edition/figure.table.ts';
import { SeriesCitation, SeriesIdentifier, SeriesTable } from '../../edition/series.table.ts';
import { VenueCitation, VenueIdentifier, VenueTable } from '../../edition/venue.table.ts';
import * as words from '../cells/vocabularies.ts';
import * as column from './columns.ts';
import { stateCodeOf, yearOf } from './computed.ts';
import type { FileFormat } from './file.ts';

export const series: FileFormat = {
  name: 'series',
  table: SeriesTable,
  identifiers: SeriesIdentifier,
  fromText: 'name',
  columns: [
    column.id(),
    column.text('name', { required: true }),
    column.url('url'),
    column.word('expert_ties', words.expertTies, { empty: `'SHOWN'` }),
    column.flag('synthetic'),
    column.sources(SeriesCitation),
  ],
};

export const editions: FileFormat = {
  name: 'editions',
  table: EditionTable,
  identifiers: EditionIdentifier,
  columns: [
    column.id(),
    column.reference('series', 'series', { required: true }),
    column.text('name', { required: true }),
    column.ingredient(column.year('year')),
    column.wholeNumber('ordinal', 1),
    column.date('starts_on'),
    column.date('ends_on'),
    column.word('modality', words.modality),
    column.text('city'),
    column.text('country'),
    column.text('theme'),
    column.url('url'),
    column.sources(EditionCitation),
  ],
  computed: [yearOf],
  spans: [['startsOn', 'endsOn']],
};

export const venues: FileFormat = {
  name: 'venues',
  table: VenueTable,
  identifiers: VenueIdentifier,
  columns: [
    column.id(),
    column.reference('edition_id', 'editions', { required: true }),
    column.text('name', { property: 'givenName' }),
    column.text('city'),
    column.text('state'),
    column.text('country'),
    column.timeZone('time_zone'),
    column.degrees('latitude', 90),
    column.degrees('longitude', 180),
    column.flag('online'),
    column.reference('host_organization_id', 'organizations', { property: 'host' }),
    column.sources(VenueCitation),
  ],
  computed: [stateCodeOf],
};

export const convenings: FileFormat = {
  name: 'convenings',
  table: ConveningTable,
  columns: [
    column.reference('edition_id', 'editions', { required: true }),
    column.reference('organization_id', 'organizations', { required: true }),
    column.word('role', words.conveningRole, { required: true }),
    ...column.asItWas(words.scope),
    column.sources(ConveningCitation),
  ],
  key: ['edition', 'organization', 'role'],
};

export const figures: FileFormat = {
  name: 'figures',
  table: FigureTable,
  columns: [
    column.reference('edition_id', 'editions', { required: true }),
    column.word('measure', words.measure, { required: true }),
    column.word('qualifier', words.qualifier, { required: true }),
    column.wholeNumber('value', 0, { required: true }),
    column.sources(FigureCitation),
  ],
  key: ['edition', 'measure', 'qualifier', 'value'],
};
