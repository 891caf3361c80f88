import { byLocale } from './locale.ts';

/** The error messages of embeds, feeds, calendars and oEmbed. */
export const embedErrorMessages = byLocale(
  {
    noEdition:
      'Falta indicar qué mostrar: una edición (edition=datacon-2022), una serie (series=datacon) o una organización (organization=inai).',
    tooLong: (name: string, max: number) => `${name} es demasiado largo: ${max} caracteres como máximo.`,
    tooMany: (name: string, max: number) => `${name} tiene demasiados valores: ${max} como máximo.`,
    notOneOf: (name: string, among: string) => `${name} debe ser uno de estos valores: ${among}.`,
    onlyOne: (name: string) => `${name} solo puede ir una vez.`,
    notASlug: (name: string) =>
      `${name} debe ir como en la dirección de su página, por ejemplo datacon-2022.`,
    notAVenue: 'venue debe ser el id de una sede, como lo da la red: EditionVenue_f.',
    unknownEdition: 'No hay ninguna edición con ese nombre.',
    unknownSeries: 'No hay ninguna serie con ese nombre.',
    unknownExpert: 'No hay ninguna persona con ese nombre.',
    notACount: (name: string, max: number) => `${name} debe ser un número entero de 1 a ${max}.`,
    notLinks:
      'links debe ser una dirección de tu sitio, con {slug} donde va el nombre: https://sitio.example/ponentes/{slug}.',
    unknownOrganization: 'No hay ninguna organización con ese nombre.',
    unknownSector: 'No hay ningún sector con ese nombre.',
    unknownVenue: 'No hay ninguna sede con ese id en esta edición.',
    unknownActivity: 'No hay ninguna actividad con ese nombre.',
    unknownCalendar: 'No hay ningún calendario con ese nombre; su dirección termina en .ics.',
    notOurs: 'Lo que hay en esa dirección no se puede incrustar.',
    noUrl: 'Falta la dirección: url=https://…',
    noXml: 'Solo hay respuestas en JSON: format=json.',
    notANumber: (name: string) => `${name} debe ser un número entero mayor que cero.`,
    failed: 'No se pudo consultar la red. Vuelve a intentarlo en un momento.',
  },
  {
    noEdition:
      'Say what to show: an edition (edition=datacon-2022), a series (series=datacon) or an organization (organization=inai).',
    tooLong: (name: string, max: number) => `${name} is too long: ${max} characters at most.`,
    tooMany: (name: string, max: number) => `${name} has too many values: ${max} at most.`,
    notOneOf: (name: string, among: string) => `${name} must be one of these: ${among}.`,
    onlyOne: (name: string) => `${name} can be given only once.`,
    notASlug: (name: string) =>
      `${name} must be written as in the address of its page, such as datacon-2022.`,
    notAVenue: 'venue must be the id of a venue, as the network gives it: EditionVenue_f.',
    unknownEdition: 'There is no edition by that name.',
    unknownSeries: 'There is no series by that name.',
    unknownExpert: 'There is no person by that name.',
    notACount: (name: string, max: number) => `${name} must be a whole number from 1 to ${max}.`,
    notLinks:
      'links must be an address on your site, with {slug} where the name goes: https://site.example/speakers/{slug}.',
    unknownOrganization: 'There is no organization by that name.',
    unknownSector: 'There is no sector by that name.',
    unknownVenue: 'There is no venue with that id in this edition.',
    unknownActivity: 'There is no activity by that name.',
    unknownCalendar: 'There is no calendar by that name; its address ends in .ics.',
    notOurs: 'What is at that address cannot be embedded.',
    noUrl: 'The address is missing: url=https://…',
    noXml: 'Only JSON is available: format=json.',
    notANumber: (name: string) => `${name} must be a whole number above zero.`,
    failed: 'The network could not be queried. Try again in a moment.',
  },
);
