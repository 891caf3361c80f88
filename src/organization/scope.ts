/** How far an organization's remit reaches. */
export const scopes = ['LOCAL', 'NATIONAL', 'INTERNATIONAL'] as const;
