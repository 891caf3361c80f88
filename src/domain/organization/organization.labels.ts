import { registerLabels } from '../../platform/graph/labels.ts';

registerLabels({
  LOCAL: { es: 'Local', en: 'Local' },
  NATIONAL: { es: 'Nacional', en: 'National' },
  REGIONAL: { es: 'Regional', en: 'Regional' },
  INTERNATIONAL: { es: 'Internacional', en: 'International' },
});
