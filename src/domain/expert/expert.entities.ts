import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Expert',
    plural: 'Experts',
    search: { description: 'Experts, by name.' },
    page: { folder: 'experts', list: 'experts' },
  },
];
