import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the legend of the map, and of what it counts. */
export const legendMessages = byLocale(
  {
    legend: 'Leyenda',
    legendHow: 'Cada entrada se puede ocultar y volver a mostrar.',
    colour: 'Color por',
    by: {
      sector: 'sector',
      community: 'comunidad',
      scope: 'ámbito',
      state: 'estado',
      series: 'serie',
      first: 'primera edición',
    },
    none: {
      sector: 'Sin sector',
      community: 'Sin vínculos',
      scope: 'Ámbito no registrado',
      state: 'Estado no registrado',
      series: 'Serie no registrada',
      first: 'Edición no registrada',
    },
    other: {
      sector: 'Otros sectores',
      community: 'Poco definidas',
      scope: 'Otros ámbitos',
      state: 'Otros estados',
      series: 'En varias series',
      first: 'Otras ediciones',
    },
    members: {
      organizations: (count: number) => pluralize(count, 'organización', 'organizaciones', 'es'),
      experts: (count: number) => pluralize(count, 'persona', 'personas', 'es'),
      sectors: (count: number) => pluralize(count, 'sector', 'sectores', 'es'),
      'two-mode': (count: number) =>
        pluralize(count, 'organización o actividad', 'organizaciones y actividades', 'es'),
    },
    standOut: (some: number, all: number) =>
      `${some === 1 ? 'resalta' : 'resaltan'} ${formatCount(some, 'es')} de ${pluralize(all, 'vínculo', 'vínculos', 'es')}`,
    undrawn: (count: number) =>
      count === 1
        ? '1 más en un grupo pequeño o sin vínculos'
        : `${formatCount(count, 'es')} más en grupos pequeños o sin vínculos`,
    allTies: 'Ver todos los vínculos',
    width: 'Grosor: actividades compartidas',
    change: { new: 'Llegaron', kept: 'Siguieron', lapsed: 'No volvieron' },
    changeRecorded: {
      new: 'Solo consta en la segunda',
      kept: 'Consta en ambas',
      lapsed: 'Solo consta en la primera',
    },
  },
  {
    legend: 'Legend',
    legendHow: 'Each entry can be hidden and shown again.',
    colour: 'Colour by',
    by: {
      sector: 'sector',
      community: 'community',
      scope: 'scope',
      state: 'state',
      series: 'series',
      first: 'first edition',
    },
    none: {
      sector: 'No sector',
      community: 'No ties',
      scope: 'Scope not recorded',
      state: 'State not recorded',
      series: 'Series not recorded',
      first: 'Edition not recorded',
    },
    other: {
      sector: 'Other sectors',
      community: 'Not well defined',
      scope: 'Other scopes',
      state: 'Other states',
      series: 'In several series',
      first: 'Other editions',
    },
    members: {
      organizations: (count: number) => pluralize(count, 'organization', 'organizations', 'en'),
      experts: (count: number) => pluralize(count, 'person', 'people', 'en'),
      sectors: (count: number) => pluralize(count, 'sector', 'sectors', 'en'),
      'two-mode': (count: number) =>
        pluralize(count, 'organization or activity', 'organizations and activities', 'en'),
    },
    standOut: (some: number, all: number) =>
      `${formatCount(some, 'en')} of ${pluralize(all, 'tie', 'ties', 'en')} ${some === 1 ? 'stands' : 'stand'} out`,
    undrawn: (count: number) =>
      count === 1
        ? '1 more in a small group or without ties'
        : `${formatCount(count, 'en')} more in small groups or without ties`,
    allTies: 'Show all ties',
    width: 'Width: activities shared',
    change: { new: 'Came', kept: 'Stayed', lapsed: 'Did not return' },
    changeRecorded: {
      new: 'Recorded at the second only',
      kept: 'Recorded at both',
      lapsed: 'Recorded at the first only',
    },
  },
);
