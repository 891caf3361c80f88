import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Activity',
    plural: 'Activities',
    search: { description: 'Activities, by title.' },
    page: { folder: 'activities', list: 'activities' },
  },
  {
    type: 'Topic',
    plural: 'Topics',
    search: { description: 'Topics, by label.' },
    page: { folder: 'topics', list: 'topics' },
  },
];
