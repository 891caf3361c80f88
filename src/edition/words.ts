import { teachWords } from '../platform/graph/words.ts';

teachWords({
  CONVENER: { es: 'Convocante', en: 'Convener' },
  ORGANIZER: { es: 'Organización', en: 'Organizer' },
  HOST: { es: 'Sede', en: 'Host' },
  PARTNER: { es: 'Aliada', en: 'Partner' },
  SPONSOR: { es: 'Patrocinio', en: 'Sponsor' },
});
