import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the page of an edition. */
export const editionMessages = byLocale(
  {
    about: (name: string, when: string, people: number) =>
      `${name}${when && `, ${when}`}: quién convocó, quién participó (${pluralize(people, 'persona', 'personas', 'es')}), el programa y lo que se acordó.`,
    where: 'Dónde',
    map: 'Ver esta edición en el mapa',
    embeds: 'Ponla en tu sitio',
    calendar: 'Agregar a tu calendario',
    venues: 'Sedes',
    noVenues: 'Todavía no se conocen las sedes.',
    online: 'En línea',
    host: 'Anfitriona',
    zone: 'Horario',
    figures: 'Qué se sabe de ella',
    announcedNote: 'Lo que se anunció, hilo por hilo. De color, lo que ya tiene nombre y fuente aquí.',
    announcedIn: 'Anunciado en',
    whereWas: (name: string) => `Dónde fue ${name}`,
    missingConveners: (missing: number, recorded: number) =>
      recorded === 0
        ? `Aún no sabemos qué ${pluralize(missing, 'organización convocó', 'organizaciones convocaron', 'es')}.`
        : `Aún no sabemos qué otras ${pluralize(missing, 'organización convocó', 'organizaciones convocaron', 'es')}.`,
    knownConveners: (recorded: number, published: number) =>
      `Se anunciaron ${formatCount(published, 'es')}; ${recorded === 0 ? 'ninguna tiene' : recorded === 1 ? 'una tiene' : `${formatCount(recorded, 'es')} tienen`} nombre y fuente aquí.`,
    addOne: 'Agregar una, con su fuente',
    withName: (people: number) => `${pluralize(people, 'persona registrada', 'personas registradas', 'es')}.`,
    others: (people: number) => `Ver a ${pluralize(people, 'persona', 'personas', 'es')} más`,
    sectorsKnown: (known: number, all: number) =>
      `${formatCount(known, 'es')} de ${pluralize(all, 'organización registrada tiene', 'organizaciones registradas tienen', 'es')} sector.`,
    sector: 'Sector',
    share: 'Parte',
    organizations: 'Organizaciones',
    noWord: 'Sin estado registrado',
    site: 'Sitio oficial',
    noFigures: 'Todavía no se conoce ninguna cifra publicada.',
    cannotTell: 'no se sabe',
    conveners: 'Quién convocó',
    noConveners: 'Todavía no se sabe quién convocó esta edición.',
    bySector: 'Qué sectores participaron',
    noSector: 'Sin sector registrado',
    programme: 'Programa',
    noProgramme: 'Todavía no se conoce el programa de esta edición.',
    noDay: 'Sin fecha conocida',
    noVenue: 'Sede no registrada',
    people: 'Quién participó',
    noPeople: 'Todavía no se sabe de nadie que haya participado, o no puede mostrarse.',
    outcomes: 'Qué resultó',
    noOutcomes: 'Todavía no se conoce ningún acuerdo ni conclusión.',
    gaps: 'Quién faltó',
    gapsNote: 'Frente a lo habitual en las otras ediciones de la serie de las que se registra lo suficiente.',
    gap: (label: string, observed: string, expected: string) =>
      `${label}: convocaron ${observed}; lo habitual son ${expected}`,
    states: 'Estados sin nadie que convocara',
    oneSided: 'Actividades de un solo sector',
    noGaps: 'Frente a las otras ediciones de la serie, no faltó ningún grupo.',
    denominator: 'El número de convocantes viene de',
    sameName: 'entonces',
  },
  {
    about: (name: string, when: string, people: number) =>
      `${name}${when && `, ${when}`}: who convened it, who took part (${pluralize(people, 'person', 'people', 'en')}), the programme and what was agreed.`,
    where: 'Where',
    map: 'See this edition on the map',
    embeds: 'Put it on your site',
    calendar: 'Add it to your calendar',
    venues: 'Venues',
    noVenues: 'The venues are not known yet.',
    online: 'Online',
    host: 'Host',
    zone: 'Time zone',
    figures: 'What is known',
    announcedNote: 'What was announced, thread by thread. In colour, what has a name and a source here.',
    announcedIn: 'Announced in',
    whereWas: (name: string) => `Where ${name} was`,
    missingConveners: (missing: number, recorded: number) =>
      recorded === 0
        ? `We do not know yet which ${pluralize(missing, 'organization', 'organizations', 'en')} convened.`
        : `We do not know yet which ${pluralize(missing, 'other organization', 'other organizations', 'en')} convened.`,
    knownConveners: (recorded: number, published: number) =>
      `${formatCount(published, 'en')} were announced; ${recorded === 0 ? 'none has' : recorded === 1 ? 'one has' : `${formatCount(recorded, 'en')} have`} a name and a source here.`,
    addOne: 'Add one, with its source',
    withName: (people: number) => `${pluralize(people, 'person is', 'people are', 'en')} recorded.`,
    others: (people: number) => `See ${pluralize(people, 'more person', 'more people', 'en')}`,
    sectorsKnown: (known: number, all: number) =>
      `${formatCount(known, 'en')} of ${pluralize(all, 'recorded organization has', 'recorded organizations have', 'en')} a sector.`,
    sector: 'Sector',
    share: 'Share',
    organizations: 'Organizations',
    noWord: 'No status recorded',
    site: 'Official site',
    noFigures: 'No published figure is known yet.',
    cannotTell: 'not known',
    conveners: 'Who convened it',
    noConveners: 'Who convened this edition is not known yet.',
    bySector: 'Which sectors took part',
    noSector: 'No recorded sector',
    programme: 'Programme',
    noProgramme: 'The programme of this edition is not known yet.',
    noDay: 'No date known',
    noVenue: 'Venue not recorded',
    people: 'Who took part',
    noPeople: 'Nobody who took part is known yet, or can be shown.',
    outcomes: 'What came of it',
    noOutcomes: 'No outcome is known yet.',
    gaps: 'Who was missing',
    gapsNote:
      'Compared with what is usual at the other editions of the series that are recorded well enough.',
    gap: (label: string, observed: string, expected: string) =>
      `${label}: ${observed} convened; ${expected} is usual`,
    states: 'States from which nobody convened',
    oneSided: 'Activities of a single sector',
    noGaps: 'Compared with the other editions of the series, no group was missing.',
    denominator: 'The number of conveners comes from',
    sameName: 'then',
  },
);
