import type { Entity } from '../../platform/entity.ts';

/** What of this folder has slugs. */
export const entities: Entity[] = [{ type: 'Partner', plural: 'Partners' }];
