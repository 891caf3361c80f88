import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the page of an expert. */
export const expertMessages = byLocale(
  {
    about: (name: string, times: number, place: string) =>
      `${name}${place && `, ${place}`}: ${pluralize(times, 'participación', 'participaciones', 'es')} en la red, con quién coincidió y de dónde se sabe.`,
    affiliations: 'Dónde trabaja o ha trabajado',
    noAffiliations: 'Todavía no se sabe a qué organización pertenece.',
    took: 'En qué participó',
    noTook: 'Todavía no se sabe de ninguna participación.',
    inWhole: 'en la edición en general',
    ties: 'Con quién coincidió, y en qué',
    tiesNote: (shown: number, all: number) =>
      `${formatCount(shown, 'es')} de ${pluralize(all, 'persona con la que', 'personas con las que', 'es')} compartió actividades.`,
    noTies: 'Ninguna coincidencia que pueda mostrarse.',
    noTiesNow: 'Las coincidencias se están calculando. Vuelve a cargar la página en un minuto.',
    hidden: 'Hay más, y se muestra solo con su consentimiento',
    hiddenFields: { bio: 'una semblanza', url: 'una página propia', photo: 'un retrato' } as Record<
      string,
      string
    >,
    photo: 'Foto',
    license: 'licencia',
    page: 'Página',
    on: 'en nombre de',
  },
  {
    about: (name: string, times: number, place: string) =>
      `${name}${place && `, ${place}`}: ${pluralize(times, 'participation', 'participations', 'en')} in the network, who was met there, and where that was read.`,
    affiliations: 'Part of',
    noAffiliations: 'Nothing is known yet of an organization.',
    took: 'Took part in',
    noTook: 'Nothing is known yet of any participation.',
    inWhole: 'in the edition as a whole',
    ties: 'Met whom, and where',
    tiesNote: (shown: number, all: number) =>
      `${formatCount(shown, 'en')} of ${pluralize(all, 'person who was', 'people who were', 'en')} at the same activities.`,
    noTies: 'Nobody whom it may be shown with.',
    noTiesNow: 'This is being computed. Load the page again in a minute.',
    hidden: 'There is more, which is shown only with consent',
    hiddenFields: { bio: 'a biography', url: 'a page of their own', photo: 'a portrait' } as Record<
      string,
      string
    >,
    photo: 'Photo',
    license: 'licence',
    page: 'Page',
    on: 'for',
  },
);

/** The texts of the page of an activity. */
export const activityMessages = byLocale(
  {
    about: (name: string, edition: string, people: number) =>
      `${name}, ${edition}: ${pluralize(people, 'participación', 'participaciones', 'es')}, cuándo, dónde y qué resultó.`,
    when: 'Cuándo',
    noWhen: 'Todavía no se sabe a qué hora.',
    where: 'Dónde',
    kind: 'Tipo',
    language: 'Idioma',
    topics: 'Temas',
    recording: 'Grabación',
    watch: 'Ver o escuchar',
    edition: 'Edición',
    people: 'Quién participó',
    noPeople: 'Todavía no se sabe quién participó.',
    outcomes: 'Qué resultó',
    noOutcomes: 'Todavía no se conoce ningún acuerdo ni conclusión de esta actividad.',
    calendar: 'Agregar a tu calendario',
    programme: 'Todo el programa',
    atTheTime: 'entonces',
  },
  {
    about: (name: string, edition: string, people: number) =>
      `${name}, ${edition}: ${pluralize(people, 'participation', 'participations', 'en')}, when, where and what came of it.`,
    when: 'When',
    noWhen: 'The time is not known yet.',
    where: 'Where',
    kind: 'Kind',
    language: 'Language',
    topics: 'Topics',
    recording: 'Recording',
    watch: 'See or hear it',
    edition: 'Edition',
    people: 'Who took part',
    noPeople: 'Nothing is known yet of who took part.',
    outcomes: 'What came of it',
    noOutcomes: 'No outcome of this activity is known yet.',
    calendar: 'Add it to your calendar',
    programme: 'The whole programme',
    atTheTime: 'then',
  },
);

/** The texts of the page of an outcome. */
export const outcomeMessages = byLocale(
  {
    status: 'Estado',
    noStatus: 'Nadie lo ha registrado',
    due: 'Para cuándo',
    edition: 'Edición',
    from: 'Salió de',
    proposed: 'Lo propuso',
    responsible: 'Responde',
    nobody: 'Todavía no se sabe quién responde.',
    agenda: 'Alimenta la agenda',
    became: 'Qué fue de ello',
    nothing: 'Todavía no se sabe qué fue de ello.',
    reported: 'lo dice',
    verified: 'lo verificó',
    evidence: 'Comprobarlo',
    continues: 'Continúa',
    continuedBy: 'Lo continúan',
  },
  {
    status: 'Status',
    noStatus: 'Nobody has recorded it',
    due: 'Due',
    edition: 'Edition',
    from: 'Came out of',
    proposed: 'Put forward by',
    responsible: 'Answers for it',
    nobody: 'Nothing is known yet of who answers for it.',
    agenda: 'Feeds the agenda',
    became: 'What became of it',
    nothing: 'Nothing is known yet of what became of it.',
    reported: 'says so:',
    verified: 'checked by',
    evidence: 'Check it',
    continues: 'Continues',
    continuedBy: 'Continued by',
  },
);
