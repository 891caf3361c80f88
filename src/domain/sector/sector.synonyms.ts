import { fold } from '../../platform/package/cells/slug.ts';
import { vocabulary } from '../../platform/package/cells/vocabulary.ts';
import { sectorColours, sectorShapes, sectorWeaves } from './signs.ts';

export const colour = vocabulary(sectorColours, {
  INDIGO: 'añil,indigo blue',
  PINK: 'rosa,rosado,rose',
  OCHRE: 'ocre,ocher,naranja,orange',
  GREEN: 'verde',
  VIOLET: 'violeta,morado,purpura,purple',
  TEAL: 'turquesa,turquoise,cian,cyan',
  BROWN: 'cafe,marron',
  OLIVE: 'oliva,verde oliva,olive green',
  BLUE: 'azul',
  GREY: 'gris,gray',
});

export const shape = vocabulary(sectorShapes, {
  SQUARE: 'cuadrado',
  CIRCLE: 'circulo',
  DIAMOND: 'rombo,diamante',
  TRIANGLE: 'triangulo',
  HEXAGON: 'hexagono',
  STAR: 'estrella',
  TRIANGLE_DOWN: 'triangulo abajo,triangulo invertido,down triangle',
  CROSS: 'cruz,plus,mas',
  PENTAGON: 'pentagono',
  X: 'equis,aspa',
});

export const weave = vocabulary(sectorWeaves, {
  PLAIN: 'liso,tafetan',
  TWILL: 'sarga',
  WEFT_STRIPE: 'raya de trama,raya horizontal',
  WARP_STRIPE: 'raya de urdimbre,raya vertical',
  DOTS: 'puntos',
  TWILL_LEFT: 'sarga izquierda,sarga a la izquierda,left twill',
  CHECK: 'cuadros',
  ZIGZAG: 'zigzag,espiga,herringbone',
  DOUBLE_STRIPE: 'raya doble,doble raya',
  CROSSHATCH: 'trama cruzada,rombos',
});

// What the sectors that conferences share are called. A network's own sectors are matched by their names; these are
// the other ways people write them.
const groups = [
  'academia,academic,academico,sector academico,universidad,universidades,university,universities,education,investigacion,research',
  'civil society,sociedad civil,osc,ong,ngo,cso,nonprofit,non profit,sin fines de lucro,organizaciones de la sociedad civil,organizacion de la sociedad civil,civil society organization',
  'business,empresa,empresas,sector empresarial,sector privado,private sector,iniciativa privada,company,industry,industria',
  'authority,authorities,autoridad,autoridades,gobierno,government,sector publico,public sector,dependencia,dependencias,public administration',
  'oversight body,oversight bodies,organismo garante,organismos garantes,organo garante,organos garantes,organismo autonomo',
  'community of practice,comunidad de practica,comunidad,community,open data community of practice,comunidad de practica de datos abiertos',
  'media,medios,medios de comunicacion,prensa,press,journalism,periodismo',
  'international organization,international organisation,organismo internacional,organismos internacionales,multilateral,organizacion internacional',
];

const alike = new Map<string, string[]>();
for (const group of groups) {
  const words = group.split(',').map(fold);
  for (const word of words) alike.set(word, words);
}

/** The folded words that mean the same sector as a text; its own comes first. */
export function sectorSynonyms(text: string): string[] {
  const word = fold(text);
  return [word, ...(alike.get(word) ?? []).filter((other) => other !== word)];
}
