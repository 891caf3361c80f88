import { vocabulary } from '../../platform/package/cells/vocabulary.ts';
import { conveningRoles } from './convening.table.ts';
import { modalities } from './edition.table.ts';
import { figureQualifiers, measures } from './figure.table.ts';
import { expertTiesSettings } from './series.table.ts';

// Which texts mean which word. Case, accents, spaces and punctuation do not matter: "Mesa Temática" is `mesa tematica`.

export const expertTies = vocabulary(expertTiesSettings, {
  SHOWN: 'si,yes,show,visible,public,on,mostrar,mostrado,mostrada,mostrados,visibles,publico,publicos',
  OPT_IN:
    'opt in only,by consent,with consent,on request,consentimiento,con consentimiento,previo consentimiento,voluntario,voluntaria,a peticion',
  OFF: 'hidden,none,never,no,ocultar,oculto,oculta,ocultos,ninguno,ninguna,nunca,apagado,desactivado',
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
  OTHER: 'otro,otra,otros',
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
