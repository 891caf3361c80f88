/** The saved queries in Spanish, by the names of their files: what each asks, and what is to be known of it. In English they say so themselves. */
export const examplesInSpanish: Readonly<Record<string, readonly [title: string, note: string]>> = {
  activities: [
    'Actividades de varias ediciones, por tipo, tema, idioma, estado y día',
    'Cada grupo se puede elegir: su clave va en el filtro, como kind, topic, language, state, day o edition.\nPara pedir dos cosas a la vez de quienes participan, escribe un filtro para cada una dentro de "and".',
  ],
  agreements: [
    'Lo que acordó una edición y no tiene pruebas todavía, y lo que ya venció',
    'Para ver solo los acuerdos, agrega kind: [AGREEMENT] a los filtros.\nLo que pasó de su fecha sin un estado registrado no está vencido: no se sabe si se hizo.',
  ],
  appearances: [
    'Quién habló por una organización, edición por edición',
    'Con el nombre y el sector que tenía en ese momento.',
  ],
  'best-connected': [
    'Las cien organizaciones mejor conectadas',
    'Con sus métricas. orderBy acepta DEGREE, STRENGTH, BETWEENNESS, CLOSENESS y BROKERAGE; "graph" y "filter" de "metrics" dicen\nde qué red: dales lo mismo a ambos. El "filter" de "organizations" acorta la lista, no la red.',
  ],
  'between-editions': [
    'Qué cambió entre dos ediciones',
    'Los vínculos nuevos, los que se perdieron y los que siguieron; quién vino por primera vez, quién volvió y quién faltó. Es null donde\nse registra demasiado poco para decirlo, y unknownBecause dice por qué.\nLos ids son de ConDatos 2014 y 2017; otros se encuentran con { editions { nodes { id slug } } }.',
  ],
  'conveners-of-every-edition': [
    'Quién convocó cada edición de una serie, por sector y alcance',
    'Cuántas se registran, junto a cuántas se anunciaron. No se cuentan los patrocinios.',
  ],
  conveners: [
    'Quién convocó una edición, con el sector de entonces',
    'El sector y el alcance son los de ese momento: las organizaciones cambian, lo que fueron no.\nCada dato dice de dónde se tomó.',
  ],
  coverage: [
    'Quién faltó en una edición',
    'De qué sectores, alcances y estados convocaron menos organizaciones que en otras, y qué actividades oyeron a un solo sector.\nLo que no está registrado no es una ausencia: lo que no se puede saber es null, y unknownBecause dice por qué.',
  ],
  editions: [
    'Ediciones por año, país y estado, las más recientes primero',
    'Cada grupo se puede elegir: su clave va en el filtro, como year, modality, country, state o series.\nAl lado están las que vienen, la más próxima primero.',
  ],
  expert: [
    'La página de una persona',
    'Es null para quien no se muestra: quien enlaza a una persona debe contar con ello.',
  ],
  experts: [
    'Todas las personas, por sector, edición, papel y tipo de actividad',
    'Cada grupo se elige con el argumento de su nombre: sector, edition, role, activityKind.',
  ],
  'faithful-organizations': [
    'Organizaciones que convocaron la primera edición y la última',
    'Los filtros pasan por las relaciones: alguna, ninguna o todas las ediciones que convocó una organización.',
  ],
  figures: [
    'Las cifras publicadas, junto a lo que se registra',
    'Donde no coinciden, faltan registros o la cifra quería decir otra cosa; "recorded" es null donde no se puede saber.',
  ],
  'heirs-of-inai': [
    'De quién son los vínculos de una organización que ya no existe',
    'El INAI se extinguió. Según lo registrado, sus vínculos son suyos; contados como de sus sucesoras, los tiene cada una.',
  ],
  'how-connected': [
    'Cómo se conectan dos organizaciones',
    'A través de quién y en qué mesas. Primero INAI y Codeando México; luego INEGI y el Banco Mundial, que nunca coincidieron.\nLos ids se encuentran con { search(text: "inai") { nodes { label node { id } } } }.',
  ],
  keynotes: [
    'Quién dio conferencias magistrales',
    'Ya sea que el programa lo diga de la participación, aun sin actividad, o de la actividad.\nQuien modera una conferencia no la da. De una sola edición: edition: ["datacon-2021"].',
  ],
  'map-of-the-community': [
    'El mapa de la comunidad',
    'Todo lo necesario para dibujarlo: dónde va cada quien, qué los une y quiénes forman grupo. x e y no se mueven.',
  ],
  'next-edition': [
    'La próxima edición de una serie',
    'La primera cuyo último día, hasta donde se sabe, no ha pasado. Al lado está la más reciente que ya terminó.',
  ],
  organizations: [
    'Organizaciones, primero las que convocaron más ediciones',
    'Cada grupo se elige con un filtro: country, sector, founded, dissolved; convened: { role, sector } para lo que hicieron entonces.',
  ],
  outcomes: [
    'Qué se acordó y qué pasó después',
    'Quién responde por cada acuerdo, las pruebas que hay desde entonces y los acuerdos de otras ediciones que lo continúan.',
  ],
  'people-of-an-organization': [
    'El programa de la gente de una organización',
    'En las ediciones que se nombren, o en todas si no se nombra ninguna.',
  ],
  programme: [
    'El programa de una edición, en todas sus sedes',
    'Las horas están en UTC; muéstralas en el horario de la sede.\nQuien pidió no aparecer participa sin nombre: "withheld" dice por qué.',
  ],
  search: [
    'Buscar en todo, sin importar acentos ni erratas',
    '"transparensia" está mal escrito a propósito.',
  ],
  'sectors-that-meet': [
    'Qué sectores coincidieron menos de lo que daría el azar',
    '"ties" junto a "expected": cuántos vínculos habría si cada quien tuviera los mismos, pero con cualquiera.\n"narrative" lo dice en palabras. La serie es ConDatos; el id de otra se encuentra con { series(slug: "datacon") { id } }.',
  ],
  sectors: [
    'Todos los sectores, con las organizaciones que los forman',
    'Cuántas son, qué alcance tienen, y las diez primeras.\nPara ver más, manda el endCursor de una página como "after".',
  ],
  'speakers-with-their-parts': [
    'Ponentes de una edición con papel, organización y actividad, por apellido',
    'La foto y la semblanza se muestran solo con el consentimiento de la persona. Quien no se muestra va al final, solo con su papel.',
  ],
  speakers: [
    'Ponentes de una edición, una vez cada persona',
    'Por nombre, con las organizaciones a las que pertenecen.\nLa foto y la semblanza se muestran solo con el consentimiento de la persona.',
  ],
  states: [
    'Los estados donde una serie nunca se ha reunido, y aquellos de los que no consta ninguna convocante',
    'Las 32 entidades de México con cuántas ediciones y convocantes se registran, también 0. Al lado, de cuántas ediciones y convocantes\nse sabe el estado. Un estado sin edición registrada pudo tener una cuyo lugar no se registró.',
  ],
  succession: [
    'Qué fue del INAI, que inició DATACON',
    'Se extinguió en 2025.\nUna organización que termina conserva su lugar en la red, y dice qué pasó y quién la sucedió.',
  ],
  'ties-between-sectors': [
    'Vínculos entre dos sectores, edición por edición',
    'Cada organización cuenta con el sector que tenía en esa edición. El mismo sector dos veces pide los vínculos dentro de él.\n"completeness" dice cuánto de lo publicado abarca todo esto.',
  ],
  'together-on-panels': [
    'Personas de un sector en paneles donde participó una organización',
    'Todo lo que se pide de dónde y cómo participaron se refiere a una misma ocasión.',
  ],
  'what-changed': [
    'Qué cambió en una edición desde un momento',
    'Actividades, participaciones y acuerdos, también los que ya no están: entonces kind es TOMBSTONED y node es null.\nGuarda el último endCursor y pide lo que sigue: no te pierdes nada y no ves nada dos veces.\nLas personas no son de una sola edición. Borra lo que guardes de quien tenga node en null: ya no está, o pidió no aparecer.',
  ],
  'when-ties-began': [
    'Los vínculos, por la edición en que empezaron',
    'Se puede filtrar por lo que cuenta cada grupo: firstTogether, lastTogether, verdict, withSector. Quita "firstTogether" para verlos todos.',
  ],
  'who-bridges-two-sectors': [
    'Quién hace de puente entre la academia y el gobierno',
    'Organizaciones vinculadas con algunas de cada sector que no se vinculan entre sí: cuántos pares así conectan, como parte de uno de los dos\nsectores (gatekeeper) o de un tercero (liaison), y los vínculos que lo sostienen.\n"withSector" de "organizations" tienen sector conocido: solo de ellas habla esto.',
  ],
  'who-convened-then': [
    'Quién convocó una edición y otra no, con el sector de entonces',
    'Los patrocinios no se cuentan, salvo que "role" los pida.\nAl lado está cuánto se registra de la otra edición: lo que no está registrado no es una ausencia.',
  ],
  'who-stayed': [
    'Quién siguió, llegó y se fue, edición por edición',
    'De cada par de ediciones seguidas de una serie. Los grupos son de lo registrado; las proporciones son null donde es demasiado poco, y\nunknownBecause dice por qué. Los patrocinios no cuentan, y una organización a la que otra sucedió sigue.',
  ],
};
