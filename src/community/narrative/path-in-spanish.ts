import type { PathPhrases } from './path-phrases.ts';

/** A path in Spanish. */
export const pathInSpanish: PathPhrases = {
  nouns: new Map([
    ['PANEL', ['el panel', 'un panel', 'paneles']],
    ['WORKSHOP', ['el taller', 'un taller', 'talleres']],
    ['KEYNOTE', ['la conferencia magistral', 'una conferencia magistral', 'conferencias magistrales']],
    ['THEMATIC_TABLE', ['la mesa temática', 'una mesa temática', 'mesas temáticas']],
    ['CEREMONY', ['la ceremonia', 'una ceremonia', 'ceremonias']],
    ['TALK', ['la charla', 'una charla', 'charlas']],
    ['LIGHTNING_TALK', ['la charla relámpago', 'una charla relámpago', 'charlas relámpago']],
    ['TUTORIAL', ['el tutorial', 'un tutorial', 'tutoriales']],
    ['POSTER', ['el cartel', 'un cartel', 'carteles']],
    ['OTHER', ['la actividad', 'una actividad', 'actividades']],
    ['OUTCOME', ['el acuerdo', 'un acuerdo', 'acuerdos']],
  ]),
  both: '',
  did: { ACTIVITY: 'coincidieron', CONVENING: 'ayudaron a realizar', OUTCOME: 'respaldan' },
  with: { ACTIVITY: 'en ', CONVENING: '', OUTCOME: '' },
  of: { ACTIVITY: 'de', CONVENING: '', OUTCOME: 'de' },
  and: 'y',
  shares: (count, written) => (count === 1 ? 'coincidieron una vez' : `coincidieron ${written} veces`),
  sharesMore: (count, written) =>
    count === 1 ? 'coincidieron otra vez' : `coincidieron otras ${written} veces`,
};
