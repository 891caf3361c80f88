import { byLocale } from './locale.ts';
import { analysisMessages } from './map-analysis.ts';

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What is cited of a map: where its data is, where it can be looked at, of which revision, and when. */
interface CitedMap {
  data: string;
  view: string;
  revision: string;
  date: string;
}

/** The texts of the tools and panels of the map. */
export const toolMessages = byLocale(
  {
    ...analysisMessages.es,
    tools: 'Explorar el mapa',
    find: 'Buscar en el mapa',
    findNone: 'Nadie en este mapa se llama así, con estos filtros.',
    found: (count: number) => counted(count, '1 resultado', 'resultados'),
    connect: 'Conectar dos',
    compare: 'Comparar ediciones',
    without: '¿Y si falta?',
    save: 'Guardar y citar',
    narrative: 'En palabras',
    close: 'Cerrar',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fitAll: 'Ver todo',
    canvas: (count: string) =>
      `Mapa${count === '' ? '' : `: ${count}`}. Con las flechas se va de uno a otro, Intro abre su ficha, Escape la cierra. La tabla dice lo mismo en filas.`,
    shown: (nodes: number, ties: number) =>
      `Se ven ${counted(nodes, '1 nodo', 'nodos')} y ${counted(ties, '1 línea', 'líneas')}.`,
    opened: (name: string) => `Ficha abierta: ${name}. Está después de los botones del mapa.`,
    lookedAt: (name: string, ties: number) => `${name}: ${counted(ties, '1 línea', 'líneas')} en el mapa.`,
    degree: (count: number) => counted(count, 'Vinculada con 1', 'vínculos'),
    activityDegree: (count: number) => counted(count, '1 organización', 'organizaciones'),
    dissolved: (date: string) => `Se extinguió: ${date}`,
    community: 'Comunidad',
    noTies: 'No coincidió con nadie, con estos filtros.',
    strongest: 'Sus vínculos más fuertes',
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
    saveImage: 'Imagen',
    saveData: 'Datos',
    png: 'PNG',
    svg: 'SVG',
    address: 'Dirección',
    copy: 'Copiar la cita',
    copied: 'Copiada.',
    selected: 'Seleccionada: cópiala con el teclado.',
    citation: ({ data, view, revision, date }: CitedMap) =>
      `Tejido, mapa de la comunidad, revisión ${revision}: ${data}. Vista: ${view} (consultado el ${date}).`,
    queryBehind: 'La consulta detrás de esto',
    askAgain: 'La consulta detrás de este mapa',
    all: 'Todas',
    allEditions: 'Todas las ediciones',
    someEditions: 'Ediciones elegidas',
    upTo: (edition: string) => `Hasta ${edition}`,
    timeline: 'Edición',
    cumulative: 'Acumular',
    play: 'Reproducir',
    pause: 'Pausar',
    step: 'Siguiente',
    waiting: 'Consultando…',
    failed: 'No se pudo responder.',
  },
  {
    ...analysisMessages.en,
    tools: 'Explore the map',
    find: 'Find on the map',
    findNone: 'No one on this map has that name, with these filters.',
    found: (count: number) => counted(count, '1 result', 'results'),
    connect: 'Connect two',
    compare: 'Compare editions',
    without: 'What if one left?',
    save: 'Save and cite',
    narrative: 'In words',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitAll: 'See all',
    canvas: (count: string) =>
      `Map${count === '' ? '' : `: ${count}`}. Arrow keys go from one to another, Enter opens its card, Escape closes it. The table says the same in rows.`,
    shown: (nodes: number, ties: number) =>
      `${counted(nodes, '1 node', 'nodes')} and ${counted(ties, '1 line', 'lines')} are shown.`,
    opened: (name: string) => `Card opened: ${name}. It comes after the buttons of the map.`,
    lookedAt: (name: string, ties: number) => `${name}: ${counted(ties, '1 line', 'lines')} on the map.`,
    degree: (count: number) => counted(count, 'Tied to 1', 'ties'),
    activityDegree: (count: number) => counted(count, '1 organization', 'organizations'),
    dissolved: (date: string) => `Dissolved: ${date}`,
    community: 'Community',
    noTies: 'It met nobody, with these filters.',
    strongest: 'Strongest ties',
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
    saveImage: 'Picture',
    saveData: 'Data',
    png: 'PNG',
    svg: 'SVG',
    address: 'Address',
    copy: 'Copy the citation',
    copied: 'Copied.',
    selected: 'Selected: copy it with the keyboard.',
    citation: ({ data, view, revision, date }: CitedMap) =>
      `Tejido, map of the community, revision ${revision}: ${data}. View: ${view} (seen on ${date}).`,
    queryBehind: 'The query behind this',
    askAgain: 'The query behind this map',
    all: 'All',
    allEditions: 'All editions',
    someEditions: 'Chosen editions',
    upTo: (edition: string) => `Up to ${edition}`,
    timeline: 'Edition',
    cumulative: 'Cumulative',
    play: 'Play',
    pause: 'Pause',
    step: 'Next',
    waiting: 'Looking it up…',
    failed: 'There was no answer.',
  },
);
