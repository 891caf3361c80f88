import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the pages of series. */
export const seriesMessages = byLocale(
  {
    title: 'Series',
    listAbout: 'Los encuentros que se repiten: cada serie con sus ediciones, de la primera a la última.',
    none: 'Todavía no se conoce ninguna serie.',
    all: 'Todas las series',
    about: (name: string, editions: string) =>
      `${name}: ${editions}, cuánto se registra de cada una y quién ha convocado más de ellas.`,
    countOf: (editions: number) => pluralize(editions, 'edición', 'ediciones', 'es'),
    span: (first: string, last: string) => (first === last ? `en ${first}` : `de ${first} a ${last}`),
    map: 'Ver la serie en el mapa',
    editions: 'Edición por edición',
    editionsNote: 'Lo que se registra de cada edición, junto a lo que se publicó donde se sabe.',
    noEditions: 'Todavía no se conoce ninguna edición.',
    venues: (count: number) => pluralize(count, 'sede', 'sedes', 'es'),
    conveners: 'Convocantes',
    experts: 'Personas',
    activities: 'Actividades',
    notRecorded: 'nada registrado',
    calendar: 'Agregar a tu calendario',
    states: (name: string) => `${name} en los estados`,
    statesLead: (held: number, all: number) =>
      `${formatCount(held, 'es')} de ${formatCount(all, 'es')} entidades constan como sede.`,
    statesTitle: (name: string) => `Entidades que han sido sede de ${name}`,
    whence: 'De dónde vienen quienes convocan',
    whenceTitle: (name: string) => `De qué entidades son las convocantes de ${name}`,
    noneFromState: 'Todavía no consta ninguna convocante de un estado.',
    convenersWithState: (known: number, all: number) =>
      `Se sabe el estado de ${formatCount(known, 'es')} de ${pluralize(all, 'convocante registrada', 'convocantes registradas', 'es')}.`,
    addOne: 'Agregar una, con su fuente',
    convened: 'Quién la ha convocado',
    convenedNote:
      'En cuántas ediciones consta que convocó cada organización, en cualquier papel menos el de patrocinio.',
    convenedPart: (partial: number, all: number) =>
      `De ${partial} de ${pluralize(all, 'edición', 'ediciones', 'es')} se sabe que faltan convocantes por registrar.`,
    times: (editions: number, all: number) =>
      `${formatCount(editions, 'es')} de ${pluralize(all, 'edición', 'ediciones', 'es')}`,
    noConveners: 'Todavía no se sabe quién ha convocado esta serie.',
  },
  {
    title: 'Series',
    listAbout: 'Recurring gatherings: each series with its editions, from the first to the last.',
    none: 'No series is known yet.',
    all: 'All series',
    about: (name: string, editions: string) =>
      `${name}: ${editions}, how much of each is recorded, and who convened most of them.`,
    countOf: (editions: number) => pluralize(editions, 'edition', 'editions', 'en'),
    span: (first: string, last: string) => (first === last ? `in ${first}` : `from ${first} to ${last}`),
    map: 'See the series on the map',
    editions: 'Edition by edition',
    editionsNote: 'What is recorded of each edition, beside what was published where that is known.',
    noEditions: 'No edition is known yet.',
    venues: (count: number) => pluralize(count, 'venue', 'venues', 'en'),
    conveners: 'Conveners',
    experts: 'People',
    activities: 'Activities',
    notRecorded: 'nothing recorded',
    calendar: 'Add it to your calendar',
    states: (name: string) => `${name} in the states`,
    statesLead: (held: number, all: number) =>
      `${formatCount(held, 'en')} of ${formatCount(all, 'en')} states are recorded as venues.`,
    statesTitle: (name: string) => `States where ${name} was held`,
    whence: 'Where the conveners come from',
    whenceTitle: (name: string) => `The states that the conveners of ${name} come from`,
    noneFromState: 'No convener from a state is recorded yet.',
    convenersWithState: (known: number, all: number) =>
      `The state of ${formatCount(known, 'en')} of ${pluralize(all, 'recorded convener', 'recorded conveners', 'en')} is known.`,
    addOne: 'Add one, with its source',
    convened: 'Who convened it',
    convenedNote:
      'How many editions each organization is recorded to have convened, in any role but sponsor.',
    convenedPart: (partial: number, all: number) =>
      `Conveners of ${partial} of ${pluralize(all, 'edition', 'editions', 'en')} are known to be missing from the record.`,
    times: (editions: number, all: number) =>
      `${formatCount(editions, 'en')} of ${pluralize(all, 'edition', 'editions', 'en')}`,
    noConveners: 'Who convened this series is not known yet.',
  },
);
