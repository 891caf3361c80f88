import type { Actor, Role } from '../../src/platform/access/actor.ts';

/** Somebody in a role. */
export const actorOf = (role: Role, more: Partial<Actor> = {}): Actor => ({
  token: `${role.toLowerCase()}-token`,
  role,
  name: role.toLowerCase(),
  scopes: new Set(['READ_PRIVATE', 'WRITE', 'PROPOSE', 'TOKENS']),
  organization: null,
  editions: [],
  series: [],
  ...more,
});

/** Somebody who may do all. */
export const STEWARD = actorOf('STEWARD');

/** Somebody who curates all of the network. */
export const CURATOR = actorOf('CURATOR');

/** Somebody who curates these editions alone. */
export const curatorOf = (...editions: { id: number }[]): Actor =>
  actorOf('CURATOR', { token: 'curator-of-some', editions: editions.map(({ id }) => id) });

/** Somebody who speaks for an organization. */
export const partnerOf = (organization: { id: number }): Actor =>
  actorOf('PARTNER', { name: 'Partner', organization: organization.id, scopes: new Set(['PROPOSE']) });
