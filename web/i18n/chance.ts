import { byLocale } from './locale.ts';

/** The texts of what was shared beside what chance would give. */
export const chanceMessages = byLocale(
  {
    heading: '¿Más que por azar?',
    lead: 'Punto: encuentros que hubo. Raya: los que habría por azar, con la misma gente en las mismas actividades.',
    title: 'Encuentros que hubo y los que habría por azar',
    described: (name: string, shared: number, expected: string) => `${name}: ${shared}; por azar ${expected}`,
    who: 'Con quién',
    shared: 'En común',
    byChance: 'Por azar',
    none: 'Con ninguna se distingue todavía del azar: faltan ediciones registradas.',
    some: (names: string) => `Más de lo que daría el azar: ${names}.`,
  },
  {
    heading: 'More than chance?',
    lead: 'Dot: encounters. Tick: as many as chance would give, with the same people at the same activities.',
    title: 'Encounters, and as many as chance would give',
    described: (name: string, shared: number, expected: string) =>
      `${name}: ${shared}; by chance ${expected}`,
    who: 'With whom',
    shared: 'In common',
    byChance: 'By chance',
    none: 'None stands out from chance yet: too few editions are recorded.',
    some: (names: string) => `More than chance would give: ${names}.`,
  },
);
