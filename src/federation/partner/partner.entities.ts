import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs, and a page. */
export const entities: Entity[] = [
  { type: 'Partner', plural: 'Partners', page: { folder: 'partners', list: 'partners', isShort: true } },
];
