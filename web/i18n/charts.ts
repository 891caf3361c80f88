import { byLocale } from './locale.ts';

/** The texts of charts, and below them. */
export const chartMessages = byLocale(
  {
    asTable: 'Ver como tabla',
    askAgain: 'Volver a preguntarlo',
    of: 'de',
    notRecorded: 'sin registro',
    noSector: 'Sin sector registrado',
    outline: 'Contorno: @svg-maps/mexico, de Victor Cazanave, CC BY 4.0; simplificado.',
    state: 'Entidad',
    never: 'no ha sido sede',
    once: 'una edición',
    twice: 'dos ediciones o más',
    heldHere: (state: string, editions: number) =>
      `${state}: ${editions === 1 ? 'sede de 1 edición' : `sede de ${editions} ediciones`}`,
  },
  {
    asTable: 'See as a table',
    askAgain: 'Ask it again',
    of: 'of',
    notRecorded: 'nothing recorded',
    noSector: 'No recorded sector',
    outline: 'Outline: @svg-maps/mexico by Victor Cazanave, CC BY 4.0; simplified.',
    state: 'State',
    never: 'was no venue',
    once: 'one edition',
    twice: 'two editions or more',
    heldHere: (state: string, editions: number) =>
      `${state}: venue of ${editions === 1 ? '1 edition' : `${editions} editions`}`,
  },
);
