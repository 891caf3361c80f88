import { registerLabels } from '../../platform/graph/labels.ts';

registerLabels({
  CONVENER: { es: 'Convocante', en: 'Convener' },
  ORGANIZER: { es: 'Organización', en: 'Organizer' },
  HOST: { es: 'Sede', en: 'Host' },
  PARTNER: { es: 'Aliada', en: 'Partner' },
  SPONSOR: { es: 'Patrocinio', en: 'Sponsor' },
});
