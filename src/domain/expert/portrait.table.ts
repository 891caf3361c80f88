import { defineEntity, p } from '@mikro-orm/core';

/**
 * The portrait that was made of a photograph, as WebP: of people alone who agreed to it. PostgreSQL takes it away in the
 * transaction in which that consent, the photograph or the person goes (`portrait.objects.ts`). It is made anew from the
 * photograph's address at any time, so it leaves no change in the log.
 */
export const PortraitTable = defineEntity({
  name: 'Portrait',
  tableName: 'portrait',
  properties: {
    /** The key of the expert. */
    expertId: p.integer().primary().autoincrement(false),
    /** The SHA-256 of the picture in hexadecimal digits, by which it is asked for. */
    hash: p.text(),
    width: p.integer(),
    height: p.integer(),
    picture: p.blob(),
  },
  indexes: [{ name: 'portrait_by_hash', properties: ['hash'] }],
});
