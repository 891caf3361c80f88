import { byLocale } from './locale.ts';

type OneAndMany = readonly [one: string, many: string];

const labels = <Name extends string>(texts: Record<Name, OneAndMany>) => texts;

/** What the numbers on pictures for sharing count, in the singular and the plural, and what else they say. */
export const sharingMessages = byLocale(
  {
    tagline: 'la red detrás de un encuentro, con sus fuentes',
    synthetic: 'datos sintéticos: todo lo que se muestra es inventado',
    of: (published: string) => `de ${published}`,
    labels: labels({
      editions: ['edición registrada', 'ediciones registradas'],
      organizations: ['organización registrada', 'organizaciones registradas'],
      people: ['persona registrada', 'personas registradas'],
      outcomes: ['acuerdo o conclusión', 'acuerdos y conclusiones'],
      convened: ['edición que convocó', 'ediciones que convocó'],
      appearances: ['participación registrada', 'participaciones registradas'],
      answersFor: ['acuerdo en el que responde', 'acuerdos en los que responde'],
      agendaItems: ['punto de la agenda a su cargo', 'puntos de la agenda a su cargo'],
      editionsTakenPartIn: ['edición en la que participó', 'ediciones en las que participó'],
      conveners: ['organización convocante registrada', 'organizaciones convocantes registradas'],
      participants: ['participante registrado', 'participantes registrados'],
      activities: ['actividad registrada', 'actividades registradas'],
      evidence: ['prueba de cómo avanzó', 'pruebas de cómo avanzó'],
      responsible: ['organización responsable', 'organizaciones responsables'],
      proposedBy: ['organización que lo propuso', 'organizaciones que lo propusieron'],
      addedFields: ['campo que aporta', 'campos que aporta'],
      fromEditions: ['edición de la que viene', 'ediciones de las que viene'],
    }),
  },
  {
    tagline: 'the network behind a gathering, with its sources',
    synthetic: 'synthetic data: everything shown is invented',
    of: (published: string) => `of ${published}`,
    labels: labels({
      editions: ['recorded edition', 'recorded editions'],
      organizations: ['recorded organization', 'recorded organizations'],
      people: ['recorded person', 'recorded people'],
      outcomes: ['outcome', 'outcomes'],
      convened: ['edition it convened', 'editions it convened'],
      appearances: ['recorded appearance', 'recorded appearances'],
      answersFor: ['outcome it answers for', 'outcomes it answers for'],
      agendaItems: ['agenda item it looks after', 'agenda items it looks after'],
      editionsTakenPartIn: ['edition they took part in', 'editions they took part in'],
      conveners: ['recorded convener', 'recorded conveners'],
      participants: ['recorded participant', 'recorded participants'],
      activities: ['recorded activity', 'recorded activities'],
      evidence: ['piece of evidence', 'pieces of evidence'],
      responsible: ['organization answers for it', 'organizations answer for it'],
      proposedBy: ['organization proposed it', 'organizations proposed it'],
      addedFields: ['field it adds', 'fields it adds'],
      fromEditions: ['edition it comes from', 'editions it comes from'],
    }),
  },
);

/** The name of what a number counts. */
export type CountedName = keyof (typeof sharingMessages)['es']['labels'];
