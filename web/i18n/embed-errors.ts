import { byLocale } from './locale.ts';

/** The error messages of embeds, feeds, calendars and oEmbed. */
export const embedErrorMessages = byLocale(
  {
    noEdition:
      'Falta decir de qué: una edición (edition=datacon-2022), una serie (series=datacon) o una organización (organization=inai).',
    tooLong: (name: string, max: number) => `${name} es demasiado largo: ${max} caracteres como máximo.`,
    tooMany: (name: string, max: number) => `${name} tiene demasiados valores: ${max} como máximo.`,
    notOneOf: (name: string, among: string) => `${name} no es ninguno de los que hay: ${among}.`,
    onlyOne: (name: string) => `${name} se dice una sola vez.`,
    notASlug: (name: string) =>
      `${name} se escribe como en la dirección de su página, por ejemplo datacon-2022.`,
    notAVenue: 'venue es el id de una sede, como lo da la red: EditionVenue_f.',
    unknownEdition: 'No hay ninguna edición con ese nombre.',
    unknownSeries: 'No hay ninguna serie con ese nombre.',
    unknownExpert: 'No hay ninguna persona con ese nombre.',
    notACount: (name: string, max: number) => `${name} es un número entero de 1 a ${max}.`,
    notLinks:
      'links es la dirección de cada página de tu sitio, con {slug} donde va el nombre: https://sitio.example/ponentes/{slug}.',
    unknownOrganization: 'No hay ninguna organización con ese nombre.',
    unknownSector: 'No hay ningún sector con ese nombre.',
    unknownVenue: 'No hay ninguna sede con ese id en esta edición.',
    unknownActivity: 'No hay ninguna actividad con ese nombre.',
    unknownCalendar: 'No hay ningún calendario con ese nombre; termina en .ics.',
    notOurs: 'Esa dirección no es de nada que se pueda incrustar aquí.',
    noUrl: 'Falta la dirección: url=https://…',
    noXml: 'Solo hay respuestas en JSON: format=json.',
    notANumber: (name: string) => `${name} es un número entero mayor que cero.`,
    failed: 'No se pudo preguntar a la red. Vuelve a intentarlo en un momento.',
  },
  {
    noEdition:
      'Say what it is of: an edition (edition=datacon-2022), a series (series=datacon) or an organization (organization=inai).',
    tooLong: (name: string, max: number) => `${name} is too long: ${max} characters at most.`,
    tooMany: (name: string, max: number) => `${name} has too many values: ${max} at most.`,
    notOneOf: (name: string, among: string) => `${name} is none of those there are: ${among}.`,
    onlyOne: (name: string) => `${name} is said once only.`,
    notASlug: (name: string) => `${name} is written as in the address of its page, such as datacon-2022.`,
    notAVenue: 'venue is the id of a venue, as the network gives it: EditionVenue_f.',
    unknownEdition: 'There is no edition of that name.',
    unknownSeries: 'There is no series of that name.',
    unknownExpert: 'There is no person of that name.',
    notACount: (name: string, max: number) => `${name} is a whole number from 1 to ${max}.`,
    notLinks:
      'links is the address of each page of your site, with {slug} where its name goes: https://site.example/speakers/{slug}.',
    unknownOrganization: 'There is no organization of that name.',
    unknownSector: 'There is no sector of that name.',
    unknownVenue: 'There is no venue with that id in this edition.',
    unknownActivity: 'There is no activity of that name.',
    unknownCalendar: 'There is no calendar of that name; it ends in .ics.',
    notOurs: 'That address is of nothing that can be embedded from here.',
    noUrl: 'It lacks the address: url=https://…',
    noXml: 'Answers are in JSON only: format=json.',
    notANumber: (name: string) => `${name} is a whole number above zero.`,
    failed: 'The network could not be asked. Try again in a moment.',
  },
);
