/** A place of an edition. The offset is what its time zone has on the days of the edition. */
export interface Venue {
  id: string;
  name: string;
  city: string;
  state: string;
  timeZone: string;
  offset: string;
  latitude: number | undefined;
  longitude: number | undefined;
  host: string;
}

export interface Edition {
  id: string;
  year: number;
  ordinal: number;
  modality: string;
  days: [string, string];
  venues: Venue[];
  /** How many activities of each kind, ceremonies apart. */
  programme: Record<string, number>;
  /** Kinds of activity that have a moderator. */
  moderated: string[];
  conveners: number;
  /** Different experts on the programme. */
  experts: number;
}

type Place = [
  name: string,
  city: string,
  zone: string,
  offset: string,
  lat: number,
  lon: number,
  host: string,
];

const places: Record<string, Place> = {
  bc: ['Baja California', 'Tijuana', 'Tijuana', '-07:00', 32.51, -117.04, 'hacklab-tijuana'],
  son: ['Sonora', 'Hermosillo', 'Hermosillo', '-07:00', 29.07, -110.96, 'transparencia-sonora'],
  sin: ['Sinaloa', 'Culiacán', 'Mazatlan', '-07:00', 24.81, -107.39, 'cuentas-sinaloa'],
  chih: ['Chihuahua', 'Chihuahua', 'Chihuahua', '-06:00', 28.63, -106.07, 'salud-chihuahua'],
  nl: ['Nuevo León', 'Monterrey', 'Monterrey', '-06:00', 25.67, -100.31, 'contraloria-norte'],
  jal: ['Jalisco', 'Guadalajara', 'Mexico_City', '-06:00', 20.67, -103.35, 'planeacion-jalisco'],
  cdmx: [
    'Ciudad de México',
    'Ciudad de México',
    'Mexico_City',
    '-06:00',
    19.43,
    -99.13,
    'laboratorio-ciudades-vivas',
  ],
  oax: ['Oaxaca', 'Oaxaca de Juárez', 'Mexico_City', '-06:00', 17.06, -96.72, 'lenguas'],
  yuc: ['Yucatán', 'Mérida', 'Merida', '-06:00', 20.97, -89.62, 'universidad-peninsula'],
  qroo: ['Quintana Roo', 'Cancún', 'Cancun', '-05:00', 21.16, -86.85, 'catastro-quintana-roo'],
};

function venue(year: number, key: string): Venue {
  const [state, city, zone, offset, latitude, longitude, host] = places[key]!;
  return {
    id: `demo-${year}-${key}`,
    name: `Sede ${state} ${year} (sintética)`,
    city,
    state,
    timeZone: `America/${zone}`,
    offset,
    latitude,
    longitude,
    host: `demo-${host}`,
  };
}

/** In May 2021 central Mexico still had summer time; it was given up in October 2022. */
const online: Venue = {
  id: 'demo-2021-en-linea',
  name: 'Sede en línea 2021 (sintética)',
  city: '',
  state: '',
  timeZone: 'America/Mexico_City',
  offset: '-05:00',
  latitude: undefined,
  longitude: undefined,
  host: 'demo-gobierno-digital',
};

/** The three editions, with the sizes that DATACON published and reasonable ones where it published none. */
export const editions: Edition[] = [
  {
    id: 'demo-2021',
    year: 2021,
    ordinal: 1,
    modality: 'virtual',
    days: ['2021-05-20', '2021-05-21'],
    venues: [online],
    programme: {
      panel: 14,
      keynote: 3,
      workshop: 4,
      tutorial: 1,
      'thematic-table': 6,
      talk: 4,
      'lightning-talk': 4,
      poster: 2,
    },
    moderated: ['panel', 'thematic-table'],
    conveners: 30,
    experts: 70,
  },
  {
    id: 'demo-2022',
    year: 2022,
    ordinal: 2,
    modality: 'hybrid',
    days: ['2022-11-09', '2022-11-10'],
    venues: ['son', 'jal', 'qroo'].map((key) => venue(2022, key)),
    programme: {
      panel: 12,
      keynote: 4,
      workshop: 3,
      'thematic-table': 6,
      talk: 6,
      'lightning-talk': 6,
      poster: 4,
    },
    moderated: ['panel', 'keynote', 'workshop', 'thematic-table'],
    conveners: 25,
    experts: 96,
  },
  {
    id: 'demo-2023',
    year: 2023,
    ordinal: 3,
    modality: 'in-person',
    days: ['2023-10-18', '2023-10-19'],
    venues: Object.keys(places).map((key) => venue(2023, key)),
    programme: {
      panel: 24,
      keynote: 5,
      workshop: 8,
      tutorial: 2,
      'thematic-table': 12,
      talk: 8,
      'lightning-talk': 10,
      poster: 6,
    },
    moderated: ['panel', 'keynote', 'thematic-table'],
    conveners: 38,
    experts: 150,
  },
];
