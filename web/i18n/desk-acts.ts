import { labelledWord, typeWord } from './desk-words.ts';
import type { Locale } from './locale.ts';

type Word = readonly [es: string, en: string];

/** Acts that are no plain recording or editing. */
const ACTS: Record<string, Word> = {
  organizationRename: ['Cambiar de nombre', 'Rename'],
  affiliationEnd: ['Terminar la adscripción', 'End the affiliation'],
  outcomeReportProgress: ['Informar avance', 'Report progress'],
  outcomeVerify: ['Verificar que se cumplió', 'Verify that it was done'],
  sourcesCite: ['Citar fuentes', 'Cite sources'],
  identifierAdd: ['Añadir identificador', 'Add an identifier'],
  identifierRemove: ['Quitar identificador', 'Take out an identifier'],
  nodeRemove: ['Quitar de la red', 'Take out of the network'],
  changeRevert: ['Deshacer un cambio', 'Undo one change'],
  batchRevert: ['Deshacer', 'Undo'],
  consentRecord: ['Anotar consentimiento', 'Record consent'],
  expertLeave: ['Dejar de mostrar', 'Let them leave'],
  expertReturn: ['Volver a mostrar', 'Take them back'],
  personExport: ['Exportar lo que se guarda', 'Export what is held'],
  personRequestRecord: ['Anotar una solicitud', 'Record a request'],
  personRequestClose: ['Cerrar una solicitud', 'Close a request'],
  subgraphRegister: ['Conectar su API', 'Join its API'],
  subgraphCheck: ['Revisar su API', 'Check its API'],
  subgraphEnd: ['Desconectar su API', 'End its API'],
  tokenCreate: ['Hacer una credencial', 'Make a token'],
  tokenRevoke: ['Revocar la credencial', 'Revoke the token'],
  proposalAccept: ['Aceptar', 'Accept'],
  proposalRefuse: ['Rechazar', 'Refuse'],
  proposalWithdraw: ['Retirar', 'Take it back'],
  correctionSubmit: ['Corrección', 'Correction'],
};

/** Values of enums that only the desk shows. */
const VALUES: Record<string, Word> = {
  'ExpertTies.SHOWN': ['Se muestran', 'Shown'],
  'ExpertTies.OPT_IN': ['Solo de quien acepta', 'Of those who agree'],
  'ExpertTies.OFF': ['No se muestran', 'Not shown'],
  'FigureQualifier.EXACT': ['Exacta', 'Exact'],
  'FigureQualifier.MORE_THAN': ['Más de', 'More than'],
  'FigureQualifier.ABOUT': ['Aproximada', 'About'],
  'LeaveLevel.HIDE_PHOTO': ['Sin fotografía', 'No photograph'],
  'LeaveLevel.HIDE_PROFILE': ['Sin página, semblanza ni fotografía', 'No page, biography or photograph'],
  'LeaveLevel.WITHHOLD': ['Nada; se guarda aparte un tiempo', 'Nothing; it is kept apart for a while'],
  'LeaveLevel.ERASE': ['Nada, para siempre', 'Nothing, for good'],
  'Role.PARTNER': ['Organización aliada', 'Partner'],
  'Role.CURATOR': ['Curaduría', 'Curator'],
  'Role.STEWARD': ['Administración', 'Steward'],
  'Role.SYSTEM': ['el sistema', 'the system'],
  'TokenScope.READ_PRIVATE': ['Leer lo que no es público', 'Read what is not public'],
  'TokenScope.WRITE': ['Escribir', 'Write'],
  'TokenScope.PROPOSE': ['Proponer', 'Propose'],
  'TokenScope.TOKENS': ['Hacer credenciales', 'Make tokens'],
  'ConsentPurpose.PROFILE': ['Su página', 'Their page'],
  'ConsentPurpose.PHOTO': ['Su fotografía', 'Their photograph'],
  'ConsentPurpose.CONTACT_LINK': ['Enlace de contacto', 'Contact link'],
  'ConsentPurpose.EXPERT_TIES': ['Lazos entre personas', 'Ties between people'],
  'ConsentPurpose.PARTNER_EMBED': ['En sitios de aliados', "On partners' sites"],
  'ConsentBasis.PUBLIC_PROGRAMME': ['Programa público', 'Public programme'],
  'ConsentBasis.CONSENT': ['Consentimiento', 'Consent'],
  'ConsentBasis.LEGAL_DUTY': ['Obligación legal', 'Legal duty'],
  'ConsentState.GIVEN': ['Dado', 'Given'],
  'ConsentState.DENIED': ['Negado', 'Denied'],
  'ConsentState.WITHDRAWN': ['Retirado', 'Withdrawn'],
  'ConsentState.EXPIRED': ['Vencido', 'Expired'],
  'ProposalState.OPEN': ['Abierta', 'Open'],
  'ProposalState.ACCEPTED': ['Aceptada', 'Accepted'],
  'ProposalState.REFUSED': ['Rechazada', 'Refused'],
  'ProposalState.WITHDRAWN': ['Retirada', 'Taken back'],
  'ProposalState.STALE': ['Ya no se puede', 'Can no longer be done'],
  'ChangeKind.CREATED': ['Se registra', 'Recorded'],
  'ChangeKind.UPDATED': ['Cambia', 'Changed'],
  'ChangeKind.WITHDRAWN': ['Se quita', 'Taken out'],
  'ChangeKind.TOMBSTONED': ['Se quita', 'Taken out'],
  'ChangeKind.RESTORED': ['Vuelve', 'Brought back'],
  'BatchKind.EDIT': ['Cambio', 'Change'],
  'BatchKind.IMPORT': ['Importación', 'Import'],
  'BatchKind.REVERT': ['Se deshizo', 'Undoing'],
  'BatchKind.REMOVAL': ['Se quitó', 'Removal'],
  'BatchKind.CONSENT': ['Consentimiento', 'Consent'],
  'BatchKind.SEED': ['Carga inicial', 'First load'],
  'PersonRequestKind.ACCESS': ['Acceso', 'Access'],
  'PersonRequestKind.RECTIFICATION': ['Rectificación', 'Rectification'],
  'PersonRequestKind.CANCELLATION': ['Cancelación', 'Cancellation'],
  'PersonRequestKind.OPPOSITION': ['Oposición', 'Opposition'],
};

const at = (locale: Locale): 0 | 1 => (locale === 'es' ? 0 : 1);

/** The word for a value of an enum; the value itself where there is none. */
export const valueWord = (type: string, value: string, locale: Locale): string =>
  VALUES[`${type}.${value}`]?.[at(locale)] ?? labelledWord(type, value, locale) ?? value;

/** What an act is called. */
export function actWord(mutation: string, locale: Locale): string {
  const own = ACTS[mutation];
  if (own) return own[at(locale)];
  const [, stem = mutation, verb] = /^(.*?)(Record|Edit)?$/.exec(mutation) ?? [];
  const type = typeWord(`${stem[0]!.toUpperCase()}${stem.slice(1)}`, locale);
  const verbs: Record<string, Word> = { Record: ['Registrar', 'Record'], Edit: ['Editar', 'Edit'] };
  return verb ? `${verbs[verb]![at(locale)]}: ${type.toLowerCase()}` : mutation;
}
