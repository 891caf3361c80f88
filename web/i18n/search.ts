import type { SearchType } from '../graphql/operations.ts';
import { byLocale } from './locale.ts';

/** The name of the type that a value of an enum stands for: `AgendaItem` for `AGENDA_ITEM`. */
type TypeNamed<Value extends string> = Value extends `${infer First}_${infer Rest}`
  ? `${Capitalize<Lowercase<First>>}${TypeNamed<Rest>}`
  : Capitalize<Lowercase<Value>>;

/** The types that searches find. */
export type FoundType = TypeNamed<SearchType>;

/** The texts of the search page and of the page of connections. */
export const searchMessages = byLocale(
  {
    title: (text: string) => (text ? `Búsqueda: ${text}` : 'Buscar en la red'),
    description:
      'Busca organizaciones, personas, series, ediciones, actividades, acuerdos, agenda, temas y sectores. Perdona acentos y errores de dedo.',
    label: 'Organización, persona, serie, edición, actividad, acuerdo, tema o sector',
    search: 'Buscar',
    hint: 'Escribe palabras de un nombre, en cualquier orden; basta con cómo empiezan. Los acentos y un error de dedo por palabra no importan.',
    tooShort: (text: string) => `«${text}» es muy corto para buscarlo. Escribe al menos dos letras.`,
    found: (count: number) => (count === 1 ? 'Un resultado' : `${count} resultados`),
    none: (text: string) =>
      `No hay nada parecido a «${text}». Prueba con menos palabras o con otra forma de escribirlo.`,
    alsoSynthetic: (count: number) =>
      count === 1 ? 'Uno más entre los datos sintéticos' : `${count} más entre los datos sintéticos`,
    similar: 'se escribe parecido',
    more: 'Más resultados',
    kinds: {
      Organization: 'Organización',
      Expert: 'Persona',
      Series: 'Serie',
      Edition: 'Edición',
      Activity: 'Actividad',
      Outcome: 'Acuerdo o conclusión',
      AgendaItem: 'Punto de la agenda',
      Topic: 'Tema',
      EditionVenue: 'Sede',
      Sector: 'Sector',
    } satisfies Record<FoundType, string>,
    connectTitle: '¿Cómo se conectan?',
    connectTitleOf: (from: string, to: string) => `Cómo se conectan ${from} y ${to}`,
    connectDescription: 'Elige dos organizaciones, o dos personas, y mira por dónde se conectan.',
    from: 'Desde',
    to: 'Hasta',
    connect: 'Ver la conexión',
    lineage: 'Contar lo de organizaciones extintas como de sus herederas',
    unknown: (text: string) => `No se conoce ninguna organización ni persona parecida a «${text}».`,
    meant: (text: string) => `Por «${text}» se entendió`,
    others: 'También se parecen:',
    noPath: 'No se conoce ningún camino de cuatro pasos o menos entre las dos.',
    noPathWhy:
      'Lo que no está registrado no une: quizá coincidieron en algo que esta red no conoce. Prueba contando a las herederas de las organizaciones extintas.',
    twoKinds:
      'Una organización y una persona no se pueden conectar así. Elige dos organizaciones, o dos personas.',
    same: 'Las dos son la misma. Elige otra.',
    paths: (count: number) =>
      count === 1 ? 'Un camino, el más corto' : `${count} caminos, primero el más corto`,
    steps: (length: number) => (length === 1 ? 'Directamente' : `En ${length} pasos`),
    truncated: 'La búsqueda se detuvo al llegar a su límite; puede haber otros caminos.',
    via: 'Se encontraron en',
    convened: (edition: string) => `la realización de ${edition}`,
    onMap: 'Verlo en el mapa',
    revision: (revision: string) => `Revisión ${revision}`,
    example: 'Por ejemplo:',
  },
  {
    title: (text: string) => (text ? `Search: ${text}` : 'Search the network'),
    description:
      'Find organizations, people, series, editions, activities, outcomes, the agenda, topics and sectors. Accents and typos are forgiven.',
    label: 'Organization, person, series, edition, activity, outcome, topic or sector',
    search: 'Search',
    hint: 'Type words of a name, in any order; the beginnings are enough. Accents and one typo in a word do not matter.',
    tooShort: (text: string) => `“${text}” is too short to search for. Type at least two letters.`,
    found: (count: number) => (count === 1 ? 'One result' : `${count} results`),
    none: (text: string) => `There is nothing like “${text}”. Try fewer words, or another spelling.`,
    alsoSynthetic: (count: number) =>
      count === 1 ? 'One more among synthetic data' : `${count} more among synthetic data`,
    similar: 'similar spelling',
    more: 'More results',
    kinds: {
      Organization: 'Organization',
      Expert: 'Person',
      Series: 'Series',
      Edition: 'Edition',
      Activity: 'Activity',
      Outcome: 'Outcome',
      AgendaItem: 'Agenda item',
      EditionVenue: 'Venue',
      Topic: 'Topic',
      Sector: 'Sector',
    },
    connectTitle: 'How are they connected?',
    connectTitleOf: (from: string, to: string) => `How ${from} and ${to} are connected`,
    connectDescription:
      'Choose two organizations, or two people, and see through which encounters they are connected.',
    from: 'From',
    to: 'To',
    connect: 'Show the connection',
    lineage: 'Count what dissolved organizations did as done by their heirs',
    unknown: (text: string) => `No organization or person like “${text}” is known.`,
    meant: (text: string) => `“${text}” was taken to be`,
    others: 'Also similar:',
    noPath: 'No path of four steps or fewer between the two is known.',
    noPathWhy:
      'What is not recorded does not connect: perhaps they met somewhere that this network does not know. Try counting the heirs of dissolved organizations.',
    twoKinds:
      'An organization and a person cannot be connected in this way. Choose two organizations, or two people.',
    same: 'Both are the same. Choose another.',
    paths: (count: number) => (count === 1 ? 'One path, the shortest' : `${count} paths, the shortest first`),
    steps: (length: number) => (length === 1 ? 'Directly' : `In ${length} steps`),
    truncated: 'The search stopped at its limit; there may be other paths.',
    via: 'They met at',
    convened: (edition: string) => `the organizing of ${edition}`,
    onMap: 'See it on the map',
    revision: (revision: string) => `Revision ${revision}`,
    example: 'For example:',
  },
);
