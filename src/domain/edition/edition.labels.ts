import { registerLabels } from '../../platform/graph/labels.ts';

registerLabels({
  IN_PERSON: { es: 'Presencial', en: 'In person' },
  VIRTUAL: { es: 'Virtual', en: 'Virtual' },
  HYBRID: { es: 'Híbrida', en: 'Hybrid' },
  CONVENER: { es: 'Convocante', en: 'Convener' },
  ORGANIZER: { es: 'Organización', en: 'Organizer' },
  HOST: { es: 'Sede', en: 'Host' },
  PARTNER: { es: 'Aliada', en: 'Partner' },
  SPONSOR: { es: 'Patrocinio', en: 'Sponsor' },
});
