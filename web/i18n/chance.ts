import { byLocale } from './locale.ts';

/** The texts of what was shared beside what chance would give. */
export const chanceMessages = byLocale(
  {
    heading: '¿Más que por azar?',
    lead: 'Punto: encuentros compartidos. Raya: los que daría el azar, con tanta gente en los mismos salones.',
    title: 'Encuentros compartidos y los que daría el azar',
    described: (name: string, shared: number, expected: string) => `${name}: ${shared}; por azar ${expected}`,
    who: 'Con quién',
    shared: 'En común',
    byChance: 'Por azar',
    none: 'Con ninguna se distingue todavía del azar: faltan ediciones registradas.',
    some: (names: string) => `Más de lo que daría el azar: ${names}.`,
  },
  {
    heading: 'More than chance?',
    lead: 'Dot: encounters shared. Tick: what chance would give, with as many people in the same rooms.',
    title: 'Encounters shared and what chance would give',
    described: (name: string, shared: number, expected: string) =>
      `${name}: ${shared}; by chance ${expected}`,
    who: 'With whom',
    shared: 'In common',
    byChance: 'By chance',
    none: 'None can be told from chance yet: too few editions are recorded.',
    some: (names: string) => `More than chance would give: ${names}.`,
  },
);
