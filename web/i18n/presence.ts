import { byLocale } from './locale.ts';
import { pluralize } from './numbers.ts';

interface Counts {
  edition: string;
  people: number;
  activities: number;
}

/** The texts of an organization over the editions. */
export const presenceMessages = byLocale(
  {
    heading: 'En cada edición',
    title: (name: string) => `${name} en cada edición`,
    edition: 'Edición',
    convening: 'Convocó',
    convened: 'sí',
    notConvened: 'no consta',
    people: 'Personas',
    activities: 'Actividades',
    described: ({ edition, people, activities }: Counts, convened: string) =>
      `${edition}: convocó, ${convened}; ${pluralize(people, 'persona', 'personas', 'es')} en ${pluralize(activities, 'actividad', 'actividades', 'es')}`,
  },
  {
    heading: 'In each edition',
    title: (name: string) => `${name} in each edition`,
    edition: 'Edition',
    convening: 'Convened',
    convened: 'yes',
    notConvened: 'not recorded',
    people: 'People',
    activities: 'Activities',
    described: ({ edition, people, activities }: Counts, convened: string) =>
      `${edition}: convened, ${convened}; ${pluralize(people, 'person', 'people', 'en')} in ${pluralize(activities, 'activity', 'activities', 'en')}`,
  },
);
