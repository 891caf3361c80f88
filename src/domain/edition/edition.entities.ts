import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Series',
    plural: 'Series',
    search: { description: 'Series, by name in every language.' },
    page: { folder: 'series', list: 'allSeries' },
  },
  {
    type: 'Edition',
    plural: 'Editions',
    search: { description: 'Editions, by name, and by series and year.' },
    page: { folder: 'editions', list: 'editions' },
  },
  {
    type: 'EditionVenue',
    plural: 'Venues',
    search: { description: 'Venues, by name, city and state.' },
  },
];
