import { enumOf } from '../platform/graph/enum.ts';

/** How far an organization's remit reaches. */
export const scopes = ['LOCAL', 'NATIONAL', 'INTERNATIONAL'] as const;

export const Scope = enumOf('Scope', "How far an organization's remit reaches.", scopes, {
  LOCAL: 'A city or a state.',
  NATIONAL: 'A country.',
  INTERNATIONAL: 'Several countries.',
});
