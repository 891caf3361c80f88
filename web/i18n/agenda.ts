import { byLocale } from './locale.ts';
import { pluralize } from './numbers.ts';

/** The texts of the pages of the agenda. */
export const agendaMessages = byLocale(
  {
    title: 'Agenda',
    listAbout: 'Los temas que los encuentros retoman: qué se acordó, dónde, y qué pasó después.',
    none: 'Todavía no se conoce ningún punto de la agenda.',
    about: (title: string, outcomes: number, editions: number, evidence: number) =>
      `${title}: ${pluralize(outcomes, 'acuerdo o conclusión', 'acuerdos y conclusiones', 'es')} de ${pluralize(editions, 'edición', 'ediciones', 'es')}, y qué pasó después, con ${pluralize(evidence, 'prueba', 'pruebas', 'es')}.`,
    owner: 'Quién está a cargo',
    outcomesOf: (count: number): string => (count === 1 ? 'acuerdo o conclusión' : 'acuerdos y conclusiones'),
    editionsOf: (count: number): string => (count === 1 ? 'edición' : 'ediciones'),
    responsibleOf: (count: number): string =>
      count === 1 ? 'organización responsable' : 'organizaciones responsables',
    evidenceOf: (count: number): string => (count === 1 ? 'prueba' : 'pruebas'),
    latest: 'Última prueba',
    advanced: 'Cómo avanzó',
    advancedNote:
      'Cada línea es un acuerdo o conclusión del que hay pruebas, y cambia de altura cuando una dice cómo va. Los números son los de la lista de abajo; las rayas verticales, las ediciones.',
    pictured: (steps: number, from: string, to: string) =>
      `${pluralize(steps, 'paso', 'pasos', 'es')}, de ${from} a ${to}; la lista de abajo los dice uno por uno.`,
    when: 'Cuándo',
    level: 'Cómo iba',
    start: 'Concluido',
    evidence: 'Las pruebas',
    noEvidence: 'Todavía no consta ninguna prueba de qué pasó después.',
    verifiedPart: (verified: number, all: number) =>
      verified === 0
        ? 'Ninguna ha sido verificada todavía por otra organización.'
        : `Otra organización ha verificado ${verified} de ${all}.`,
    proof: 'Prueba',
    reported: 'Lo informó',
    verified: 'Lo verificó',
    source: 'Fuente',
    of: 'Sobre',
    in: 'En',
    came: 'De dónde salió',
    cameNote: 'Lo que dijo cada edición.',
    noOutcomes: 'Todavía no se conoce ningún acuerdo ni conclusión del que venga.',
    continues: 'Continúa',
    due: 'Para',
    responsible: 'Quién es responsable',
    nobody: 'Todavía no se sabe quién es responsable.',
  },
  {
    title: 'Agenda',
    listAbout: 'The subjects that gatherings come back to: what was agreed, where, and what became of it.',
    none: 'No agenda item is known yet.',
    about: (title: string, outcomes: number, editions: number, evidence: number) =>
      `${title}: ${pluralize(outcomes, 'outcome', 'outcomes', 'en')} of ${pluralize(editions, 'edition', 'editions', 'en')}, and what became of it, with ${pluralize(evidence, 'piece', 'pieces', 'en')} of evidence.`,
    owner: 'Who is in charge',
    outcomesOf: (count: number): string => (count === 1 ? 'outcome' : 'outcomes'),
    editionsOf: (count: number): string => (count === 1 ? 'edition' : 'editions'),
    responsibleOf: (count: number): string =>
      count === 1 ? 'responsible organization' : 'responsible organizations',
    evidenceOf: (count: number): string => (count === 1 ? 'piece of evidence' : 'pieces of evidence'),
    latest: 'Latest evidence',
    advanced: 'How it advanced',
    advancedNote:
      'Each line is an outcome of which there is evidence, and rises or falls when a piece of it says how things stand. The numbers are those of the list below; the vertical lines are editions.',
    pictured: (steps: number, from: string, to: string) =>
      `${pluralize(steps, 'step', 'steps', 'en')}, from ${from} to ${to}; the list below lists them one by one.`,
    when: 'When',
    level: 'How it stood',
    start: 'Concluded',
    evidence: 'The evidence',
    noEvidence: 'There is no evidence yet of what became of it.',
    verifiedPart: (verified: number, all: number) =>
      verified === 0
        ? 'No other organization has verified any yet.'
        : `Another organization has verified ${verified} of ${all}.`,
    proof: 'Evidence',
    reported: 'Reported by',
    verified: 'Verified by',
    source: 'Source',
    of: 'About',
    in: 'At',
    came: 'Where it came from',
    cameNote: 'What each edition said.',
    noOutcomes: 'No outcome behind it is known yet.',
    continues: 'Continues',
    due: 'Due',
    responsible: 'Who is responsible',
    nobody: 'Who is responsible is not known yet.',
  },
);
