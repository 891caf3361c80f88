/** An edition, as far as a text names it. */
export interface EditionFacts {
  name: string;
  year: number | null;
}

/** The edition's name, with its year where the name does not tell it. */
export const editionName = ({ name, year }: EditionFacts): string =>
  year === null || name.includes(String(year)) ? name : `${name} (${year})`;
