import { vocabulary } from '../../platform/package/cells/vocabulary.ts';
import { outcomeKinds, outcomeStatuses } from './outcome.table.ts';

// Which texts mean which word. Case, accents, spaces and punctuation do not matter: "Mesa Temática" is `mesa tematica`.

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
