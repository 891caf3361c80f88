import { activityKinds } from '../../activity/activity.table.ts';
import { participationRoles } from '../../activity/participation.table.ts';
import { conveningRoles } from '../../edition/convening.table.ts';
import { modalities } from '../../edition/edition.table.ts';
import { figureQualifiers, measures } from '../../edition/figure.table.ts';
import { expertTiesSettings } from '../../edition/series.table.ts';
import { consents, tieConsents } from '../../expert/expert.table.ts';
import { scopes } from '../../organization/organization.table.ts';
import { organizationChangeKinds } from '../../organization/organization-change.table.ts';
import { outcomeKinds, outcomeStatuses } from '../../outcome/outcome.table.ts';
import { identifierSchemes } from '../../source/identifier.ts';
import { vocabulary } from './vocabulary.ts';

// Which texts mean which word. Case, accents, spaces and punctuation do not matter: "Mesa Temática" is `mesa tematica`.

export const scope = vocabulary(scopes, {
  LOCAL: 'estatal,municipal,regional,subnacional,subnational,state,city,ciudad,estado,municipio',
  NATIONAL: 'nacional,federal,country,pais',
  INTERNATIONAL: 'internacional,global,mundial,worldwide,multilateral',
});

export const modality = vocabulary(modalities, {
  IN_PERSON: 'presencial,en persona,onsite,on site,en sitio,f2f,face to face',
  VIRTUAL: 'online,en linea,remote,remoto,remota,a distancia,digital,web',
  HYBRID: 'hibrida,hibrido,mixta,mixto,semipresencial,mixed',
});

export const conveningRole = vocabulary(conveningRoles, {
  CONVENER: 'convocante,convoca,convenor,convening,institucion convocante',
  ORGANIZER:
    'organiser,organizador,organizadora,organiza,coorganizador,coorganizadora,co organizer,organizing',
  HOST: 'anfitrion,anfitriona,sede,hosts,hosting',
  PARTNER:
    'aliado,aliada,alianza,socio,socia,partners,colaborador,colaboradora,apoyo,supporter,media partner',
  SPONSOR: 'patrocinador,patrocinadora,patrocinio,patrocina,sponsors,donor,donante,funder,financiador',
});

export const activityKind = vocabulary(activityKinds, {
  PANEL:
    'paneles,mesa redonda,mesa de dialogo,mesa panel,round table,roundtable,panel discussion,conversatorio',
  WORKSHOP: 'taller,talleres,curso,hands on,laboratorio,seminario taller',
  KEYNOTE: 'conferencia magistral,magistral,conferencia,keynote speech,plenaria,plenary,ponencia magistral',
  THEMATIC_TABLE: 'mesa tematica,mesa de trabajo,mesas de trabajo,working table,mesa,mesas tematicas',
  CEREMONY:
    'ceremonia,inauguracion,clausura,apertura,opening,closing,opening ceremony,closing ceremony,acto protocolario',
  TALK: 'charla,platica,ponencia,presentation,presentacion,session,sesion,lecture,talks',
  LIGHTNING_TALK: 'charla relampago,charla relámpago,lightning,platica relampago,charla rapida,ignite,pitch',
  TUTORIAL: 'tutoriales,tutorials,capacitacion,training',
  POSTER: 'cartel,posters,carteles,poster session',
  OTHER: 'otro,otra,otros',
});

export const participationRole = vocabulary(participationRoles, {
  KEYNOTE: 'conferencista magistral,keynote speaker,ponente magistral,magistral,conferencia magistral',
  SPEAKER:
    'ponente,orador,oradora,conferencista,expositor,expositora,presenter,presentador,presentadora,speakers,disertante',
  PANELIST: 'panelista,panellist,participante,discussant,comentarista,panelistas',
  MODERATOR: 'moderador,moderadora,modera,chair,facilitator,facilitador,facilitadora,session chair',
  WORKSHOP_LEAD: 'tallerista,workshop leader,instructor,instructora,imparte taller,trainer,workshop',
  THEMATIC_TABLE_LEAD:
    'coordinador de mesa,coordinadora de mesa,lider de mesa,thematic table leader,lideresa de mesa',
  RAPPORTEUR: 'relator,relatora,relatoria,reporter',
  ORGANIZER: 'organiser,organizador,organizadora,organiza,committee,comite organizador',
  OTHER: 'otro,otra',
});

export const measure = vocabulary(measures, {
  CONVENING_ORGANIZATIONS:
    'convening organization,conveners,convocantes,instituciones convocantes,organizaciones convocantes',
  EXPERTS: 'expertos,expertas,personas expertas,especialistas,expert',
  SPEAKERS: 'ponentes,oradores,speaker,conferencistas',
  MODERATORS: 'moderadores,moderadoras,moderator',
  PANELS: 'paneles,panel',
  WORKSHOPS: 'talleres,taller,workshop',
  KEYNOTES: 'conferencias magistrales,conferencia magistral,keynote',
  VENUES: 'sedes,sede,venue',
  DAYS: 'dias,dia,day,jornadas',
});

export const qualifier = vocabulary(figureQualifiers, {
  EXACT: 'exacto,exacta,exactly,exactamente,igual',
  MORE_THAN: 'mas de,over,at least,al menos,mas que',
  ABOUT: 'cerca de,alrededor de,aproximado,aproximadamente,approximately,approx,unos,circa,around',
});

export const outcomeKind = vocabulary(outcomeKinds, {
  CONCLUSION: 'conclusiones,conclusions',
  RECOMMENDATION: 'recomendacion,recomendaciones,recommendations',
  AGREEMENT: 'acuerdo,acuerdos,compromiso,commitment,agreements',
});

export const outcomeStatus = vocabulary(outcomeStatuses, {
  PROPOSED: 'propuesto,propuesta,proposal',
  ADOPTED: 'adoptado,adoptada,aprobado,aprobada,accepted,approved',
  IN_PROGRESS: 'en curso,en proceso,en progreso,ongoing,started,en marcha',
  DONE: 'hecho,hecha,cumplido,cumplida,terminado,terminada,completed,complete,finished,concluido',
  STALLED: 'detenido,detenida,estancado,estancada,paused,suspendido,blocked',
  DROPPED: 'abandonado,abandonada,cancelado,cancelada,cancelled,canceled,abandoned,descartado',
  SUPERSEDED: 'reemplazado,reemplazada,sustituido,sustituida,replaced',
});

export const organizationChangeKind = vocabulary(organizationChangeKinds, {
  RENAMED: 'renombrado,renombrada,cambio de nombre,rename,renaming',
  MERGED: 'fusionado,fusionada,fusion,merge,merger',
  SPLIT: 'dividido,dividida,division,escision,separado',
  ABSORBED: 'absorbido,absorbida,absorcion,absorption',
  DISSOLVED: 'disuelto,disuelta,disolucion,extinguido,extinguida,extincion,dissolution,closed',
  FUNCTIONS_TRANSFERRED: 'transferencia de funciones,funciones transferidas,functions transfer,transferred',
});

export const consent = vocabulary(consents, {
  GRANTED: 'otorgado,otorgada,concedido,si,yes,given,granted consent,aceptado',
  DENIED: 'negado,negada,denegado,no,refused,rechazado',
  WITHDRAWN: 'retirado,retirada,revocado,revocada,revoked,cancelado',
  EMBARGOED: 'embargado,embargada,embargo,reservado,aplazado',
});

export const tieConsent = vocabulary(tieConsents, {
  GRANTED: 'otorgado,otorgada,concedido,concedida,si,yes,given,opt in,opted in,acepta,aceptado,aceptada',
  DENIED:
    'negado,negada,denegado,denegada,no,refused,rechazado,rechazada,opt out,opted out,withdrawn,revoked,retirado,retirada,revocado,revocada',
});

export const expertTies = vocabulary(expertTiesSettings, {
  SHOWN: 'si,yes,show,visible,public,on,mostrar,mostrado,mostrada,mostrados,visibles,publico,publicos',
  OPT_IN:
    'opt in only,by consent,with consent,on request,consentimiento,con consentimiento,previo consentimiento,voluntario,voluntaria,a peticion',
  OFF: 'hidden,none,never,no,ocultar,oculto,oculta,ocultos,ninguno,ninguna,nunca,apagado,desactivado',
});

export const identifierScheme = vocabulary(identifierSchemes, {});

export const yesOrNo = vocabulary(['true', 'false'], {
  true: 'yes,y,si,verdadero,1,x,cierto',
  false: 'no,n,falso,0',
});
