import type { Entity } from '../../../src/platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Grant',
    plural: 'Grants',
    search: { description: 'Grants, by title.' },
    page: { folder: 'grants', list: 'grants' },
  },
];
