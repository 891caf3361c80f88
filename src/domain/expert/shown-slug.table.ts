import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../../platform/changes/change.table.ts';

/** Who was shown last under a slug, by the slug's keyed hash. */
export const ShownSlugTable = defineEntity({
  name: 'ShownSlug',
  tableName: 'shown_slug',
  schema: PRIVATE,
  properties: {
    hash: p.blob().primary(),
    /** The key of the expert, who may be gone. */
    expertId: p.integer(),
  },
});

/** Under which key the slugs are hashed, and how far the log has been read for that: one row, or none before the first time. */
export const SlugKeyTable = defineEntity({
  name: 'SlugKey',
  tableName: 'slug_key',
  schema: PRIVATE,
  properties: {
    /** A hash of the key itself, by which another one is recognized. */
    hash: p.blob().primary(),
    position: p.bigint('number'),
  },
});
