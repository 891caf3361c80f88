import type { Room } from '../platform/room.ts';
import { ConveningCitation, ConveningTable } from './convening.table.ts';
import { EditionCitation, EditionIdentifier, EditionTable } from './edition.table.ts';
import { FigureCitation, FigureTable } from './figure.table.ts';
import { SeriesCitation, SeriesIdentifier, SeriesTable } from './series.table.ts';
import { VenueCitation, VenueIdentifier, VenueTable } from './venue.table.ts';

/** What this folder stores and answers. */
export const room: Room = {
  tables: [
    ConveningCitation,
    ConveningTable,
    EditionCitation,
    EditionIdentifier,
    EditionTable,
    FigureCitation,
    FigureTable,
    SeriesCitation,
    SeriesIdentifier,
    SeriesTable,
    VenueCitation,
    VenueIdentifier,
    VenueTable,
  ],
  resolvers: [],
};
