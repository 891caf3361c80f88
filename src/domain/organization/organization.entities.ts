import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Organization',
    plural: 'Organizations',
    search: { description: 'Organizations, by all their names and initials.' },
    page: { folder: 'organizations', list: 'organizations' },
  },
];
