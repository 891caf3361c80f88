import { fold } from '../../platform/package/cells/slug.ts';

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
