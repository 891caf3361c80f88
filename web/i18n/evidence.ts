import { byLocale } from './locale.ts';

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`);

/** The texts of ties and their evidence. */
export const evidenceMessages = byLocale(
  {
    claim: (shared: string, expected: string) => `${shared}; por azar se esperaban ${expected}.`,
    kinds: {
      table: counted('1 mesa compartida', 'mesas compartidas'),
      panel: counted('1 panel compartido', 'paneles compartidos'),
      activity: counted('1 actividad compartida', 'actividades compartidas'),
      convening: counted('1 edición convocada en común', 'ediciones convocadas en común'),
      outcome: counted('1 acuerdo o conclusión en común', 'acuerdos y conclusiones en común'),
      any: counted('1 coincidencia', 'coincidencias'),
    },
    editions: counted('En 1 edición', 'ediciones en que coincidieron'),
    convened: (edition: string) => `Convocaron ${edition}`,
    more: (rest: number) => (rest === 1 ? 'y 1 más' : `y ${rest} más`),
  },
  {
    claim: (shared: string, expected: string) => `${shared}; chance would give ${expected}.`,
    kinds: {
      table: counted('1 table shared', 'tables shared'),
      panel: counted('1 panel shared', 'panels shared'),
      activity: counted('1 activity shared', 'activities shared'),
      convening: counted('1 edition convened together', 'editions convened together'),
      outcome: counted('1 outcome in common', 'outcomes in common'),
      any: counted('met once', 'occasions shared'),
    },
    editions: counted('At 1 edition', 'editions at which they met'),
    convened: (edition: string) => `Both convened ${edition}`,
    more: (rest: number) => `and ${rest} more`,
  },
);
