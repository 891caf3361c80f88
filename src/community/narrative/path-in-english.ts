import type { PathPhrases } from './path-phrases.ts';

/** A path in English. */
export const pathInEnglish: PathPhrases = {
  nouns: new Map([
    ['PANEL', ['the panel', 'a panel', 'panels']],
    ['WORKSHOP', ['the workshop', 'a workshop', 'workshops']],
    ['KEYNOTE', ['the keynote', 'a keynote', 'keynotes']],
    ['THEMATIC_TABLE', ['the thematic table', 'a thematic table', 'thematic tables']],
    ['CEREMONY', ['the ceremony', 'a ceremony', 'ceremonies']],
    ['TALK', ['the talk', 'a talk', 'talks']],
    ['LIGHTNING_TALK', ['the lightning talk', 'a lightning talk', 'lightning talks']],
    ['TUTORIAL', ['the tutorial', 'a tutorial', 'tutorials']],
    ['POSTER', ['the poster', 'a poster', 'posters']],
    ['OTHER', ['the activity', 'an activity', 'activities']],
    ['OUTCOME', ['the outcome', 'an outcome', 'outcomes']],
  ]),
  both: 'both ',
  did: { ACTIVITY: 'took part', CONVENING: 'helped organize', OUTCOME: 'stand behind' },
  with: { ACTIVITY: 'in ', CONVENING: '', OUTCOME: '' },
  of: { ACTIVITY: 'at', CONVENING: '', OUTCOME: 'of' },
  and: 'and',
  shares: (count, written) => (count === 1 ? 'met once' : `met ${written} times`),
  sharesMore: (count, written) => (count === 1 ? 'met once more' : `met ${written} more times`),
};
