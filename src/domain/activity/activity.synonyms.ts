import { vocabulary } from '../../platform/package/cells/vocabulary.ts';
import { activityKinds } from './activity.table.ts';
import { participationRoles } from './participation.table.ts';

// Which texts mean which word. Case, accents, spaces and punctuation do not matter: "Mesa Temática" is `mesa tematica`.

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
