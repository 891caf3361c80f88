import { inBoth } from './locale.ts';

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What the map says where it runs: its tools, its cards, and what it answers. */
export const toolWords = inBoth(
  {
    tools: 'Preguntas al mapa',
    find: 'Buscar en el mapa',
    findNone: 'Nadie en este mapa se llama así.',
    found: (count: number) => counted(count, '1 resultado', 'resultados'),
    connect: 'Conectar dos',
    compare: 'Comparar ediciones',
    without: '¿Y si falta?',
    save: 'Guardar y citar',
    words: 'En palabras',
    close: 'Cerrar',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fitAll: 'Ver todo',
    canvas: (nodes: number, ties: number) =>
      `Mapa con ${nodes} nodos y ${ties} líneas. Con las flechas se va de uno a otro, Intro abre su ficha, Escape la cierra. La tabla dice lo mismo en filas.`,
    shown: (nodes: number, ties: number) => `Se ven ${nodes} nodos y ${counted(ties, '1 línea', 'líneas')}.`,
    lookedAt: (name: string, ties: number) => `${name}: ${counted(ties, '1 línea', 'líneas')} en el mapa.`,
    degree: (count: number) => counted(count, 'Vinculada con 1', 'vínculos'),
    activityDegree: (count: number) => counted(count, '1 organización', 'organizaciones'),
    dissolved: (date: string) => `Se extinguió: ${date}`,
    community: 'Comunidad',
    noTies: 'No coincidió con nadie, con estos filtros.',
    strongest: 'Con quién, ante todo',
    together: (shared: number, expected: string) =>
      `${counted(shared, '1 coincidencia', 'coincidencias')}; por azar, ${expected}`,
    sectorTies: (ties: number, expected: string) =>
      `${counted(ties, '1 vínculo', 'vínculos')}; por azar, ${expected}`,
    openPage: 'Abrir su página',
    connectFrom: 'Cómo se conecta con otra',
    withoutThis: '¿Y si no estuviera?',
    noTie: 'No hay un vínculo entre las dos, con estos filtros.',
    moreEvidence: 'Ver el resto en la tabla',
    attended: 'Participó en esta actividad.',
    betweenSectors: (count: number) =>
      `${counted(count, '1 vínculo', 'vínculos')} entre organizaciones de estos sectores.`,
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
    earlier: 'De',
    later: 'A',
    choose: 'Elige',
    compareHow: 'Elige dos ediciones: el mapa dirá qué vínculos son nuevos, cuáles siguen y cuáles no.',
    changes: { new: 'Nuevos', kept: 'Siguen', lapsed: 'Ya no están' },
    compared: (from: string, to: string, kept: number, fresh: number, lapsed: number) =>
      `De ${from} a ${to}: ${counted(fresh, '1 vínculo nuevo', 'vínculos nuevos')}, ${counted(kept, '1 que sigue', 'que siguen')} y ${counted(lapsed, '1 que ya no está', 'que ya no están')}.`,
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
        ? 'Nadie de los demás dejaría de estar conectado con otro.'
        : counted(
            count,
            '1 par de los demás dejaría de estar conectado.',
            'pares de los demás dejarían de estar conectados.',
          ),
    lossAlone: (count: number) =>
      count === 0
        ? 'Nadie quedaría sin vínculos.'
        : counted(count, '1 quedaría sin ningún vínculo:', 'quedarían sin ningún vínculo:'),
    back: (name: string) => `Devolver ${name}`,
    saveImage: 'Imagen',
    saveData: 'Datos',
    png: 'PNG',
    svg: 'SVG',
    citeHow: 'Esta dirección abre la misma vista; la revisión dice con qué datos se hizo.',
    address: 'Dirección',
    copy: 'Copiar la cita',
    copied: 'Copiada.',
    citation: (address: string, revision: string, date: string) =>
      `Tejido, mapa de la comunidad. ${address} (revisión ${revision}, consultado el ${date}).`,
    askAgain: 'La consulta detrás de este mapa',
    allEditions: 'Todas las ediciones',
    someEditions: 'Ediciones elegidas',
    upTo: (edition: string) => `Hasta ${edition}`,
    timeline: 'Edición',
    cumulative: 'Acumular',
    play: 'Reproducir',
    pause: 'Pausar',
    step: 'Siguiente',
    waiting: 'Preguntando a la red…',
    failed: 'No se pudo responder.',
  },
  {
    tools: 'Questions to the map',
    find: 'Find on the map',
    findNone: 'Nobody on this map is called so.',
    found: (count: number) => counted(count, '1 result', 'results'),
    connect: 'Connect two',
    compare: 'Compare editions',
    without: 'What if one left?',
    save: 'Save and cite',
    words: 'In words',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitAll: 'See all',
    canvas: (nodes: number, ties: number) =>
      `A map of ${nodes} nodes and ${ties} lines. Arrow keys go from one to another, Enter opens its card, Escape closes it. The table says the same in rows.`,
    shown: (nodes: number, ties: number) =>
      `${nodes} nodes and ${counted(ties, '1 line', 'lines')} are shown.`,
    lookedAt: (name: string, ties: number) => `${name}: ${counted(ties, '1 line', 'lines')} on the map.`,
    degree: (count: number) => counted(count, 'Tied to 1', 'ties'),
    activityDegree: (count: number) => counted(count, '1 organization', 'organizations'),
    dissolved: (date: string) => `Dissolved: ${date}`,
    community: 'Community',
    noTies: 'It met nobody, with these filters.',
    strongest: 'With whom above all',
    together: (shared: number, expected: string) => `${shared} shared; by chance, ${expected}`,
    sectorTies: (ties: number, expected: string) =>
      `${counted(ties, '1 tie', 'ties')}; by chance, ${expected}`,
    openPage: 'Open its page',
    connectFrom: 'How it is connected to another',
    withoutThis: 'What if it left?',
    noTie: 'There is no tie between the two, with these filters.',
    moreEvidence: 'See the rest in the table',
    attended: 'It took part in this activity.',
    betweenSectors: (count: number) =>
      `${counted(count, '1 tie', 'ties')} between organizations of these sectors.`,
    connectHow: 'Choose two, on the map or by name, to see through whom and by what they are connected.',
    from: 'From',
    to: 'To',
    chosenNone: 'to be chosen',
    undo: 'Remove',
    ways: (count: number) =>
      count === 1
        ? 'There is one way. It is drawn on the map.'
        : `${count} ways, the shortest first. The one chosen is drawn on the map.`,
    noWay: 'Nothing connects them in four steps or fewer, with these filters.',
    waysCut: 'The search ended before it saw everything: there may be better ways.',
    steps: (count: number) => counted(count, '1 step', 'steps'),
    onlyActors: 'This is known of organizations and of experts. Change what is shown to ask it.',
    earlier: 'From',
    later: 'To',
    choose: 'Choose',
    compareHow: 'Choose two editions: the map will say which ties are new, which stayed and which did not.',
    changes: { new: 'New', kept: 'Kept', lapsed: 'Lapsed' },
    compared: (from: string, to: string, kept: number, fresh: number, lapsed: number) =>
      `From ${from} to ${to}: ${counted(fresh, '1 new tie', 'new ties')}, ${counted(kept, '1 kept', 'kept')} and ${counted(lapsed, '1 lapsed', 'lapsed')}.`,
    newcomers: 'Came for the first time',
    returned: 'Came back',
    absent: 'Were not there',
    newBridges: 'Without them a group would fall apart',
    withoutHow: 'Choose whom to take away, on the map or by name, to see what the network would lose.',
    lossGroups: (before: number, after: number) =>
      before === after
        ? `The network would not fall apart: there would still be ${counted(after, '1 group', 'groups')} with no ties between them.`
        : `There would be ${after} groups with no ties between them, instead of ${before}.`,
    lossPairs: (count: number) =>
      count === 0
        ? 'None of the others would lose the way to another.'
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
    saveImage: 'Picture',
    saveData: 'Data',
    png: 'PNG',
    svg: 'SVG',
    citeHow: 'This address opens the same view; the revision says from which data it was made.',
    address: 'Address',
    copy: 'Copy the citation',
    copied: 'Copied.',
    citation: (address: string, revision: string, date: string) =>
      `Tejido, map of the community. ${address} (revision ${revision}, seen on ${date}).`,
    askAgain: 'The query behind this map',
    allEditions: 'All editions',
    someEditions: 'Chosen editions',
    upTo: (edition: string) => `Up to ${edition}`,
    timeline: 'Edition',
    cumulative: 'Add up',
    play: 'Play',
    pause: 'Pause',
    step: 'Next',
    waiting: 'Asking the network…',
    failed: 'There was no answer.',
  },
);
