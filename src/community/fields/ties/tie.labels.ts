import { registerLabels } from '../../../platform/graph/labels.ts';

registerLabels({
  STRONGER_THAN_CHANCE: { es: 'Más de lo que daría el azar', en: 'More than chance would give' },
  NOT_DISTINGUISHABLE: { es: 'Podría ser casualidad', en: 'Could be chance' },
  INSUFFICIENT_DATA: { es: 'Faltan datos para saberlo', en: 'Too little data to tell' },
});
