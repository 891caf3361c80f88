import { byLocale } from './locale.ts';

/** How many things an act recorded, changed and took out. */
interface Counts {
  created: number;
  updated: number;
  removed: number;
}

const listed = (parts: readonly [number, string][]): string =>
  parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(', ');

/** The texts of feeds of changes. */
export const changeMessages = byLocale(
  {
    feed: (name: string) => `Cambios: ${name}`,
    kinds: {
      EDIT: 'Cambio',
      IMPORT: 'Importación',
      REVERT: 'Reversión',
      REMOVAL: 'Retiro',
      CONSENT: 'Consentimiento',
      SEED: 'Datos iniciales',
    } as Record<string, string>,
    changes: { CREATED: 'Nuevo', UPDATED: 'Cambió', TOMBSTONED: 'Se retiró' } as Record<string, string>,
    counts: ({ created, updated, removed }: Counts) =>
      listed([
        [created, created === 1 ? 'nuevo' : 'nuevos'],
        [updated, updated === 1 ? 'cambiado' : 'cambiados'],
        [removed, removed === 1 ? 'retirado' : 'retirados'],
      ]),
    actors: { PARTNER: 'Socio', CURATOR: 'Curaduría', STEWARD: 'Custodia', SYSTEM: 'Sistema' } as Record<
      string,
      string
    >,
    reason: (reason: string) => `Motivo: ${reason}`,
    more: (count: number) => `y ${count} más`,
    none: 'No hay tal página de cambios.',
  },
  {
    feed: (name: string) => `Changes: ${name}`,
    kinds: {
      EDIT: 'Edit',
      IMPORT: 'Import',
      REVERT: 'Revert',
      REMOVAL: 'Removal',
      CONSENT: 'Consent',
      SEED: 'Initial data',
    } as Record<string, string>,
    changes: { CREATED: 'New', UPDATED: 'Changed', TOMBSTONED: 'Taken out' } as Record<string, string>,
    counts: ({ created, updated, removed }: Counts) =>
      listed([
        [created, 'new'],
        [updated, 'changed'],
        [removed, 'taken out'],
      ]),
    actors: { PARTNER: 'Partner', CURATOR: 'Curator', STEWARD: 'Steward', SYSTEM: 'System' } as Record<
      string,
      string
    >,
    reason: (reason: string) => `Reason: ${reason}`,
    more: (count: number) => `and ${count} more`,
    none: 'There are no such changes.',
  },
);
