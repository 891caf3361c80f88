import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts of the pages of sectors. */
export const sectorMessages = byLocale(
  {
    about: (name: string, organizations: number) =>
      `${name}: cómo cambió su peso en cada edición, con qué sectores coincide y quién lo forma (${pluralize(organizations, 'organización', 'organizaciones', 'es')}).`,
    grew: 'Cómo ha cambiado su peso',
    grewNote:
      'Organizaciones del sector que convocaron o participaron en cada edición, y qué parte son de las registradas. La barra más larga es la parte mayor de la serie.',
    edition: 'Edición',
    organizations: 'Organizaciones del sector',
    all: 'De todas',
    share: 'Proporción',
    conveners: 'De ellas, convocantes',
    untold: (series: string) => `De ${series} se registra demasiado poco para decir qué parte es suya.`,
    unmeasured: (series: string) =>
      `De ${series} no se sabe cuánto falta en el registro: por eso no se dice si creció.`,
    growth: (series: string, from: string, first: string, to: string, last: string) =>
      `En ${series}, su parte pasó de ${first} en ${from} a ${last} en ${to}.`,
    steady: (series: string, edition: string, part: string) =>
      `En ${series}, fue ${part} en ${edition}, la única edición de la que se sabe.`,
    notRecorded: 'nada registrado',
    noParts: 'Todavía no se sabe de ninguna edición en la que haya estado.',
    ties: 'Con qué sectores coincide',
    tiesIncomplete:
      'Vínculos registrados entre sus organizaciones y las de cada sector. Se sabe que el registro está incompleto: del azar no se dice nada.',
    tiesNote:
      'Cuántos vínculos hay entre sus organizaciones y las de cada sector, junto a los que daría el azar, en las series donde está: «más» es más que en 95 de 100 redes al azar, «menos» es menos que en 95 de 100.',
    with: 'Con',
    tieCount: 'Vínculos',
    expected: 'Por azar',
    compared: 'Comparado',
    more: 'más de lo que daría el azar',
    less: 'menos de lo que daría el azar',
    same: 'lo que daría el azar',
    itself: 'entre ellas',
    noTies: 'Todavía no se conocen vínculos de sus organizaciones.',
    noTiesNow: 'Los vínculos se están calculando. Vuelve a cargar la página en un minuto.',
    members: 'Sus organizaciones',
    noMembers: 'Todavía no se conoce ninguna organización de este sector.',
    onMap: 'Ver el sector en el mapa',
    list: 'Qué sectores participaron en cada edición',
    few: 'Ediciones con pocas organizaciones registradas',
    fewNote: 'Con menos de 20 no se dan porcentajes: cada figura es una organización.',
    asTables: 'Los sectores de cada edición, en tablas',
    sector: 'Sector',
    known: (known: number, all: number) =>
      `${formatCount(known, 'es')} de ${pluralize(all, 'organización registrada tiene', 'organizaciones registradas tienen', 'es')} sector.`,
    recordedOf: (all: number) => pluralize(all, 'registrada', 'registradas', 'es'),
    listAbout: 'Los sectores de la red, y qué parte de cada edición viene de cada uno.',
    listLead: 'De dónde vienen las organizaciones, y con quiénes de otro sector se encuentran.',
    listNote:
      'Organizaciones de las que se registra que convocaron o participaron y, debajo, qué parte son de ellas.',
    none: 'Todavía no se conoce ningún sector.',
    countOf: (count: number) => pluralize(count, 'organización', 'organizaciones', 'es'),
    ended: 'extinguida',
  },
  {
    about: (name: string, organizations: number) =>
      `${name}: how its share changed over the editions, which sectors it meets, and who is in it (${pluralize(organizations, 'organization', 'organizations', 'en')}).`,
    grew: 'How its share has changed',
    grewNote:
      'Organizations of the sector that convened or took part in each edition, and their share of those recorded. The longest bar is the largest share of the series.',
    edition: 'Edition',
    organizations: 'Organizations of the sector',
    all: 'Of all',
    share: 'Share',
    conveners: 'Conveners among them',
    untold: (series: string) => `Too little of ${series} is recorded to tell what its share is.`,
    unmeasured: (series: string) =>
      `How much of ${series} is missing from the record is not known, so we do not say whether its share grew.`,
    growth: (series: string, from: string, first: string, to: string, last: string) =>
      `In ${series}, its share went from ${first} in ${from} to ${last} in ${to}.`,
    steady: (series: string, edition: string, part: string) =>
      `In ${series}, it was ${part} in ${edition}, the only edition for which it is known.`,
    notRecorded: 'nothing recorded',
    noParts: 'No edition where it was present is known yet.',
    ties: 'Which sectors it meets',
    tiesIncomplete:
      'Recorded ties between its organizations and those of each sector. The record is known to be incomplete, so nothing is said of chance.',
    tiesNote:
      'How many ties there are between its organizations and those of each sector, beside how many chance would give, in the series where it is: “more” is more than in 95 of 100 networks drawn by chance, “less” is less than in 95 of 100.',
    with: 'With',
    tieCount: 'Ties',
    expected: 'By chance',
    compared: 'Compared',
    more: 'more than chance would give',
    less: 'less than chance would give',
    same: 'as much as chance would give',
    itself: 'among themselves',
    noTies: 'No ties of its organizations are known yet.',
    noTiesNow: 'The ties are being computed. Load the page again in a minute.',
    members: 'Its organizations',
    noMembers: 'No organization of this sector is known yet.',
    onMap: 'See the sector on the map',
    list: 'Which sectors took part in each edition',
    few: 'Editions with few recorded organizations',
    fewNote: 'With fewer than 20, no percentages are given: each mark is one organization.',
    asTables: 'The sectors of each edition, in tables',
    sector: 'Sector',
    known: (known: number, all: number) =>
      `${formatCount(known, 'en')} of ${pluralize(all, 'recorded organization has', 'recorded organizations have', 'en')} a sector.`,
    recordedOf: (all: number) => pluralize(all, 'recorded', 'recorded', 'en'),
    listAbout: 'The sectors of the network, and how much of each edition comes from each.',
    listLead: 'Where organizations come from, and whom of other sectors they meet.',
    listNote: 'Organizations that are recorded as convening or taking part and, below, their share of those.',
    none: 'No sector is known yet.',
    countOf: (count: number) => pluralize(count, 'organization', 'organizations', 'en'),
    ended: 'dissolved',
  },
);
