import { deskFields } from './desk-fields.ts';
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

/** What kinds of things there are. */
const TYPES: Record<string, Word> = {
  Activity: ['Actividad', 'Activity'],
  Affiliation: ['Adscripción', 'Affiliation'],
  AgendaItem: ['Punto de la agenda', 'Agenda item'],
  Citation: ['Cita de una fuente', 'Citation of a source'],
  Convening: ['Quién convoca', 'Who convenes'],
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
  deskFields[name]?.[at(locale)] ?? name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** The word for what stands at a place of the arguments, after the word for the group that it stands in, if it does. */
export const placeWord = (path: readonly string[], locale: Locale): string =>
  path
    .slice(path.length > 1 ? 1 : 0)
    .filter((name) => !/^\d+$/.test(name))
    .map((name) => fieldWord(name, locale))
    .join(': ');

/** Whether there is a word for a field, and one for a type. */
export const hasFieldWord = (name: string): boolean => name in deskFields;
export const hasTypeWord = (name: string): boolean => name in TYPES;

/** The word for a type; what hangs on one, such as ExpertCitation, is told by what it is. */
export function typeWord(name: string, locale: Locale): string {
  const suffix = ['Citation', 'Identifier', 'Name'].find((each) => name.endsWith(each) && !(name in TYPES));
  return (TYPES[name] ?? TYPES[suffix ?? ''])?.[at(locale)] ?? name;
}

/** The label of a value of an enum that pages show too. */
export const labelledWord = (type: string, value: string, locale: Locale): string | undefined =>
  LABELLED[type]?.[locale][value];
