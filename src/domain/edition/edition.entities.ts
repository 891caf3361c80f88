import type { Entity } from '../../platform/module.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  { type: 'Series', plural: 'Series' },
  {
    type: 'Edition',
    plural: 'Editions',
    search: { description: 'Editions, by name.', names: [{ label: 't.name' }] },
    page: { folder: 'editions', list: 'editions' },
  },
];
