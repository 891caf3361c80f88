import type { Module } from '../../platform/module.ts';
import { sql } from '../../platform/read/sql.ts';
import { sourcesResolverOf } from '../source/sourced.ts';
import './edition.labels.ts';
import './organization.filter.ts';
import { ConveningResolver, EditionConveners, OrganizationConvenings } from './convening.resolver.ts';
import { ConveningCitation } from './convening.table.ts';
import { Convening } from './convening.ts';
import { acts } from './edition.acts.ts';
import { entities } from './edition.entities.ts';
import { EditionResolver, SeriesResolver } from './edition.resolver.ts';
import { EditionCitation } from './edition.table.ts';
import { Edition } from './edition.ts';
import { FigureCitation } from './figure.table.ts';
import { EditionFigures, Figure } from './figure.ts';
import { ofItsEdition, originRules } from './origin.ts';
import { SeriesCitation } from './series.table.ts';
import { Series } from './series.ts';
import { VenueCitation } from './venue.table.ts';
import { EditionVenue, EditionVenues, HostedVenues, venuePolicy } from './venue.ts';

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    SeriesResolver,
    EditionResolver,
    EditionVenues,
    HostedVenues,
    ConveningResolver,
    EditionConveners,
    OrganizationConvenings,
    EditionFigures,
    sourcesResolverOf(Series, SeriesCitation),
    sourcesResolverOf(Edition, EditionCitation),
    sourcesResolverOf(EditionVenue, VenueCitation),
    sourcesResolverOf(Convening, ConveningCitation),
    sourcesResolverOf(Figure, FigureCitation),
  ],
  policies: {
    Series: { origins: (row) => [sql`select e.id from edition e where e.series_id = ${row}.id`] },
    Edition: { origins: (row) => [sql`select ${row}.id`] },
    EditionVenue: venuePolicy,
    Convening: { origins: ofItsEdition },
  },
  namedTypes: {
    series: ['Series'],
    edition: ['Edition'],
    editions: ['Edition'],
    venue: ['EditionVenue'],
    'ConveningSome.some': ['Edition'],
    'ConveningSome.none': ['Edition'],
    'ConveningSome.all': ['Edition'],
  },
  originRules,
  acts,
  entities,
  facets: {
    EDITION: 'The edition.',
    SERIES: 'The series.',
    YEAR: 'The year.',
    MODALITY: 'How people meet.',
    CONVENING_ROLE: 'The role in bringing editions about.',
    SECTOR_AT_TIME: 'The sector that an organization came from when it brought an edition about.',
  },
};
