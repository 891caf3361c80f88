import { teachWords } from '../platform/graph/words.ts';

teachWords({
  LOCAL: { es: 'Local', en: 'Local' },
  NATIONAL: { es: 'Nacional', en: 'National' },
  INTERNATIONAL: { es: 'Internacional', en: 'International' },
});
