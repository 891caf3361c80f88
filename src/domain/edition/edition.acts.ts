import type { Act, PayloadShape } from '../../platform/acts/act.ts';
import type { AnyRow } from '../../platform/acts/field.ts';
import { recordAndEdit } from '../../platform/acts/record-and-edit.ts';
import { ConveningFields, writableConvening } from './convening.input.ts';
import { Convening } from './convening.ts';
import { EditionFields, writableEdition } from './edition.input.ts';
import { Edition } from './edition.ts';
import { FigureFields, writableFigure } from './figure.input.ts';
import { SeriesFields, writableSeries } from './series.input.ts';
import { Series } from './series.ts';
import { VenueFields, writableVenue } from './venue.input.ts';
import { EditionVenue } from './venue.ts';

const edition: PayloadShape = { name: 'Edition', field: 'edition', type: () => Edition, of: 'Edition' };

/** What can be done to series and editions, and to what is of an edition. */
export const acts: Act[] = [
  ...recordAndEdit({
    name: 'series',
    one: 'a series',
    writable: writableSeries,
    fields: SeriesFields,
    payload: { name: 'Series', field: 'series', type: () => Series, of: 'Series' },
  }),
  ...recordAndEdit({
    name: 'edition',
    one: 'an edition',
    writable: writableEdition,
    fields: EditionFields,
    payload: edition,
  }),
  ...recordAndEdit({
    name: 'venue',
    one: 'a venue',
    writable: writableVenue,
    fields: VenueFields,
    payload: { name: 'Venue', field: 'venue', type: () => EditionVenue, of: 'EditionVenue' },
  }),
  ...recordAndEdit({
    name: 'convening',
    one: "an organization's part in bringing an edition about",
    writable: writableConvening,
    fields: ConveningFields,
    payload: { name: 'Convening', field: 'convening', type: () => Convening, of: 'Convening' },
  }),
  ...recordAndEdit({
    name: 'figure',
    one: 'a number that was published about an edition',
    writable: writableFigure,
    fields: FigureFields,
    payload: edition,
    shows: (row) => row.edition as AnyRow,
  }),
];
