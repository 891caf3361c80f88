import { registerLabels } from '../../platform/graph/labels.ts';

registerLabels({
  CONCLUSION: { es: 'Conclusión', en: 'Conclusion' },
  RECOMMENDATION: { es: 'Recomendación', en: 'Recommendation' },
  AGREEMENT: { es: 'Acuerdo', en: 'Agreement' },
  PROPOSED: { es: 'Propuesto', en: 'Proposed' },
  ADOPTED: { es: 'Adoptado', en: 'Adopted' },
  IN_PROGRESS: { es: 'En curso', en: 'In progress' },
  DONE: { es: 'Cumplido', en: 'Done' },
  STALLED: { es: 'Detenido', en: 'Stalled' },
  DROPPED: { es: 'Abandonado', en: 'Dropped' },
  SUPERSEDED: { es: 'Sustituido', en: 'Superseded' },
});
