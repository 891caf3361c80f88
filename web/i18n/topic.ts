import { byLocale } from './locale.ts';
import { pluralize } from './numbers.ts';

/** The texts of the page of a topic. */
export const topicMessages = byLocale(
  {
    topic: 'Tema',
    about: (label: string, activities: number) =>
      `${label}: ${pluralize(activities, 'actividad', 'actividades', 'es')} de la red sobre este tema.`,
    activities: 'Dónde se habló de esto',
    noActivities: 'Todavía no se conoce ninguna actividad sobre este tema.',
  },
  {
    topic: 'Topic',
    about: (label: string, activities: number) =>
      `${label}: ${pluralize(activities, 'activity', 'activities', 'en')} of the network about this topic.`,
    activities: 'Where it was discussed',
    noActivities: 'No activity about this topic is known yet.',
  },
);
