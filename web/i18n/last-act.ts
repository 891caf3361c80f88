import { byLocale } from './locale.ts';

type Actors = Readonly<Record<string, string>>;

/** What a page tells of the last act on its thing, to those with a token. */
export const lastActMessages = byLocale(
  {
    actors: { CURATOR: 'curaduría', STEWARD: 'administración', SYSTEM: 'el sistema' } as Actors,
    last: (when: string, by: string, reason: string | null) =>
      `Último cambio: ${when}, por ${by}${reason ? ` · «${reason}»` : ''}`,
  },
  {
    actors: { CURATOR: 'a curator', STEWARD: 'a steward', SYSTEM: 'the system' } as Actors,
    last: (when: string, by: string, reason: string | null) =>
      `Last change: ${when}, by ${by}${reason ? ` · "${reason}"` : ''}`,
  },
);
