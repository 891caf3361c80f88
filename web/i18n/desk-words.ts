import {
  activityKinds,
  conveningRoles,
  measures,
  modalities,
  organizationChanges,
  outcomeKinds,
  outcomeStatuses,
  participationRoles,
  scopes,
} from './labels.ts';
import type { ByLocale, Locale } from './locale.ts';

type Word = readonly [es: string, en: string];

/** The fields of forms and of the log, and arguments of mutations. */
const FIELDS: Record<string, Word> = {
  accessedOn: ['Consultada el', 'Read on'],
  acronym: ['Siglas', 'Acronym'],
  activity: ['Actividad', 'Activity'],
  affiliation: ['Adscripción', 'Affiliation'],
  agendaItem: ['Punto de la agenda', 'Agenda item'],
  archivedUrl: ['Copia archivada', 'Archived copy'],
  basis: ['Fundamento', 'Basis'],
  billedAs: ['Anunciada como', 'Billed as'],
  bio: ['Semblanza', 'Biography'],
  bios: ['Semblanza en otros idiomas', 'Biography in other languages'],
  change: ['Cambio', 'Change'],
  city: ['Ciudad', 'City'],
  colour: ['Color', 'Colour'],
  consent: ['Consentimiento', 'Consent'],
  continues: ['Continúa a', 'Continues'],
  country: ['País', 'Country'],
  credit: ['Crédito', 'Credit'],
  displayName: ['Nombre completo, como se muestra', 'Full name, as shown'],
  dissolvedOn: ['Terminó el', 'Ended on'],
  dueOn: ['Vence el', 'Due on'],
  edition: ['Edición', 'Edition'],
  editions: ['Ediciones', 'Editions'],
  effectiveOn: ['Vigente desde', 'Effective on'],
  endedAt: ['Terminó', 'Ended at'],
  endedOn: ['Dejó de participar el', 'Left on'],
  endsAt: ['Termina a las', 'Ends at'],
  endsOn: ['Último día', 'Last day'],
  evidence: ['Constancia', 'Evidence'],
  expert: ['Persona', 'Person'],
  expertTies: ['Lazos entre personas', 'Ties between people'],
  expiresAt: ['Vence', 'Expires'],
  fact: ['De qué', 'Of what'],
  familyName: ['Apellidos, para ordenar', 'Family name, for sorting'],
  foundedOn: ['Fundada el', 'Founded on'],
  from: ['Desde', 'From'],
  host: ['Anfitriona', 'Host'],
  identifier: ['Identificador', 'Identifier'],
  keepOvertaken: ['Deshacer solo lo que nadie cambió después', 'Undo only what nobody changed later'],
  kind: ['Tipo', 'Kind'],
  kindAsGiven: ['Tipo según la fuente', 'Kind as given'],
  label: ['Nombre', 'Name'],
  language: ['Idioma', 'Language'],
  latitude: ['Latitud', 'Latitude'],
  legalBasis: ['Fundamento legal', 'Legal basis'],
  level: ['Hasta dónde', 'How far'],
  license: ['Licencia', 'Licence'],
  locale: ['Idioma', 'Language'],
  longitude: ['Longitud', 'Longitude'],
  measure: ['Qué se contó', 'What was counted'],
  modality: ['Modalidad', 'Modality'],
  name: ['Nombre', 'Name'],
  nameAtTime: ['Nombre de entonces', 'Name at the time'],
  names: ['Nombre en otros idiomas', 'Name in other languages'],
  network: ['Es otra red', 'It is another network'],
  node: ['De qué', 'Of what'],
  note: ['Nota', 'Note'],
  noticeVersion: ['Versión del aviso', 'Version of the notice'],
  on: ['Fecha', 'Date'],
  onBehalfOf: ['En nombre de', 'On behalf of'],
  online: ['En línea', 'Online'],
  order: ['Orden', 'Order'],
  ordinal: ['Número en la serie', 'Number in the series'],
  organization: ['Organización', 'Organization'],
  origin: ['Dónde están sus datos', 'Where its data is'],
  outcome: ['Acuerdo', 'Outcome'],
  outcomes: ['Acuerdos', 'Outcomes'],
  owner: ['Responsable', 'Owner'],
  parent: ['Parte de', 'Part of'],
  partner: ['Organización aliada', 'Partner'],
  photo: ['Retrato', 'Portrait'],
  position: ['Posición en la bitácora', 'Position in the log'],
  proposedBy: ['Propuesto por', 'Proposed by'],
  publishedOn: ['Publicada el', 'Published on'],
  publisher: ['Quién publica', 'Publisher'],
  purpose: ['Para qué', 'Purpose'],
  qualifier: ['Exactitud', 'Exactness'],
  reason: ['Por qué', 'Why'],
  receivedOn: ['Recibida el', 'Received on'],
  recordingUrl: ['Grabación', 'Recording'],
  registeredAt: ['Conectada', 'Registered at'],
  reportedBy: ['Lo informa', 'Reported by'],
  responsible: ['Responsables', 'Responsible'],
  role: ['Papel', 'Role'],
  roleAsGiven: ['Papel según la fuente', 'Role as given'],
  says: ['Qué está mal', 'What is wrong'],
  scheme: ['Esquema', 'Scheme'],
  scope: ['Alcance', 'Scope'],
  scopeAtTime: ['Alcance de entonces', 'Scope at the time'],
  scopes: ['Para qué sirve', 'What it is good for'],
  sdl: ['Esquema de la API', 'Schema of the API'],
  sdlHash: ['Huella del esquema', 'Hash of the schema'],
  sector: ['Sector', 'Sector'],
  sectorAtTime: ['Sector de entonces', 'Sector at the time'],
  series: ['Serie', 'Series'],
  shape: ['Forma', 'Shape'],
  shortName: ['Nombre corto', 'Short name'],
  shortNames: ['Nombre corto en otros idiomas', 'Short name in other languages'],
  since: ['Desde', 'Since'],
  slug: ['Nombre en la dirección', 'Name in the address'],
  sortName: ['Nombre para ordenar', 'Name to sort by'],
  source: ['Fuente', 'Source'],
  sourceUrl: ['Dónde se puede comprobar', 'Where it can be checked'],
  sources: ['Fuentes', 'Sources'],
  startsAt: ['Empieza a las', 'Starts at'],
  startsOn: ['Primer día', 'First day'],
  state: ['Estado', 'State'],
  stateCode: ['Clave del estado', 'Code of the state'],
  status: ['Situación', 'Status'],
  subgraph: ['API de una aliada', 'API of a partner'],
  synthetic: ['Inventado', 'Invented'],
  text: ['Texto', 'Text'],
  texts: ['Texto en otros idiomas', 'Text in other languages'],
  theme: ['Tema', 'Theme'],
  timeZone: ['Zona horaria', 'Time zone'],
  title: ['Título', 'Title'],
  titles: ['Título en otros idiomas', 'Title in other languages'],
  to: ['Hasta', 'To'],
  themes: ['Tema en otros idiomas', 'Theme in other languages'],
  topic: ['Tema', 'Topic'],
  topics: ['Temas', 'Topics'],
  url: ['Dirección web', 'Web address'],
  validUntil: ['Vale hasta', 'Valid until'],
  value: ['Valor', 'Value'],
  venue: ['Sede', 'Venue'],
  verified: ['Verificado', 'Verified'],
  verifiedBy: ['Lo verifica', 'Verified by'],
  weave: ['Trama', 'Weave'],
  wikidata: ['Wikidata', 'Wikidata'],
  year: ['Año', 'Year'],
};

/** What kinds of things there are. */
const TYPES: Record<string, Word> = {
  Activity: ['Actividad', 'Activity'],
  Affiliation: ['Adscripción', 'Affiliation'],
  AgendaItem: ['Punto de la agenda', 'Agenda item'],
  Citation: ['Cita de una fuente', 'Citation of a source'],
  Convening: ['Convocatoria', 'Convening'],
  DatedName: ['Nombre con fechas', 'Dated name'],
  Edition: ['Edición', 'Edition'],
  EditionVenue: ['Sede', 'Venue'],
  Expert: ['Persona', 'Person'],
  Figure: ['Cifra', 'Figure'],
  Identifier: ['Identificador', 'Identifier'],
  Organization: ['Organización', 'Organization'],
  OrganizationChange: ['Cambio de organización', 'Change of an organization'],
  OrganizationName: ['Nombre de organización', 'Name of an organization'],
  Outcome: ['Acuerdo', 'Outcome'],
  OutcomeEvidence: ['Avance', 'Progress'],
  Participation: ['Participación', 'Participation'],
  Partner: ['Organización aliada', 'Partner'],
  PersonRequest: ['Solicitud de una persona', "A person's request"],
  Sector: ['Sector', 'Sector'],
  Series: ['Serie', 'Series'],
  Source: ['Fuente', 'Source'],
  Subgraph: ['API de una aliada', 'API of a partner'],
  Token: ['Credencial', 'Token'],
  Topic: ['Tema', 'Topic'],
  Venue: ['Sede', 'Venue'],
};

/** The enums that pages have labels for. */
const LABELLED: Record<string, ByLocale<Record<string, string>>> = {
  ActivityKind: activityKinds,
  ConveningRole: conveningRoles,
  Measure: measures,
  Modality: modalities,
  OrganizationChangeKind: organizationChanges,
  OutcomeKind: outcomeKinds,
  OutcomeStatus: outcomeStatuses,
  ParticipationRole: participationRoles,
  Scope: scopes,
};

const at = (locale: Locale): 0 | 1 => (locale === 'es' ? 0 : 1);

/** The word for a field; one that has none is told by its name in parts. */
export const fieldWord = (name: string, locale: Locale): string =>
  FIELDS[name]?.[at(locale)] ?? name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** The word for what stands at a place of the arguments, after the word for the group that it stands in, if it does. */
export const placeWord = (path: readonly string[], locale: Locale): string =>
  path
    .slice(path.length > 1 ? 1 : 0)
    .filter((name) => !/^\d+$/.test(name))
    .map((name) => fieldWord(name, locale))
    .join(': ');

/** Whether there is a word for a field, and one for a type. */
export const hasFieldWord = (name: string): boolean => name in FIELDS;
export const hasTypeWord = (name: string): boolean => name in TYPES;

/** The word for a type; what hangs on one, such as ExpertCitation, is told by what it is. */
export function typeWord(name: string, locale: Locale): string {
  const suffix = ['Citation', 'Identifier', 'Name'].find((each) => name.endsWith(each) && !(name in TYPES));
  return (TYPES[name] ?? TYPES[suffix ?? ''])?.[at(locale)] ?? name;
}

/** The label of a value of an enum that pages show too. */
export const labelledWord = (type: string, value: string, locale: Locale): string | undefined =>
  LABELLED[type]?.[locale][value];
