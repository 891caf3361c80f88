import { byLocale } from './locale.ts';

/** What a page tells of the last act on its thing, to those with a token. */
export const lastActMessages = byLocale(
  {
    last: (when: string, by: string, reason: string | null) =>
      `Último cambio: ${when}, por ${by}${reason ? ` · «${reason}»` : ''}`,
  },
  {
    last: (when: string, by: string, reason: string | null) =>
      `Last change: ${when}, by ${by}${reason ? ` · "${reason}"` : ''}`,
  },
);
