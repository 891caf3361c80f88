import { byLocale } from './locale.ts';
import { pluralize } from './numbers.ts';

/** The texts of the lists. */
export const listMessages = byLocale(
  {
    editionsAbout: 'Todas las ediciones: cuándo y dónde fueron, quién convocó y quién participó.',
    noEditions: 'Todavía no se conoce ninguna edición.',
    conveners: (count: number) =>
      pluralize(count, 'organización convocante', 'organizaciones convocantes', 'es'),
    experts: (count: number) => pluralize(count, 'persona', 'personas', 'es'),
    activities: (count: number) => pluralize(count, 'actividad', 'actividades', 'es'),
    organizationsAbout: 'Las organizaciones de la red: búscalas por nombre y por sector.',
    noOrganizations: 'Ninguna organización coincide.',
    noOrganizationsAtAll: 'Todavía no se conoce ninguna organización.',
    expertsAbout: 'Quienes han hablado, moderado o enseñado en las ediciones de la red.',
    noExperts: 'Nadie coincide.',
    noExpertsAtAll: 'Todavía no se sabe de nadie.',
    outcomesAbout: 'Lo que se concluyó, recomendó y acordó, y qué ha pasado desde entonces.',
    noOutcomes: 'Ningún acuerdo ni conclusión coincide.',
    noOutcomesAtAll: 'Todavía no se conoce ningún acuerdo ni conclusión.',
    found: (count: string) => `${count} en total`,
    due: 'para',
    clear: 'Quitar filtros',
  },
  {
    editionsAbout: 'All editions: when and where they were, who convened them and who took part.',
    noEditions: 'No edition is known yet.',
    conveners: (count: number) => pluralize(count, 'convener', 'conveners', 'en'),
    experts: (count: number) => pluralize(count, 'person', 'people', 'en'),
    activities: (count: number) => pluralize(count, 'activity', 'activities', 'en'),
    organizationsAbout: 'The organizations of the network: find them by name and by sector.',
    noOrganizations: 'No organization matches.',
    noOrganizationsAtAll: 'No organization is known yet.',
    expertsAbout: 'Those who spoke, moderated or taught at the editions of the network.',
    noExperts: 'Nobody matches.',
    noExpertsAtAll: 'Nobody is known yet.',
    outcomesAbout: 'What was concluded, recommended and agreed, and what became of it.',
    noOutcomes: 'No outcome matches.',
    noOutcomesAtAll: 'No outcome is known yet.',
    found: (count: string) => `${count} in all`,
    due: 'due',
    clear: 'Clear filters',
  },
);
