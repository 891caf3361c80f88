/** What a text needs to name an edition. */
export interface EditionFacts {
  name: string;
  year: number | null;
}

/** The edition's name, with its year where the name does not contain it. */
export const editionName = ({ name, year }: EditionFacts): string =>
  year === null || name.includes(String(year)) ? name : `${name} (${year})`;
