import { cells, demo } from './lines.ts';

/** An invented organization. Every name says that it is made up. */
export interface Organization {
  id: string;
  name: string;
  acronym: string;
  sector: string;
  scope: 'local' | 'national' | 'international';
  /** The state of a local organization, the country of an international one. */
  place: string;
  /** The circles it meets in; more than one makes it a bridge. */
  circles: string[];
  /** The years in which it takes part. */
  years: number[];
}

const sector = (id: string, names: string, shortNames: string, sign: string) => {
  const [[name_es, name_en], [short_name_es, short_name_en], [colour, shape, weave]] = cells(
    [names, shortNames, sign].join('\n'),
  ) as [string[], string[], string[]];
  return {
    id: `demo-${id}`,
    name_es: `${name_es} (sintético)`,
    name_en: `${name_en} (synthetic)`,
    short_name_es: `Demo ${short_name_es}`,
    short_name_en: `Demo ${short_name_en}`,
    colour,
    shape,
    weave,
  };
};

/** With the signs of the real sectors of the same kind: the two are never in one picture. */
export const sectors = [
  sector('oversight-body', 'Organismos garantes | Oversight bodies', 'garantes | oversight', 'ochre | diamond | weft-stripe'),
  sector('authority', 'Autoridades | Authorities', 'autoridades | authorities', 'indigo | square | plain'),
  sector('academia', 'Academia | Academia', 'academia | academia', 'green | triangle | warp-stripe'),
  sector('civil-society', 'Sociedad civil | Civil society', 'soc. civil | civil soc.', 'pink | circle | twill'),
  sector(
    'community-of-practice',
    'Comunidad de práctica de datos abiertos | Open data community of practice',
    'com. práct. | practice',
    'violet | hexagon | dots',
  ),
  sector('business', 'Sector empresarial | Business', 'empresas | business', 'olive | cross | zigzag'),
];

/** One line each: id | name | acronym | sector | scope | place | circles | years. */
const lines = `
gasto-publico | Observatorio Ficticio del Gasto Público | OFGP | civil-society | national | | presupuesto acceso | 1 2 3
contraloria-norte | Contraloría Ficticia del Norte | | authority | local | Nuevo León | presupuesto | 1 2 3
hacienda-abierta | Dirección Imaginaria de Hacienda Abierta | DIHA | authority | national | | presupuesto | 1 2 3
cuentas-claras | Auditoría Ficticia de Cuentas Claras | AFCC | oversight-body | national | | presupuesto | 1 2 3
economia-publica | Centro Imaginario de Estudios de Economía Pública | CIEEP | academia | national | | presupuesto | 1 2
contratos-claros | Red Ficticia Contratos Claros | | civil-society | national | | presupuesto | 1 2 3
open-ledgers | Fictional Alliance for Open Ledgers | FAOL | civil-society | international | Canadá | presupuesto | 1 3
cuentas-sinaloa | Ciudadanía Ficticia por las Cuentas de Sinaloa | | civil-society | local | Sinaloa | presupuesto | 2 3
presupuesto-lab | Laboratorio Inventado de Presupuesto | LIP | community-of-practice | national | | presupuesto | 2 3
facturalia | Facturalia de Ejemplo, S.A. | | business | national | | presupuesto | 1 2
licitaciones | Licitaciones de Muestra, Consultoría | | business | national | | presupuesto | 3
anticorrupcion-oaxaca | Comité Ficticio Anticorrupción de Oaxaca | CFAO | oversight-body | local | Oaxaca | presupuesto | 3
estadistica-y-geografia | Instituto Simulado de Estadística y Geografía del Valle | ISEGV | authority | local | Hidalgo | territorio | 1
estadistica-del-valle | Instituto Simulado de Estadística del Valle | ISEV | authority | local | Hidalgo | territorio | 2 3
geografia-del-valle | Instituto Simulado de Geografía del Valle | ISGV | authority | local | Hidalgo | territorio | 2
mapas-abiertos | Red Ficticia de Mapas Abiertos | RFMA | community-of-practice | national | | territorio | 1 2
mapas-y-geografia | Alianza Ficticia de Mapas y Geografía | AFMG | community-of-practice | national | | territorio | 3
datos-en-bicicleta | Colectivo Inventado Datos en Bicicleta | | civil-society | local | Jalisco | territorio | 1
municipios-abiertos | Asociación Imaginaria de Municipios Abiertos | AIMA | authority | national | | territorio presupuesto | 1 2 3
planeacion-jalisco | Instituto Ficticio de Planeación de Jalisco | IFPJ | authority | local | Jalisco | territorio | 1 2 3
catastro-quintana-roo | Catastro Imaginario de Quintana Roo | | authority | local | Quintana Roo | territorio | 2 3
universidad-peninsula | Universidad Ficticia de la Península | UFP | academia | local | Yucatán | territorio | 1 2 3
satelital | Satelital de Ejemplo, S.A. de C.V. | | business | national | | territorio | 1 2 3
rutas | Rutas de Muestra, Consultoría | | business | national | | territorio | 1
ciudades-vivas | Ciudades Vivas, Laboratorio Imaginario | | community-of-practice | local | Ciudad de México | territorio | 1 2
laboratorio-ciudades-vivas | Laboratorio Imaginario Ciudades Vivas | | community-of-practice | local | Ciudad de México | territorio | 3
salud-poblacional | Instituto Simulado de Salud Poblacional | ISSP | authority | national | | salud | 1 2 3
epidemiologia | Centro Ficticio de Epidemiología Abierta | CFEA | academia | national | | salud | 1 2 3
aire-limpio | Red Imaginaria Aire Limpio | | civil-society | national | | salud | 1 2 3
agua-sonora | Observatorio Inventado del Agua en Sonora | | civil-society | local | Sonora | salud | 2 3
datos-climaticos | Grupo Ficticio de Datos Climáticos del Sur | GFDC | academia | international | Chile | salud | 1 2 3
bosques | Fundación Imaginaria Bosques y Datos | | civil-society | national | | salud | 1 2
meteorologia | Servicio Simulado de Meteorología | SSM | authority | national | | salud tecnologia | 1 2 3
clinicadata | Clinicadata de Ejemplo, S.A. | | business | national | | salud | 3
salud-chihuahua | Secretaría Ficticia de Salud Comunitaria de Chihuahua | SFSC | authority | local | Chihuahua | salud | 3
biodatos | Comunidad Inventada Biodatos | | community-of-practice | national | | salud | 1 2 3
nutricion | Instituto Imaginario de Nutrición y Datos | IIND | academia | national | | salud | 1 3
procuraduria-entorno | Procuraduría Ficticia del Entorno | PFE | oversight-body | national | | salud | 2 3
genero-y-datos | Observatorio Imaginario de Género y Datos | OIGD | civil-society | national | | derechos salud | 1 2 3
cuidados | Red Ficticia de Cuidados | | civil-society | national | | derechos | 1 2 3
lenguas | Instituto Inventado de Lenguas y Datos | IILD | academia | local | Oaxaca | derechos | 2 3
derechos-norte | Comisión Simulada de Derechos del Norte | CSDN | oversight-body | local | Nuevo León | derechos | 1 2 3
juventudes | Juventudes de Ejemplo con Datos | | community-of-practice | national | | derechos | 2 3
datos-migrantes | Casa Imaginaria de Datos Migrantes | | civil-society | local | Baja California | derechos | 1 3
acceso-para-todas | Fundación Ficticia Acceso para Todas las Personas | | civil-society | national | | derechos | 1 2
datas-del-sur | Datas del Sur, Comunidad Inventada | | community-of-practice | international | Argentina | derechos | 3
igualdad | Secretaría Imaginaria de Igualdad | | authority | national | | derechos | 1 2 3
sociologia-digital | Facultad Ficticia de Sociología Digital | FFSD | academia | local | Ciudad de México | derechos | 1 2 3
inclusion | Inclusión de Muestra, Consultoría | | business | national | | derechos | 2
data-rights | Fictional Fund for Data Rights | FFDR | civil-society | international | España | derechos | 1 2 3
estandares | Consejo Ficticio de Estándares Abiertos | | community-of-practice | international | Colombia | tecnologia | 1 2 3
software-libre | Comunidad Imaginaria de Software Libre | CISL | community-of-practice | national | | tecnologia derechos | 1 2 3
ia-publica | Centro Inventado de Inteligencia Artificial Pública | CIIAP | academia | national | | tecnologia | 2 3
nube | Nube de Ejemplo, S.A. de C.V. | | business | national | | tecnologia | 1 2 3
datos-civicos | Laboratorio Imaginario de Datos Cívicos | LIDC | civil-society | national | | tecnologia | 1 2 3
gobierno-digital | Agencia Simulada de Gobierno Digital | ASGD | authority | national | | tecnologia | 1 2 3
hacklab-tijuana | Hacklab Ficticio de Tijuana | | community-of-practice | local | Baja California | tecnologia | 2 3
ciencias-aplicadas | Universidad Imaginaria de Ciencias Aplicadas | UICA | academia | local | Nuevo León | tecnologia | 1 2 3
sensores | Sensores de Muestra, S.A. | | business | national | | tecnologia | 1 3
algoritmos | Observatorio Ficticio de Algoritmos | | civil-society | national | | tecnologia derechos acceso | 3
ciencia-de-datos | Grupo Inventado de Ciencia de Datos | | community-of-practice | local | Jalisco | tecnologia | 1 2
interoperabilidad | Unidad Simulada de Interoperabilidad | USI | authority | national | | tecnologia | 2
acceso-informacion | Comisión Ficticia de Acceso a la Información | CFAI | oversight-body | national | | acceso | 1 2
integridad-publica | Secretaría Ficticia de Integridad Pública | SFIP | authority | national | | acceso | 3
transparencia-ciudadana | Oficina Ficticia de Transparencia Ciudadana | OFTC | authority | national | | acceso | 3
sistema-transparencia | Sistema Imaginario de Transparencia | SIT | oversight-body | national | | acceso | 1 2 3
transparencia-jalisco | Instituto Ficticio de Transparencia de Jalisco | IFTJ | oversight-body | local | Jalisco | acceso | 1 2 3
transparencia-sonora | Consejo Imaginario de Transparencia de Sonora | CITS | oversight-body | local | Sonora | acceso | 1 2 3
acceso-yucatan | Instituto Inventado de Acceso de Yucatán | IIAY | oversight-body | local | Yucatán | acceso | 1 2 3
documentos-publicos | Archivo Simulado de Documentos Públicos | ASDP | authority | national | | acceso | 1 2 3
justicia-abierta | Justicia Abierta de Ejemplo, A.C. | | civil-society | national | | acceso | 1 2 3
derecho-y-datos | Escuela Ficticia de Derecho y Datos | EFDD | academia | local | Ciudad de México | acceso | 1 2
datos-personales | Autoridad Imaginaria de Datos Personales | AIDP | oversight-body | national | | acceso | 2 3
periodismo | Red Inventada de Periodismo de Datos | RIPD | community-of-practice | national | | acceso presupuesto | 1 2 3
notarias | Notarías de Muestra Digital, S.A. | | business | national | | acceso | 3
tianguis-de-datos | Tianguis Imaginario de Datos | | community-of-practice | local | Puebla | | 3
cooperativa-trueque | Cooperativa Ficticia Trueque de Datos | | business | local | Puebla | | 3
radio-sierra | Radio Inventada de la Sierra | | civil-society | local | Guerrero | | 3
biblioteca-sierra | Biblioteca Ficticia de la Sierra | | community-of-practice | local | Guerrero | | 3
`;

/** Pairs that work together again and again: the collaborations an analysis should find. */
const pairs = `
gasto-publico | contratos-claros
hacienda-abierta | cuentas-claras
municipios-abiertos | universidad-peninsula
planeacion-jalisco | satelital
salud-poblacional | epidemiologia
aire-limpio | meteorologia
genero-y-datos | sociologia-digital
cuidados | igualdad
lenguas | software-libre
datos-civicos | gobierno-digital
nube | ciencias-aplicadas
sistema-transparencia | documentos-publicos
justicia-abierta | periodismo
`;

function parsed(row: string[]): Organization {
  const [id, name, acronym, sector, scope, place, circles, years] = row as [string, ...string[]];
  return {
    id: demo(id),
    name: name!,
    acronym: acronym!,
    sector: demo(sector),
    scope: scope as Organization['scope'],
    place: place!,
    circles: circles!.split(' ').filter(Boolean),
    years: years!.split(' ').map((ordinal) => 2020 + Number(ordinal)),
  };
}

/** Everyone who takes part in the demo, in a fixed order. */
export const organizations: Organization[] = cells(lines).map(parsed);

/** The organizations that take part in a year. */
export function activeIn(year: number): Organization[] {
  return organizations.filter((organization) => organization.years.includes(year));
}

/** Whom an organization brings along. */
export const companions: Record<string, string> = Object.fromEntries(
  cells(pairs).flatMap(([one, other]) => [
    [demo(one), demo(other)],
    [demo(other), demo(one)],
  ]),
);
