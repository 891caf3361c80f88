import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, is searched for, and has a page. */
export const entities: Entity[] = [
  {
    type: 'Sector',
    plural: 'Sectors',
    search: { description: 'Sectors, by name in every language.' },
    page: { folder: 'sectors', list: 'sectors', isShort: true },
  },
];
