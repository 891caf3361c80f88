import type { Stored } from '../../platform/stored.ts';
import { ConveningCitation, ConveningTable } from './convening.table.ts';
import { files } from './edition.files.ts';
import { searched } from './edition.searched.ts';
import { EditionCitation, EditionIdentifier, EditionTable } from './edition.table.ts';
import { FigureCitation, FigureTable } from './figure.table.ts';
import { SeriesCitation, SeriesIdentifier, SeriesTable } from './series.table.ts';
import { VenueCitation, VenueIdentifier, VenueTable } from './venue.table.ts';

/** What this folder stores, and the files of a package that carry it. */
export const stored: Stored = {
  tables: [
    SeriesTable,
    SeriesCitation,
    SeriesIdentifier,
    EditionTable,
    EditionCitation,
    EditionIdentifier,
    VenueTable,
    VenueCitation,
    VenueIdentifier,
    ConveningTable,
    ConveningCitation,
    FigureTable,
    FigureCitation,
  ],
  wholes: [EditionTable],
  searched,
  files,
};
