import { byLocale } from './locale.ts';

/** The texts of the picture of how sectors mix. */
export const mixingMessages = byLocale(
  {
    heading: 'Quién se encuentra con quién',
    lead: 'Arriba, cuántos vínculos hay entre organizaciones de los dos sectores; abajo, cuántos habría si cada una tuviera los mismos, pero con cualquiera.',
    title: 'Vínculos entre sectores y los que daría el azar',
    described: (sectors: number) =>
      `Una tabla de ${sectors} por ${sectors} sectores; los números están en «Ver como tabla».`,
    scope: (counted: string, left: string) =>
      `Incluye ${counted}. De ${left} se sabe que el registro está incompleto, y no se incluye.`,
    incomplete:
      'Se sabe que el registro está incompleto: de cómo se encuentran los sectores no se dice nada.',
    notEnough:
      'Aún no hay datos suficientes: se sabe de muy pocas coincidencias entre organizaciones con sector.',
    notNow: 'Se está calculando. Vuelve a cargar la página en un minuto.',
    pair: 'Sectores',
    ties: 'Vínculos',
    byChance: 'Por azar',
    compared: 'Comparado',
    between: (a: string, b: string) => (a === b ? `${a}, entre sí` : `${a} y ${b}`),
    more: 'al menos un tercio más que por azar',
    same: 'parecido al azar',
    less: 'al menos un tercio menos',
    few: 'muy pocos para decirlo',
    mostMore: (sector: string, ties: string, expected: string) =>
      `Coinciden entre sí más que por azar, sobre todo: ${sector} (${ties}; por azar, ${expected}).`,
    mostLess: (a: string, b: string, ties: string, expected: string) =>
      `${a} y ${b} se encuentran menos de lo que cabría esperar (${ties}; por azar, ${expected}).`,
  },
  {
    heading: 'Who meets whom',
    lead: 'Above, how many ties there are between organizations of the two sectors; below, how many there would be if each had as many, but with anybody.',
    title: 'Ties between sectors and those that chance would give',
    described: (sectors: number) =>
      `A table of ${sectors} by ${sectors} sectors; the numbers are under “See as a table”.`,
    scope: (counted: string, left: string) =>
      `This includes ${counted}. The record of ${left} is known to be incomplete, and is not included.`,
    incomplete: 'The record is known to be incomplete, so nothing is said of how sectors meet.',
    notEnough: 'Not enough data yet: very few encounters of organizations with a sector are known.',
    notNow: 'This is being computed. Load the page again in a minute.',
    pair: 'Sectors',
    ties: 'Ties',
    byChance: 'By chance',
    compared: 'Compared',
    between: (a: string, b: string) => (a === b ? `${a}, among themselves` : `${a} and ${b}`),
    more: 'at least a third more than by chance',
    same: 'about as many as by chance',
    less: 'at least a third fewer',
    few: 'too few to say',
    mostMore: (sector: string, ties: string, expected: string) =>
      `Those that meet among themselves most, compared with chance: ${sector} (${ties}; by chance, ${expected}).`,
    mostLess: (a: string, b: string, ties: string, expected: string) =>
      `${a} and ${b} meet less than one would expect (${ties}; by chance, ${expected}).`,
  },
);
