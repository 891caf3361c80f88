import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the page of an organization. */
export const organizationMessages = byLocale(
  {
    about: (name: string, editions: number, ties: number) =>
      `${name} en la red: convocó ${pluralize(editions, 'edición', 'ediciones', 'es')}, se vincula con ${pluralize(ties, 'organización', 'organizaciones', 'es')}, y de dónde se sabe.`,
    sector: 'Sector',
    scope: 'Ámbito',
    place: 'Lugar',
    website: 'Sitio',
    founded: 'Fundada',
    dissolved: 'Extinguida',
    parent: 'Depende de',
    formerly: 'También llamada',
    after: 'Qué fue de ella',
    before: 'De dónde viene',
    convened: 'Ediciones que convocó o apoyó',
    noConvened: 'Todavía no se sabe de ninguna edición que haya convocado.',
    noAppeared: 'Todavía no se sabe de nadie que haya participado por ella.',
    noOutcomes: 'Todavía no se conoce ningún acuerdo en el que responda.',
    inherited: 'Qué heredó, y de quién',
    inheritedNote:
      'Lo hicieron organizaciones a las que sucede. También se cuenta como suyo cuando se pregunta por la sucesión.',
    appeared: 'Quién participó por ella, y dónde',
    outcomes: 'Acuerdos y conclusiones en los que responde',
    proposed: 'Acuerdos y conclusiones que propuso',
    agenda: 'Agenda que lleva',
    noProposed: 'Todavía no se conoce ningún acuerdo ni conclusión que haya propuesto.',
    ties: 'Con quién está vinculada, y por qué',
    tiesNote: (shown: number, all: number) =>
      all === 1
        ? 'La única organización con la que coincidió.'
        : `Las ${formatCount(shown, 'es')} más llamativas de ${formatCount(all, 'es')} organizaciones con las que coincidió.`,
    noTies: 'Todavía no se sabe de ninguna organización con la que haya coincidido.',
    noTiesNow: 'Los vínculos se están calculando. Vuelve a cargar la página en un minuto.',
    together: (shared: number, expected: string) => `${shared} en común; por azar se esperaban ${expected}`,
    more: (rest: number) => `y ${formatCount(rest, 'es')} más`,
    convenedTogether: (edition: string) => `Convocaron ${edition}`,
    onMap: 'Verla en el mapa',
    connect: 'Cómo se conecta con otra',
    withheld: 'Participación reservada',
  },
  {
    about: (name: string, editions: number, ties: number) =>
      `${name} in the network: convened ${pluralize(editions, 'edition', 'editions', 'en')}, tied to ${pluralize(ties, 'organization', 'organizations', 'en')}, and where that was read.`,
    sector: 'Sector',
    scope: 'Scope',
    place: 'Place',
    website: 'Website',
    founded: 'Founded',
    dissolved: 'Dissolved',
    parent: 'Part of',
    formerly: 'Also called',
    after: 'What became of it',
    before: 'Where it comes from',
    convened: 'Editions it convened or supported',
    noConvened: 'No edition is known yet that it convened.',
    noAppeared: 'Nobody is known yet who appeared for it.',
    noOutcomes: 'No outcome is known yet that it answers for.',
    inherited: 'What it inherited, and from whom',
    inheritedNote:
      'Organizations that it follows did this. It counts as its own, too, where one asks by succession.',
    appeared: 'Who appeared for it, and where',
    outcomes: 'Outcomes it answers for',
    proposed: 'Outcomes it put forward',
    agenda: 'Points of the agenda it looks after',
    noProposed: 'No outcome is known yet that it put forward.',
    ties: 'Who it is tied to, and why',
    tiesNote: (shown: number, all: number) =>
      all === 1
        ? 'The only organization that it met.'
        : `The ${formatCount(shown, 'en')} most striking of ${formatCount(all, 'en')} organizations that it met.`,
    noTies: 'No organization is known yet that it met.',
    noTiesNow: 'The ties are being computed. Load the page again in a minute.',
    together: (shared: number, expected: string) => `${shared} in common; chance would give ${expected}`,
    more: (rest: number) => `and ${formatCount(rest, 'en')} more`,
    convenedTogether: (edition: string) => `Both convened ${edition}`,
    onMap: 'See it on the map',
    connect: 'How it is connected to another',
    withheld: 'A participation that is withheld',
  },
);
