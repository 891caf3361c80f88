import { ConveningCitation, ConveningTable } from './convening.table.ts';
import { EditionCitation, EditionIdentifier, EditionTable } from './edition.table.ts';
import { FigureCitation, FigureTable } from './figure.table.ts';
import { SeriesCitation, SeriesIdentifier, SeriesTable } from './series.table.ts';
import { VenueCitation, VenueIdentifier, VenueTable } from './venue.table.ts';

/** What this folder stores. */
export const tables = [
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
];
