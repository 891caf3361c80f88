import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Outcome',
    plural: 'Outcomes',
    search: { description: 'Outcomes, by what they say.' },
    page: { folder: 'outcomes', list: 'outcomes' },
  },
  {
    type: 'AgendaItem',
    plural: 'Points of the agenda',
    search: { description: 'Points of the agenda, by title in every language.' },
    page: { folder: 'agenda', list: 'agendaItems' },
  },
];
