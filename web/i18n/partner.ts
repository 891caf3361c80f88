import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the pages of partners. */
export const partnerMessages = byLocale(
  {
    title: 'Organizaciones aliadas',
    about:
      'Quién suma datos suyos a esta red, desde cuándo, qué aporta y cómo está; y cómo sumarse o dejar de participar.',
    lead: 'Una organización aliada suma datos suyos a esta red: se consultan junto con los de aquí, y los sigue guardando y cuidando ella.',
    now: 'Quiénes son',
    none: 'Todavía no hay ninguna organización aliada.',
    noneHow: 'Más abajo dice cómo se suma la primera.',
    left: 'Quiénes lo fueron',
    partner: 'Organización aliada',
    network: 'Otra red',
    since: (date: string) => `Aliada desde ${date}`,
    sinceUnknown: 'No consta desde cuándo es aliada',
    until: (date: string) => `Dejó de participar: ${date}`,
    aboutOne: (name: string) =>
      `${name}: qué datos suma a esta red, desde cuándo, cómo está su servicio y cómo se consulta.`,
    brings: 'Qué aporta',
    brought: 'Qué aportaba',
    organization: 'Organización',
    joined: 'Aliada desde',
    ended: 'Dejó de participar',
    origin: 'Sus datos, en su sitio',
    license: 'Licencia de sus datos',
    service: 'Dirección de su servicio',
    connected: 'Conectado',
    unknown: 'No consta',
    noService: 'Todavía no ha conectado ningún servicio: no se sabe qué aportará.',
    nothingKnown: 'Todavía no se sabe qué aporta su servicio.',
    nothingLeft: 'No consta qué aportaba su servicio.',
    places: {
      Organization: 'En cada organización',
      Expert: 'En cada persona',
      Series: 'En cada serie',
      Edition: 'En cada edición',
      Activity: 'En cada actividad',
      Outcome: 'En cada acuerdo',
      AgendaItem: 'En cada punto de la agenda',
      Sector: 'En cada sector',
      Topic: 'En cada tema',
      Query: 'Listas propias',
    } as Record<string, string>,
    inType: (type: string) => `En ${type}`,
    more: (rest: number) => `y ${formatCount(rest, 'es')} más`,
    networkBrings: (name: string) =>
      `Es otra red hecha con Tejido. Se une completa, con sus organizaciones, personas y encuentros, bajo el nombre «${name}»; cada red sigue respondiendo por lo suyo.`,
    networkLinked:
      'Donde está escrito que una organización o una persona es la misma en las dos redes, la consulta pasa de una a otra. Un nombre parecido no basta.',
    networkApart:
      'No se ha encontrado cómo pasar de una organización o una persona de aquí a la misma en aquella red.',
    doing: 'Cómo está',
    states: {
      COMPOSED: 'Responde',
      CHECKED: 'Por incorporarse',
      REFUSED: 'No cumple las reglas',
      UNREACHABLE: 'No responde',
      ENDED: 'Desconectado',
    },
    statesWhy: {
      COMPOSED: 'Sus datos se consultan junto con los de esta red.',
      CHECKED: 'Pasó la revisión, y falta incorporarlo.',
      REFUSED:
        'Lo que su servicio ofrece ahora no cumple las reglas. Mientras lo corrige, cuenta la última versión que sí las cumplía.',
      UNREACHABLE:
        'En la última revisión no respondió, y no se sabe desde cuándo. Lo suyo aparece vacío hasta que vuelva; lo demás no cambia.',
      ENDED: 'Lo que aportaba ya no se consulta aquí.',
    },
    checked: 'Última revisión:',
    disconnected: 'Desconectado el',
    reasons: 'Razones, como las da la revisión (en inglés)',
    fields: 'Sus campos',
    fieldsWhat:
      'Cada cosa que añade, por su nombre en las consultas. Lo que significa lo escribe la propia organización, en su idioma.',
    coordinate: 'Nombre',
    meaning: 'Qué significa',
    unexplained: 'No lo explica',
    allFields: (count: number) => `Ver ${pluralize(count, 'nombre', 'nombres', 'es')}, uno por uno`,
    restOfFields: (rest: number) => `Y ${formatCount(rest, 'es')} más, que aquí no se muestran.`,
    ask: 'Cómo se consulta',
    askWhat: (name: string) => `Esta consulta pregunta a la vez a la red y a ${name}:`,
    askAt: 'Probarla en GraphiQL',
    askNowhere:
      'Se manda a la puerta de enlace de la red. Su dirección no está indicada aquí; la sabe quien cuida la red.',
    join: 'Cómo sumarse',
    joinWrite: 'Cuéntale a quien cuida la red qué datos tienes y dónde están.',
    joinMake:
      'Prepara un servicio que responda por tus datos. Este comando hace uno pequeño que ya funciona, para partir de él:',
    joinCheck:
      'Revísalo antes de pedir nada: dice qué añadiría y, si algo no se acepta, por qué y qué escribir en su lugar.',
    joinDone:
      'Quien cuida la red lo conecta. Desde entonces se revisa cada hora, y si un día falla, solo lo tuyo aparece vacío.',
    joinGuide: 'La guía completa viene con el programa:',
    guide: 'docs/joining.es.md',
    leave: 'Cómo dejar de participar',
    leaveHow:
      'En cualquier momento y sin dar razones: se pide a quien cuida la red, que lo hace con un comando. Lo que aportaba deja de aparecer y sus datos se quedan con la organización; aquí solo queda escrito que fue aliada y hasta cuándo.',
    isPartner: 'organización aliada: qué aporta',
  },
  {
    title: 'Partners',
    about:
      'Who adds data of their own to this network, since when, what they bring and how that is doing; and how to join or to leave.',
    lead: 'A partner adds data of its own to this network: it is asked for together with what is here, and stays in its own keeping.',
    now: 'Who they are',
    none: 'There is no partner yet.',
    noneHow: 'Further down it says how the first one joins.',
    left: 'Who they were',
    partner: 'Partner',
    network: 'Another network',
    since: (date: string) => `Partner since ${date}`,
    sinceUnknown: 'Since when it is a partner is not recorded',
    until: (date: string) => `Left: ${date}`,
    aboutOne: (name: string) =>
      `${name}: what data it adds to this network, since when, how its service is doing and how it is asked.`,
    brings: 'What it brings',
    brought: 'What it brought',
    organization: 'Organization',
    joined: 'Partner since',
    ended: 'Left',
    origin: 'Its data, on its own site',
    license: 'Licence of its data',
    service: 'Address of its service',
    connected: 'Connected',
    unknown: 'Not recorded',
    noService: 'It has not connected any service yet: what it will bring is not known.',
    nothingKnown: 'What its service brings is not known yet.',
    nothingLeft: 'What its service brought is not recorded.',
    places: {
      Organization: 'On each organization',
      Expert: 'On each person',
      Series: 'On each series',
      Edition: 'On each edition',
      Activity: 'On each activity',
      Outcome: 'On each outcome',
      AgendaItem: 'On each agenda item',
      Sector: 'On each sector',
      Topic: 'On each topic',
      Query: 'Lists of its own',
    } as Record<string, string>,
    inType: (type: string) => `On ${type}`,
    more: (rest: number) => `and ${formatCount(rest, 'en')} more`,
    networkBrings: (name: string) =>
      `It is another network made with Tejido. It joins whole, with its organizations, people and gatherings, under the name “${name}”; each network goes on answering for what is its own.`,
    networkLinked:
      'Where it is written down that an organization or a person is the same in both networks, a query goes from one to the other. A name that looks alike is not enough.',
    networkApart: 'No way was found from an organization or a person here to the same one in that network.',
    doing: 'How it is doing',
    states: {
      COMPOSED: 'It answers',
      CHECKED: 'About to join',
      REFUSED: 'It breaks the rules',
      UNREACHABLE: 'It does not answer',
      ENDED: 'Disconnected',
    },
    statesWhy: {
      COMPOSED: 'Its data is asked for together with that of this network.',
      CHECKED: 'It passed the check, and is yet to be joined with the rest.',
      REFUSED:
        'What its service offers now breaks the rules. Until that is mended, its last version that kept them counts.',
      UNREACHABLE:
        'It did not answer at the last check, and since when is not known. What is its own is empty until it is back; all else stays as it is.',
      ENDED: 'What it brought is no longer asked for here.',
    },
    checked: 'Last check:',
    disconnected: 'Disconnected on',
    reasons: 'Reasons, as the check gives them',
    fields: 'Its fields',
    fieldsWhat:
      'Each thing that it adds, by its name in queries. What it means is written by the organization itself, in a language of its own.',
    coordinate: 'Name',
    meaning: 'What it means',
    unexplained: 'Not explained',
    allFields: (count: number) => `See ${pluralize(count, 'name', 'names', 'en')}, one by one`,
    restOfFields: (rest: number) => `And ${formatCount(rest, 'en')} more, which are not shown here.`,
    ask: 'How to ask it',
    askWhat: (name: string) => `This query asks the network and ${name} at once:`,
    askAt: 'Try it in GraphiQL',
    askNowhere:
      "It is sent to the network's gateway. Its address is not given here; whoever keeps the network knows it.",
    join: 'How to join',
    joinWrite: 'Tell whoever keeps the network what data you have and where it is.',
    joinMake:
      'Make a service that answers for your data. This command makes a small one that works, to start from:',
    joinCheck:
      'Check it before you ask for anything: it says what would be added and, where something is refused, why and what to write instead.',
    joinDone:
      'Whoever keeps the network connects it. From then on it is checked every hour, and should it fail one day, only what is yours is empty.',
    joinGuide: 'The whole guide comes with the program:',
    guide: 'docs/joining.md',
    leave: 'How to leave',
    leaveHow:
      'At any time and without giving reasons: ask whoever keeps the network, who does it with one command. What it brought no longer appears and its data stays with the organization; all that remains here is that it was a partner, and until when.',
    isPartner: 'partner: what it brings',
  },
);
