import { registerLabels } from '../../platform/graph/labels.ts';

registerLabels({
  es: { es: 'Español', en: 'Spanish' },
  en: { es: 'Inglés', en: 'English' },
  pt: { es: 'Portugués', en: 'Portuguese' },
  fr: { es: 'Francés', en: 'French' },
  PANEL: { es: 'Panel', en: 'Panel' },
  WORKSHOP: { es: 'Taller', en: 'Workshop' },
  KEYNOTE: { es: 'Conferencia magistral', en: 'Keynote' },
  THEMATIC_TABLE: { es: 'Mesa temática', en: 'Thematic table' },
  CEREMONY: { es: 'Ceremonia', en: 'Ceremony' },
  TALK: { es: 'Charla', en: 'Talk' },
  LIGHTNING_TALK: { es: 'Charla relámpago', en: 'Lightning talk' },
  TUTORIAL: { es: 'Tutorial', en: 'Tutorial' },
  POSTER: { es: 'Cartel', en: 'Poster' },
  SPEAKER: { es: 'Ponente', en: 'Speaker' },
  PANELIST: { es: 'Panelista', en: 'Panelist' },
  MODERATOR: { es: 'Moderación', en: 'Moderator' },
  WORKSHOP_LEAD: { es: 'Tallerista', en: 'Workshop lead' },
  THEMATIC_TABLE_LEAD: { es: 'Coordinación de mesa', en: 'Thematic table lead' },
  RAPPORTEUR: { es: 'Relatoría', en: 'Rapporteur' },
  OTHER: { es: 'Otro', en: 'Other' },
});
