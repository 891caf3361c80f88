import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the page of an expert. */
export const expertMessages = byLocale(
  {
    about: (name: string, times: number, place: string) =>
      `${name}${place && `, ${place}`}: ${pluralize(times, 'participación', 'participaciones', 'es')} en la red, con quién coincidió y las fuentes.`,
    affiliations: 'Dónde trabaja o ha trabajado',
    noAffiliations: 'Todavía no consta dónde trabaja ni dónde ha trabajado.',
    took: 'Dónde participó',
    noTook: 'Todavía no se sabe de ninguna participación.',
    inShort: (activities: number, editions: number, met: number) =>
      `${pluralize(activities, 'actividad', 'actividades', 'es')} en ${pluralize(editions, 'edición', 'ediciones', 'es')}${met > 0 ? `; coincidió con ${pluralize(met, 'persona', 'personas', 'es')}` : ''}.`,
    by: 'Por',
    noBehalf: 'No consta por qué organización',
    times: (count: number) => pluralize(count, 'vez', 'veces', 'es'),
    inWhole: 'en la edición en general',
    ties: 'Con quién coincidió',
    metTitle: (name: string) => `Con quién coincidió ${name}`,
    metShown: (shown: number, all: number) =>
      shown === all
        ? `${pluralize(all, 'persona', 'personas', 'es')} en las mismas actividades.`
        : `${formatCount(shown, 'es')} de ${pluralize(all, 'persona', 'personas', 'es')} en las mismas actividades.`,
    nobodyElse: 'No consta nadie más.',
    moderates: 'modera',
    onMap: 'Ver en el mapa',
    inTable: 'Ver en una tabla en qué coincidieron',
    itEnded: (date: string) => `la organización se extinguió: ${date}`,
    isThisYou: '¿Eres tú? Corrige o retira lo que se dice de ti',
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
  },
  {
    about: (name: string, times: number, place: string) =>
      `${name}${place && `, ${place}`}: ${pluralize(times, 'participation', 'participations', 'en')} in the network, whom they met there, and the sources.`,
    affiliations: 'Where they work or have worked',
    noAffiliations: 'Where they work or have worked is not recorded yet.',
    took: 'Where they took part',
    noTook: 'No participation is known yet.',
    inShort: (activities: number, editions: number, met: number) =>
      `${pluralize(activities, 'activity', 'activities', 'en')} at ${pluralize(editions, 'edition', 'editions', 'en')}${met > 0 ? `; met ${pluralize(met, 'person', 'people', 'en')}` : ''}.`,
    by: 'For',
    noBehalf: 'On whose behalf is not known',
    times: (count: number) => pluralize(count, 'time', 'times', 'en'),
    inWhole: 'in the edition as a whole',
    ties: 'Who they met',
    metTitle: (name: string) => `Whom ${name} met`,
    metShown: (shown: number, all: number) =>
      shown === all
        ? `${pluralize(all, 'person', 'people', 'en')} at the same activities.`
        : `${formatCount(shown, 'en')} of ${pluralize(all, 'person', 'people', 'en')} at the same activities.`,
    nobodyElse: 'Nobody else is recorded.',
    moderates: 'moderates',
    onMap: 'See it on the map',
    inTable: 'See in a table what they shared',
    itEnded: (date: string) => `the organization was dissolved: ${date}`,
    isThisYou: 'Is this you? Correct or withdraw what is said of you',
    noTies: 'Nobody they met can be shown.',
    noTiesNow: 'This is being computed. Load the page again in a minute.',
    hidden: 'There is more, which is shown only with consent',
    hiddenFields: { bio: 'a biography', url: 'a page of their own', photo: 'a portrait' } as Record<
      string,
      string
    >,
    photo: 'Photo',
    license: 'licence',
    page: 'Page',
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
    watch: 'Watch or listen',
    edition: 'Edition',
    people: 'Who took part',
    noPeople: 'Who took part is not known yet.',
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
    responsible: 'Responsable',
    nobody: 'Todavía no se sabe quién es responsable.',
    agenda: 'En la agenda',
    became: 'Qué pasó después',
    nothing: 'Todavía no se sabe qué pasó después.',
    reported: 'lo informó',
    verified: 'lo verificó',
    evidence: 'Ver la prueba',
    continues: 'Continúa',
    continuedBy: 'Lo continúan',
  },
  {
    status: 'Status',
    noStatus: 'Nobody has recorded it',
    due: 'Due',
    edition: 'Edition',
    from: 'Came out of',
    proposed: 'Proposed by',
    responsible: 'Responsible',
    nobody: 'Who is responsible is not known yet.',
    agenda: 'On the agenda',
    became: 'What became of it',
    nothing: 'What became of it is not known yet.',
    reported: 'reported by',
    verified: 'verified by',
    evidence: 'See the evidence',
    continues: 'Continues',
    continuedBy: 'Continued by',
  },
);
