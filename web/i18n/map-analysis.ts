import { byLocale } from './locale.ts';

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** The texts of the panels of paths, comparisons and what-ifs. */
export const analysisMessages = byLocale(
  {
    connectHow: 'Elige dos, en el mapa o por su nombre, para ver por quién y por qué están conectadas.',
    from: 'Desde',
    to: 'Hasta',
    chosenNone: 'por elegir',
    undo: 'Quitar',
    ways: (count: number) =>
      count === 1
        ? 'Hay un camino. Está dibujado en el mapa.'
        : `${count} caminos, los más cortos primero. El elegido está dibujado en el mapa.`,
    noWay: 'Nada las conecta en cuatro pasos o menos, con estos filtros.',
    waysCut: 'La búsqueda se detuvo antes de verlo todo: puede haber caminos mejores.',
    steps: (count: number) => counted(count, '1 paso', 'pasos'),
    onlyActors:
      'Esto se sabe de organizaciones y de personas expertas. Cambia lo que se ve para preguntarlo.',
    earlier: 'Primera edición',
    later: 'Segunda edición',
    choose: 'Elige',
    compareHow: 'Elige dos ediciones: el mapa dirá qué vínculos son nuevos, cuáles siguen y cuáles no.',
    sideBySide: 'Ver una al lado de la otra',
    changes: { new: 'Nuevos', kept: 'Siguen', lapsed: 'Ya no están' },
    changesRecorded: {
      new: 'Solo consta en la segunda',
      kept: 'Consta en ambas',
      lapsed: 'Solo consta en la primera',
    },
    compared: (from: string, to: string, kept: number, fresh?: number, lapsed?: number) =>
      `De ${from} a ${to}: ${[
        ...(fresh === undefined ? [] : [counted(fresh, '1 vínculo nuevo', 'vínculos nuevos')]),
        counted(kept, '1 vínculo que sigue', 'vínculos que siguen'),
        ...(lapsed === undefined ? [] : [counted(lapsed, '1 que ya no está', 'que ya no están')]),
      ].join(', ')}.`,
    notRecordedAt: (edition: string) => `Sin registro en ${edition}`,
    comparedCut: 'Son más de los que caben en el mapa: las cifras los cuentan todos; el dibujo, no.',
    newcomers: 'Llegaron por primera vez',
    returned: 'Volvieron',
    absent: 'No estuvieron',
    newBridges: 'Sin ellas, un grupo se partiría',
    withoutHow: 'Elige a quién quitar, en el mapa o por su nombre, para ver qué perdería la red.',
    lossGroups: (before: number, after: number) =>
      before === after
        ? `La red no se parte: los grupos sin vínculos entre sí seguirían siendo ${after}.`
        : `De ${before} grupos sin vínculos entre sí se pasaría a ${after}.`,
    lossPairs: (count: number) =>
      count === 0
        ? 'Los demás seguirían conectados entre sí.'
        : counted(
            count,
            '1 par de los demás dejaría de estar conectado.',
            'pares de los demás dejarían de estar conectados.',
          ),
    lossAlone: (count: number) =>
      count === 0
        ? 'Nadie quedaría sin vínculos.'
        : counted(count, '1 quedaría sin ningún vínculo:', 'quedarían sin ningún vínculo:'),
    back: (name: string) => `Volver a incluir ${name}`,
  },
  {
    connectHow: 'Choose two, on the map or by name, to see through whom and by what they are connected.',
    from: 'From',
    to: 'To',
    chosenNone: 'not chosen yet',
    undo: 'Remove',
    ways: (count: number) =>
      count === 1
        ? 'There is one way. It is drawn on the map.'
        : `${count} ways, the shortest first. The one chosen is drawn on the map.`,
    noWay: 'Nothing connects them in four steps or fewer, with these filters.',
    waysCut: 'The search ended before it saw everything: there may be better ways.',
    steps: (count: number) => counted(count, '1 step', 'steps'),
    onlyActors: 'This is known of organizations and of experts. Change what is shown to ask it.',
    earlier: 'First edition',
    later: 'Second edition',
    choose: 'Choose',
    compareHow: 'Choose two editions: the map will say which ties are new, which stayed and which did not.',
    sideBySide: 'Side by side',
    changes: { new: 'New', kept: 'Kept', lapsed: 'Gone' },
    changesRecorded: {
      new: 'Recorded at the second only',
      kept: 'Recorded at both',
      lapsed: 'Recorded at the first only',
    },
    compared: (from: string, to: string, kept: number, fresh?: number, lapsed?: number) =>
      `From ${from} to ${to}: ${[
        ...(fresh === undefined ? [] : [counted(fresh, '1 new tie', 'new ties')]),
        counted(kept, '1 tie kept', 'ties kept'),
        ...(lapsed === undefined ? [] : [counted(lapsed, '1 gone', 'gone')]),
      ].join(', ')}.`,
    notRecordedAt: (edition: string) => `Not recorded at ${edition}`,
    comparedCut: 'There are more than fit on the map: the figures count all of them, the drawing does not.',
    newcomers: 'Came for the first time',
    returned: 'Came back',
    absent: 'Were not there',
    newBridges: 'Without them, a group would split',
    withoutHow: 'Choose whom to remove, on the map or by name, to see what the network would lose.',
    lossGroups: (before: number, after: number) =>
      before === after
        ? `The network would not fall apart: there would still be ${counted(after, '1 group', 'groups')} with no ties between them.`
        : `There would be ${after} groups with no ties between them, instead of ${before}.`,
    lossPairs: (count: number) =>
      count === 0
        ? 'All the others would still be connected.'
        : counted(
            count,
            '1 pair of the others would no longer be connected.',
            'pairs of the others would no longer be connected.',
          ),
    lossAlone: (count: number) =>
      count === 0
        ? 'Nobody would be left without ties.'
        : counted(count, '1 would be left without any tie:', 'would be left without any tie:'),
    back: (name: string) => `Bring back ${name}`,
  },
);
