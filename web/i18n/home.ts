import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the home page. */
export const homeMessages = byLocale(
  {
    // What the network of DATACON is about; any other is told by the name of its series.
    titles: { datacon: 'Quién abre los datos en México, y con quién' } as Record<string, string>,
    titleOf: (series: string) => `La red detrás de ${series}`,
    title: 'La red detrás del encuentro',
    lead: (series: string, hasSisters: boolean) =>
      `Organizaciones, personas y acuerdos de ${series}${hasSisters ? ' y de sus encuentros hermanos' : ''}, con la fuente de cada dato.`,
    description:
      'Quién convoca, quién participa, quién se encuentra con quién y qué resulta de un encuentro que se repite: la red, con la fuente de cada dato.',
    searchLabel: 'Busca una organización, persona o acuerdo',
    search: 'Buscar',
    map: 'Abrir el mapa',
    mapTitle: (actors: number, ties: number) =>
      `${pluralize(actors, 'organización', 'organizaciones', 'es')} y ${pluralize(ties, 'vínculo que las une', 'vínculos que las unen', 'es')}`,
    mapDescription:
      'Cada figura es una organización: su color y su forma, su sector; su tamaño, con cuántas coincidió. Una línea une a las que coincidieron más.',
    mapNotNow: 'El mapa se está dibujando. Si no aparece, vuelve a cargar la página en un momento.',
    allAsTable: (count: number) => `Las ${formatCount(count, 'es')} en una tabla`,
    noTies: 'Todavía no se sabe de organizaciones que hayan coincidido.',
    editionsOf: (count: number): string => (count === 1 ? 'edición' : 'ediciones'),
    organizationsOf: (count: number): string => (count === 1 ? 'organización' : 'organizaciones'),
    peopleOf: (count: number): string => (count === 1 ? 'persona' : 'personas'),
    activitiesOf: (count: number): string => (count === 1 ? 'actividad' : 'actividades'),
    outcomesOf: (count: number): string => (count === 1 ? 'acuerdo o conclusión' : 'acuerdos y conclusiones'),
    byEdition: (series: string) => `${series}, edición por edición`,
    threads:
      'Cada hilo es una organización o una persona que se anunció. De color, las que ya tienen nombre y fuente aquí.',
    conveners: (count: number): string =>
      count === 1 ? 'organización convocante' : 'organizaciones convocantes',
    experts: (count: number): string => (count === 1 ? 'persona experta' : 'personas expertas'),
    venues: (count: number): string => (count === 1 ? 'sede' : 'sedes'),
    help: '¿Estuviste ahí? Ayuda a completarla',
    allEditions: 'Ver todas las ediciones',
    became: 'De las palabras a los hechos',
    becameOf: (title: string) => `${title}: qué se concluyó y qué ha pasado desde entonces.`,
    outcomeOf: (kind: string, edition: string) => `${kind} de ${edition}`,
    allEvidence: (outcomes: number, evidence: number) =>
      `Ver ${pluralize(outcomes, 'acuerdo', 'acuerdos', 'es')} y ${pluralize(evidence, 'prueba', 'pruebas', 'es')}`,
    noEvidence: 'Todavía no consta ninguna prueba de qué pasó después.',
    sectors: 'De qué sectores vienen',
    sectorsRecorded: (known: number, all: number) =>
      `${formatCount(known, 'es')} de ${pluralize(all, 'organización tiene', 'organizaciones tienen', 'es')} sector registrado.`,
    sisters: 'Los encuentros hermanos',
    sistersLead: (editions: number) =>
      `Personas registradas en ${pluralize(editions, 'edición', 'ediciones', 'es')} de`,
    and: 'y',
    edition: 'Edición',
    people: 'Personas',
    place: 'Dónde',
    states: (count: number) => `En ${pluralize(count, 'entidad', 'entidades', 'es')}`,
    statesLead: (series: string) => `Sedes de ${series} de las que se sabe el estado.`,
    whichStates: 'Ver cuáles',
    statesTitle: (series: string) => `Entidades que han sido sede de ${series}`,
    questions: 'Preguntas para empezar',
    connect: '¿Cómo se conectan dos organizaciones?',
    grow: '¿Crece el peso de un sector?',
    embed: 'Poner ponentes en tu sitio',
    outcomes: (edition: string) => `Acuerdos de ${edition}, y qué pasó despuéss`,
    noOutcomes: 'No se conocen acuerdos ni conclusiones de esta edición.',
    notNow: 'Se está calculando. Vuelve a cargar la página en un minuto.',
    due: (date: string) => `para ${date}`,
    carried: 'Continúa en una edición posterior',
    noWord: 'Sin noticia todavía de su avance',
    allOutcomes: (count: number) => `Los ${count} de la edición`,
    nothing: 'Esta red está vacía. Importa un paquete de datos con «npx tejido import».',
    noSuggestions: 'Nada con ese nombre',
  },
  {
    titles: { datacon: 'Who opens up data in Mexico, and with whom' },
    titleOf: (series: string) => `The network behind ${series}`,
    title: 'The network behind the gathering',
    lead: (series: string, hasSisters: boolean) =>
      `Organizations, people and outcomes of ${series}${hasSisters ? ' and its sister gatherings' : ''}, with the source of every fact.`,
    description:
      'Who convenes, who takes part, who meets whom and what comes of a recurring gathering: the network, with the source of every fact.',
    searchLabel: 'Find an organization, person or outcome',
    search: 'Search',
    map: 'Open the map',
    mapTitle: (actors: number, ties: number) =>
      `${pluralize(actors, 'organization', 'organizations', 'en')} and ${pluralize(ties, 'tie', 'ties', 'en')} between them`,
    mapDescription:
      'Each mark is an organization: its colour and shape are its sector, its size how many others it met. A line joins those that met more.',
    mapNotNow: 'The map is being drawn. If it does not appear, load the page again in a moment.',
    allAsTable: (count: number) => `All ${formatCount(count, 'en')} in a table`,
    noTies: 'No organizations are known yet that met.',
    editionsOf: (count: number): string => (count === 1 ? 'edition' : 'editions'),
    organizationsOf: (count: number): string => (count === 1 ? 'organization' : 'organizations'),
    peopleOf: (count: number): string => (count === 1 ? 'person' : 'people'),
    activitiesOf: (count: number): string => (count === 1 ? 'activity' : 'activities'),
    outcomesOf: (count: number): string => (count === 1 ? 'outcome' : 'outcomes'),
    byEdition: (series: string) => `${series}, edition by edition`,
    threads:
      'Each thread is an organization or person that was announced. In colour, those with a name and a source here.',
    conveners: (count: number): string =>
      count === 1 ? 'convening organization' : 'convening organizations',
    experts: (count: number): string => (count === 1 ? 'expert' : 'experts'),
    venues: (count: number): string => (count === 1 ? 'venue' : 'venues'),
    help: 'Were you there? Help complete it',
    allEditions: 'See all editions',
    became: 'From words to deeds',
    becameOf: (title: string) => `${title}: what was concluded, and what has happened since.`,
    outcomeOf: (kind: string, edition: string) => `${kind} of ${edition}`,
    allEvidence: (outcomes: number, evidence: number) =>
      `See ${pluralize(outcomes, 'outcome', 'outcomes', 'en')} and ${pluralize(evidence, 'piece', 'pieces', 'en')} of evidence`,
    noEvidence: 'There is no evidence yet of what became of it.',
    sectors: 'Which sectors they come from',
    sectorsRecorded: (known: number, all: number) =>
      `${formatCount(known, 'en')} of ${pluralize(all, 'organization has', 'organizations have', 'en')} a recorded sector.`,
    sisters: 'Sister gatherings',
    sistersLead: (editions: number) =>
      `People recorded at ${pluralize(editions, 'edition', 'editions', 'en')} of`,
    and: 'and',
    edition: 'Edition',
    people: 'People',
    place: 'Where',
    states: (count: number) => `In ${pluralize(count, 'state', 'states', 'en')}`,
    statesLead: (series: string) => `Venues of ${series} whose state is known.`,
    whichStates: 'See which',
    statesTitle: (series: string) => `States where ${series} was held`,
    questions: 'Questions to begin with',
    connect: 'How are two organizations connected?',
    grow: 'Is a sector’s share growing?',
    embed: 'Put speakers on your site',
    outcomes: (edition: string) => `What ${edition} agreed, and what became of it`,
    noOutcomes: 'No outcomes of this edition are known.',
    notNow: 'This is being computed. Load the page again in a minute.',
    due: (date: string) => `by ${date}`,
    carried: 'Carried on in a later edition',
    noWord: 'No word of progress yet',
    allOutcomes: (count: number) => `All ${count} of the edition`,
    nothing: 'This network is empty. Import a data package with “npx tejido import”.',
    noSuggestions: 'Nothing by that name',
  },
);
