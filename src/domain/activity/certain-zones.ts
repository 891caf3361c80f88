type Zones = readonly (readonly [zone: string, ...places: string[]])[];

/** Countries with one time zone, in Spanish and English and by ISO 3166-1; whatever is not listed is not known. */
const COUNTRIES: Zones = [
  ['America/Guatemala', 'GT', 'GTM', 'Guatemala'],
  ['America/El_Salvador', 'SV', 'SLV', 'El Salvador'],
  ['America/Tegucigalpa', 'HN', 'HND', 'Honduras'],
  ['America/Managua', 'NI', 'NIC', 'Nicaragua'],
  ['America/Costa_Rica', 'CR', 'CRI', 'Costa Rica'],
  ['America/Panama', 'PA', 'PAN', 'Panamá'],
  ['America/Belize', 'BZ', 'BLZ', 'Belice', 'Belize'],
  ['America/Havana', 'CU', 'CUB', 'Cuba'],
  ['America/Santo_Domingo', 'DO', 'DOM', 'República Dominicana', 'Dominican Republic'],
  ['America/Puerto_Rico', 'PR', 'PRI', 'Puerto Rico'],
  ['America/Bogota', 'CO', 'COL', 'Colombia'],
  ['America/Lima', 'PE', 'PER', 'Perú'],
  ['America/La_Paz', 'BO', 'BOL', 'Bolivia'],
  ['America/Caracas', 'VE', 'VEN', 'Venezuela'],
  ['America/Asuncion', 'PY', 'PRY', 'Paraguay'],
  ['America/Montevideo', 'UY', 'URY', 'Uruguay'],
  ['Europe/London', 'GB', 'GBR', 'Reino Unido', 'United Kingdom'],
  ['Europe/Dublin', 'IE', 'IRL', 'Irlanda', 'Ireland'],
  ['Europe/Berlin', 'DE', 'DEU', 'Alemania', 'Germany'],
  ['Europe/Paris', 'FR', 'FRA', 'Francia', 'France'],
  ['Europe/Rome', 'IT', 'ITA', 'Italia', 'Italy'],
];

/**
 * States of Mexico with one time zone. Left out are those that the law of 2022 divides: Chihuahua, Coahuila, Nuevo León and Tamaulipas,
 * whose border keeps the time of the United States, and Nayarit, whose south keeps central time.
 */
const STATES: Zones = [
  [
    'America/Mexico_City',
    ...['MX-AGU', 'MX-CHP', 'MX-CMX', 'MX-COL', 'MX-GUA', 'MX-GRO', 'MX-HID', 'MX-JAL', 'MX-MEX', 'MX-MIC'],
    ...['MX-MOR', 'MX-OAX', 'MX-PUE', 'MX-QUE', 'MX-SLP', 'MX-TAB', 'MX-TLA', 'MX-VER', 'MX-ZAC'],
  ],
  ['America/Monterrey', 'MX-DUR'],
  ['America/Merida', 'MX-CAM', 'MX-YUC'],
  ['America/Cancun', 'MX-ROO'],
  ['America/Mazatlan', 'MX-BCS', 'MX-SIN'],
  ['America/Hermosillo', 'MX-SON'],
  ['America/Tijuana', 'MX-BCN'],
];

/** Large cities of Mexico whose name alone says in which time zone they are. */
const CITIES: Zones = [
  ['America/Mexico_City', 'Ciudad de México', 'CDMX', 'Mexico City', 'Guadalajara', 'Zapopan', 'Toluca'],
  ['America/Mexico_City', 'Xalapa', 'Oaxaca de Juárez', 'Tuxtla Gutiérrez', 'Villahermosa', 'Aguascalientes'],
  ['America/Monterrey', 'Monterrey', 'Saltillo', 'Ciudad Victoria'],
  ['America/Chihuahua', 'Chihuahua'],
  ['America/Merida', 'Mérida'],
  ['America/Cancun', 'Cancún', 'Chetumal'],
  ['America/Mazatlan', 'Culiacán', 'Mazatlán', 'Tepic'],
  ['America/Hermosillo', 'Hermosillo'],
  ['America/Tijuana', 'Tijuana', 'Mexicali'],
];

/** As the statement looks for it: in small letters, with accents and without. */
const spellings = (place: string): string[] => {
  const small = place.toLowerCase();
  return [small, small.normalize('NFD').replaceAll(/\p{M}/gu, '')];
};

const entriesOf = (zones: Zones, before = ''): [string, string][] =>
  zones.flatMap(([zone, ...places]) =>
    places.flatMap((place) => spellings(place)).map((place): [string, string] => [before + place, zone]),
  );

/** Time zones by country, by state of Mexico, and by `mx/` and a city there, as far as the place alone makes one certain. */
export const certainZones: Readonly<Record<string, string>> = Object.fromEntries([
  ...entriesOf(COUNTRIES),
  ...entriesOf(STATES),
  ...entriesOf(CITIES, 'mx/'),
]);
