import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the page of an organization. */
export const organizationMessages = byLocale(
  {
    about: (name: string, editions: number, ties: number) =>
      `${name} en la red: convocó ${pluralize(editions, 'edición', 'ediciones', 'es')}, se vincula con ${pluralize(ties, 'organización', 'organizaciones', 'es')}, y las fuentes.`,
    lineage: 'Qué fue antes y quién la heredó',
    convenedShort: (editions: number) =>
      editions === 0 ? '' : `Convocó ${pluralize(editions, 'edición', 'ediciones', 'es')}`,
    since: (date: string) => `desde ${date}`,
    until: (date: string) => `hasta ${date}`,
    basis: 'Fundamento',
    ended: (date: string) => `Extinta el ${date}`,
    why: 'Qué compartieron',
    aroundTitle: (name: string) => `Con quién coincidió ${name}`,
    aroundShown: (shown: number, all: number) =>
      shown === all
        ? `${pluralize(all, 'organización', 'organizaciones', 'es')}.`
        : `${formatCount(shown, 'es')} de ${pluralize(all, 'organización', 'organizaciones', 'es')}.`,
    thick: 'Más cerca, y con línea gruesa: más de un encuentro.',
    times: (count: number) => pluralize(count, 'participación', 'participaciones', 'es'),
    allParts: (count: number) =>
      `Ver ${pluralize(count, 'participación', 'participaciones', 'es')}, una por una`,
    place: 'Lugar',
    website: 'Sitio',
    founded: 'Fundada',
    parent: 'Depende de',
    formerly: 'También llamada',
    convened: 'Ediciones que convocó o apoyó',
    noConvened: 'Todavía no se sabe de ninguna edición que haya convocado.',
    noAppeared: 'Todavía no se sabe de nadie que haya hablado por ella.',
    noOutcomes: 'Todavía no se conoce ningún acuerdo del que sea responsable.',
    inherited: 'Qué heredó, y de quién',
    inheritedNote:
      'Lo hicieron organizaciones a las que sucede. También se cuenta como suyo cuando se pregunta por la sucesión.',
    appeared: 'Quién habló por ella',
    outcomes: 'Acuerdos y conclusiones de los que es responsable',
    proposed: 'Acuerdos y conclusiones que propuso',
    agenda: 'Puntos de la agenda a su cargo',
    noProposed: 'Todavía no se conoce ningún acuerdo ni conclusión que haya propuesto.',
    ties: 'Con quién coincidió',
    tiesNote: (shown: number, all: number) =>
      all === 1
        ? 'La única organización con la que coincidió.'
        : `${shown === all ? '' : `Se muestran ${formatCount(shown, 'es')} de `}${formatCount(all, 'es')} organizaciones con las que coincidió. «Podría ser casualidad» quiere decir que quienes acuden a mucho también se encuentran sin buscarse.`,
    noTies: 'Todavía no se sabe de ninguna organización con la que haya coincidido.',
    noTiesNow: 'Los vínculos se están calculando. Vuelve a cargar la página en un minuto.',
    together: (shared: number, expected: string) => `${shared} en común; por azar, ${expected}`,
    more: (rest: number) => `y ${formatCount(rest, 'es')} más`,
    convenedTogether: (edition: string) => `Convocaron ${edition}`,
    onMap: 'Verla en el mapa',
    inTable: 'Ver todas en una tabla',
    connect: 'Cómo se conecta con otra',
    withheld: 'Participación reservada',
  },
  {
    about: (name: string, editions: number, ties: number) =>
      `${name} in the network: convened ${pluralize(editions, 'edition', 'editions', 'en')}, tied to ${pluralize(ties, 'organization', 'organizations', 'en')}, and the sources.`,
    lineage: 'What it was, and its heirs',
    convenedShort: (editions: number) =>
      editions === 0 ? '' : `Convened ${pluralize(editions, 'edition', 'editions', 'en')}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    basis: 'Legal basis',
    ended: (date: string) => `Dissolved on ${date}`,
    why: 'What they shared',
    aroundTitle: (name: string) => `Whom ${name} met`,
    aroundShown: (shown: number, all: number) =>
      shown === all
        ? `${pluralize(all, 'organization', 'organizations', 'en')}.`
        : `${formatCount(shown, 'en')} of ${pluralize(all, 'organization', 'organizations', 'en')}.`,
    thick: 'Nearer, and with a thick line: more than one encounter.',
    times: (count: number) => pluralize(count, 'participation', 'participations', 'en'),
    allParts: (count: number) =>
      `See ${pluralize(count, 'participation', 'participations', 'en')}, one by one`,
    place: 'Place',
    website: 'Website',
    founded: 'Founded',
    parent: 'Part of',
    formerly: 'Also called',
    convened: 'Editions it convened or supported',
    noConvened: 'No edition it convened is known yet.',
    noAppeared: 'Nobody who spoke for it is known yet.',
    noOutcomes: 'No outcome it is responsible for is known yet.',
    inherited: 'What it inherited, and from whom',
    inheritedNote:
      'This was done by organizations it succeeded. It also counts as its own where the question is asked by succession.',
    appeared: 'Who spoke for it',
    outcomes: 'Outcomes it is responsible for',
    proposed: 'Outcomes it proposed',
    agenda: 'Agenda items it is in charge of',
    noProposed: 'No outcome it proposed is known yet.',
    ties: 'Who it met',
    tiesNote: (shown: number, all: number) =>
      all === 1
        ? 'The only organization that it met.'
        : `${shown === all ? '' : `Showing ${formatCount(shown, 'en')} of `}${formatCount(all, 'en')} organizations that it met. “Could be chance” means that those who attend a lot also meet without meaning to.`,
    noTies: 'No organization it met is known yet.',
    noTiesNow: 'The ties are being computed. Load the page again in a minute.',
    together: (shared: number, expected: string) => `${shared} in common; chance would give ${expected}`,
    more: (rest: number) => `and ${formatCount(rest, 'en')} more`,
    convenedTogether: (edition: string) => `Both convened ${edition}`,
    onMap: 'See it on the map',
    inTable: 'See all in a table',
    connect: 'How it is connected to another',
    withheld: 'Participation withheld',
  },
);
