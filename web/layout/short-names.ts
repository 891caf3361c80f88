/** The initials at the end of a name, as in "Conferencia Nacional de Datos Abiertos (DATACON)"; else the name. */
export const shortNameOf = (name: string): string => /\(([^()]{2,20})\)$/.exec(name)?.[1] ?? name;

interface NamedEdition {
  name: string;
  year: number | null;
  series: { name: string };
}

/** Names of editions are written out up to so many letters. */
const LONGEST = 18;

/** The name of an edition where there is little room: a long one is that of its series and its year. */
export const shortEditionName = ({ name, year, series }: NamedEdition): string =>
  name.length > LONGEST && year !== null ? `${shortNameOf(series.name)} ${year}` : name;
