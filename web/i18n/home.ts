import { completenessMessages } from './completeness.ts';
import { byLocale, type Locale } from './locale.ts';
import { pluralize } from './numbers.ts';

interface Recorded {
  recorded: number;
  published: { value: number } | null;
}

/** "2 of 30 conveners" where a number was published, else "2 conveners". */
const countOf = ({ recorded, published }: Recorded, one: string, many: string, locale: Locale): string =>
  published
    ? `${completenessMessages[locale].part(recorded, published.value)} ${published.value === 1 ? one : many}`
    : pluralize(recorded, one, many, locale);

/** The texts of the home page. */
export const homeMessages = byLocale(
  {
    title: 'La red detrás del encuentro',
    lead: (editions: number) =>
      `Quién convoca, quién participa, quién se encuentra con quién y qué resulta: ${pluralize(editions, 'edición', 'ediciones', 'es')}, con las fuentes que se conocen.`,
    description:
      'Quién convoca, quién participa, quién se encuentra con quién y qué resulta de un encuentro que se repite: la red, en preguntas.',
    searchLabel: 'Busca una organización, una persona, una edición, una actividad o un acuerdo',
    search: 'Buscar',
    doors: 'Preguntas para empezar',
    connectTitle: '¿Cómo se conectan dos organizaciones?',
    from: 'Desde',
    to: 'Hasta',
    connect: 'Ver la conexión',
    growTitle: '¿Crece el peso de un sector?',
    growWhy: 'Su peso en cada edición, y con qué otros sectores coincide:',
    mapTitle: 'Ver el mapa de la comunidad',
    mapWhy: 'Todas las organizaciones y los encuentros que las unen, edición por edición.',
    map: 'Abrir el mapa',
    embedTitle: 'Poner ponentes en tu sitio',
    embedWhy: 'Unas líneas de HTML, con los datos al día. También el programa, el calendario y el mapa.',
    embed: 'Obtener el código',
    editions: 'Ediciones',
    published: 'publicado',
    recorded: 'registrado aquí',
    recordedHere: (conveners: Recorded, experts: Recorded, activities: number) =>
      `Registrado aquí: ${[
        countOf(conveners, 'convocante', 'convocantes', 'es'),
        countOf(experts, 'participante', 'participantes', 'es'),
        pluralize(activities, 'actividad', 'actividades', 'es'),
      ].join(', ')}.`,
    noFigures: 'No se conocen cifras publicadas.',
    figuresOf: (edition: string) => `Cifras de ${edition}`,
    sectors: 'Los sectores y cómo se encuentran',
    sectorsNote:
      'Vínculos entre organizaciones de cada par de sectores. La marca señala los que habría por azar, si cada organización asistiera a lo mismo en número pero no en compañía.',
    pair: (a: string, b: string) => (a === b ? `${a}, entre sí` : `${a} y ${b}`),
    pairSaid: (ties: number, expected: string) =>
      `${pluralize(ties, 'vínculo', 'vínculos', 'es')}; por azar, ${expected}`,
    morePairs: (rest: number) => `Y ${pluralize(rest, 'par', 'pares', 'es')} más`,
    notEnough:
      'Aún no hay datos suficientes: se sabe de muy pocas coincidencias entre organizaciones con sector.',
    incomplete:
      'Se sabe que el registro de sus ediciones está incompleto: de cómo se encuentran los sectores no se dice nada.',
    notNow: 'Se está calculando. Vuelve a cargar la página en un minuto.',
    outcomes: (edition: string) => `Acuerdos de ${edition}, y qué fue de ellos`,
    noOutcomes: 'No se conocen acuerdos ni conclusiones de esta edición.',
    due: (date: string) => `para ${date}`,
    carried: 'Continúa en una edición posterior',
    noWord: 'Sin noticia todavía de su avance',
    allOutcomes: (count: number) => `Los ${count} de la edición`,
    seriesMap: (series: string) => `Mapa: ${series}`,
    nothing: 'Esta red está vacía. Importa un paquete de datos con «npx tejido import».',
    noSuggestions: 'Nada con ese nombre',
  },
  {
    title: 'The network behind the gathering',
    lead: (editions: number) =>
      `Who convenes, who takes part, who meets whom and what comes of it: ${pluralize(editions, 'edition', 'editions', 'en')}, with the sources that are known.`,
    description:
      'Who convenes, who takes part, who meets whom, and what comes of a recurring gathering: the network, in questions.',
    searchLabel: 'Find an organization, a person, an edition, an activity or an outcome',
    search: 'Search',
    doors: 'Questions to begin with',
    connectTitle: 'How are two organizations connected?',
    from: 'From',
    to: 'To',
    connect: 'Show the connection',
    growTitle: 'Is this sector’s share growing?',
    growWhy: 'Its share of each edition, and which other sectors it meets:',
    mapTitle: 'See the map of the community',
    mapWhy: 'All organizations and the encounters between them, edition by edition.',
    map: 'Open the map',
    embedTitle: 'Put speakers on your site',
    embedWhy: 'A few lines of HTML, always up to date. The programme, the calendar and the map as well.',
    embed: 'Get the code',
    editions: 'Editions',
    published: 'published',
    recorded: 'recorded here',
    recordedHere: (conveners: Recorded, experts: Recorded, activities: number) =>
      `Recorded here: ${[
        countOf(conveners, 'convener', 'conveners', 'en'),
        countOf(experts, 'expert', 'experts', 'en'),
        pluralize(activities, 'activity', 'activities', 'en'),
      ].join(', ')}.`,
    noFigures: 'No published figures are known.',
    figuresOf: (edition: string) => `Figures of ${edition}`,
    sectors: 'The sectors and how they meet',
    sectorsNote:
      'Ties between organizations of each pair of sectors. The mark shows how many chance would give, if each organization attended as much, but in any company.',
    pair: (a: string, b: string) => (a === b ? `${a}, among themselves` : `${a} and ${b}`),
    pairSaid: (ties: number, expected: string) =>
      `${pluralize(ties, 'tie', 'ties', 'en')}; by chance, ${expected}`,
    morePairs: (rest: number) => `And ${pluralize(rest, 'more pair', 'more pairs', 'en')}`,
    notEnough: 'Not enough data yet: very few encounters of organizations with a sector are known.',
    incomplete:
      'The record of its editions is known to be incomplete, so nothing is said of how sectors meet.',
    notNow: 'This is being computed. Load the page again in a minute.',
    outcomes: (edition: string) => `What ${edition} agreed, and what became of it`,
    noOutcomes: 'No outcomes of this edition are known.',
    due: (date: string) => `by ${date}`,
    carried: 'Carried on in a later edition',
    noWord: 'No word of progress yet',
    allOutcomes: (count: number) => `All ${count} of the edition`,
    seriesMap: (series: string) => `Map: ${series}`,
    nothing: 'This network is empty. Import a data package with “npx tejido import”.',
    noSuggestions: 'Nothing by that name',
  },
);
