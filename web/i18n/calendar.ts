import { byLocale } from './locale.ts';

/** The texts of calendars. */
export const calendarMessages = byLocale(
  {
    synthetic: 'Datos sintéticos: aquí todo es inventado.',
    beyond: (count: number) => `Faltan aquí las últimas ${count}: no caben todas.`,
    without: (count: number) =>
      count === 1 ? 'Una actividad todavía no tiene hora.' : `${count} actividades todavía no tienen hora.`,
  },
  {
    synthetic: 'Synthetic data: everything here is invented.',
    beyond: (count: number) => `The last ${count} are missing here: not all of them fit.`,
    without: (count: number) =>
      count === 1 ? 'One activity has no time yet.' : `${count} activities have no time yet.`,
  },
);
