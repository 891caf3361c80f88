import type {
  ActivityKind,
  ConveningRole,
  FigureQualifier,
  Lineage,
  Measure,
  Modality,
  OrganizationChangeKind,
  OutcomeKind,
  OutcomeStatus,
  ParticipationRole,
  Scope,
  TieChannel,
  TieVerdict,
} from '../graphql/operations.ts';
import { type ByLocale, byLocale } from './locale.ts';

type Labels<Value extends string> = ByLocale<Record<Value, string>>;

export const activityKinds: Labels<ActivityKind> = byLocale(
  {
    PANEL: 'Panel',
    WORKSHOP: 'Taller',
    KEYNOTE: 'Conferencia magistral',
    THEMATIC_TABLE: 'Mesa temática',
    CEREMONY: 'Ceremonia',
    TALK: 'Charla',
    LIGHTNING_TALK: 'Charla relámpago',
    TUTORIAL: 'Tutorial',
    POSTER: 'Cartel',
    OTHER: 'Actividad',
  },
  {
    PANEL: 'Panel',
    WORKSHOP: 'Workshop',
    KEYNOTE: 'Keynote',
    THEMATIC_TABLE: 'Thematic table',
    CEREMONY: 'Ceremony',
    TALK: 'Talk',
    LIGHTNING_TALK: 'Lightning talk',
    TUTORIAL: 'Tutorial',
    POSTER: 'Poster',
    OTHER: 'Activity',
  },
);

export const participationRoles: Labels<ParticipationRole> = byLocale(
  {
    KEYNOTE: 'Conferencia magistral',
    SPEAKER: 'Ponente',
    PANELIST: 'Panelista',
    MODERATOR: 'Moderación',
    WORKSHOP_LEAD: 'Tallerista',
    THEMATIC_TABLE_LEAD: 'Coordinación de mesa',
    RAPPORTEUR: 'Relatoría',
    ORGANIZER: 'Comité organizador',
    OTHER: 'Participante',
  },
  {
    KEYNOTE: 'Keynote speaker',
    SPEAKER: 'Speaker',
    PANELIST: 'Panelist',
    MODERATOR: 'Moderator',
    WORKSHOP_LEAD: 'Workshop lead',
    THEMATIC_TABLE_LEAD: 'Thematic table lead',
    RAPPORTEUR: 'Rapporteur',
    ORGANIZER: 'Organizer',
    OTHER: 'Participant',
  },
);

export const conveningRoles: Labels<ConveningRole> = byLocale(
  {
    CONVENER: 'Convocante',
    ORGANIZER: 'Organizadora',
    HOST: 'Anfitriona',
    PARTNER: 'Aliada',
    SPONSOR: 'Patrocinadora',
    OTHER: 'Otra función',
  },
  {
    CONVENER: 'Convener',
    ORGANIZER: 'Organizer',
    HOST: 'Host',
    PARTNER: 'Partner',
    SPONSOR: 'Sponsor',
    OTHER: 'Other role',
  },
);

export const outcomeKinds: Labels<OutcomeKind> = byLocale(
  { CONCLUSION: 'Conclusión', RECOMMENDATION: 'Recomendación', AGREEMENT: 'Acuerdo' },
  { CONCLUSION: 'Conclusion', RECOMMENDATION: 'Recommendation', AGREEMENT: 'Agreement' },
);

export const outcomeStatuses: Labels<OutcomeStatus> = byLocale(
  {
    PROPOSED: 'Propuesto',
    ADOPTED: 'Adoptado',
    IN_PROGRESS: 'En curso',
    DONE: 'Cumplido',
    STALLED: 'Detenido',
    DROPPED: 'Abandonado',
    SUPERSEDED: 'Sustituido',
  },
  {
    PROPOSED: 'Proposed',
    ADOPTED: 'Adopted',
    IN_PROGRESS: 'In progress',
    DONE: 'Done',
    STALLED: 'Stalled',
    DROPPED: 'Dropped',
    SUPERSEDED: 'Superseded',
  },
);

export const measures: Labels<Measure> = byLocale(
  {
    CONVENING_ORGANIZATIONS: 'Organizaciones convocantes',
    EXPERTS: 'Personas expertas',
    SPEAKERS: 'Ponentes',
    MODERATORS: 'Personas que moderan',
    PANELS: 'Paneles',
    WORKSHOPS: 'Talleres',
    KEYNOTES: 'Conferencias magistrales',
    VENUES: 'Sedes',
    DAYS: 'Días',
  },
  {
    CONVENING_ORGANIZATIONS: 'Convening organizations',
    EXPERTS: 'Experts',
    SPEAKERS: 'Speakers',
    MODERATORS: 'Moderators',
    PANELS: 'Panels',
    WORKSHOPS: 'Workshops',
    KEYNOTES: 'Keynotes',
    VENUES: 'Venues',
    DAYS: 'Days',
  },
);

/** The qualifiers before the number of a figure. */
export const qualifiers: Labels<FigureQualifier> = byLocale(
  { EXACT: '', MORE_THAN: 'más de', ABOUT: 'unas' },
  { EXACT: '', MORE_THAN: 'more than', ABOUT: 'about' },
);

export const scopes: Labels<Scope> = byLocale(
  { LOCAL: 'Local', NATIONAL: 'Nacional', REGIONAL: 'Regional', INTERNATIONAL: 'Internacional' },
  { LOCAL: 'Local', NATIONAL: 'National', REGIONAL: 'Regional', INTERNATIONAL: 'International' },
);

export const modalities: Labels<Modality> = byLocale(
  { IN_PERSON: 'Presencial', VIRTUAL: 'Virtual', HYBRID: 'Híbrida' },
  { IN_PERSON: 'In person', VIRTUAL: 'Virtual', HYBRID: 'Hybrid' },
);

export const organizationChanges: Labels<OrganizationChangeKind> = byLocale(
  {
    RENAMED: 'Cambió de nombre',
    MERGED: 'Se fusionó',
    SPLIT: 'Se dividió',
    ABSORBED: 'Fue absorbida',
    DISSOLVED: 'Se extinguió',
    FUNCTIONS_TRANSFERRED: 'Sus funciones pasaron a',
  },
  {
    RENAMED: 'Was renamed',
    MERGED: 'Merged',
    SPLIT: 'Split',
    ABSORBED: 'Was absorbed',
    DISSOLVED: 'Was dissolved',
    FUNCTIONS_TRANSFERRED: 'Its functions passed to',
  },
);

export const verdicts: Labels<TieVerdict> = byLocale(
  {
    STRONGER_THAN_CHANCE: 'Más de lo que daría el azar',
    NOT_DISTINGUISHABLE: 'Podría ser casualidad',
    INSUFFICIENT_DATA: 'Faltan datos para saberlo',
  },
  {
    STRONGER_THAN_CHANCE: 'More than chance would give',
    NOT_DISTINGUISHABLE: 'Could be chance',
    INSUFFICIENT_DATA: 'Too little data to tell',
  },
);

export const channels: Labels<TieChannel> = byLocale(
  { ACTIVITY: 'Actividades en común', CONVENING: 'Ediciones convocadas', OUTCOME: 'Acuerdos y conclusiones' },
  { ACTIVITY: 'Activities in common', CONVENING: 'Editions convened', OUTCOME: 'Outcomes' },
);

export const lineages: Labels<Lineage> = byLocale(
  { AS_RECORDED: 'Como quedó registrado', AS_SUCCESSOR: 'En nombre de quien heredó' },
  { AS_RECORDED: 'As recorded', AS_SUCCESSOR: 'On behalf of the heirs' },
);
