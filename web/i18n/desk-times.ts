import { byLocale } from './locale.ts';

/** The texts of the desk about hours whose time zone no venue says. */
export const deskTimes = byLocale(
  {
    is: (typed: string, universal: string) => `${typed} es ${universal} UTC (hora universal).`,
    noVenue:
      'Sin sede, la página dice la hora que es donde están las sedes de la edición, o la de su ciudad o país si tiene una sola; si no se sabe cuál, la dice en UTC.',
    record: 'Registrar una sede',
  },
  {
    is: (typed: string, universal: string) => `${typed} is ${universal} UTC (universal time).`,
    noVenue:
      'Without a venue the page tells the hour by the clocks of the edition’s venues, or of its city or country where that has one time zone; where that is not known, in UTC.',
    record: 'Record a venue',
  },
);
