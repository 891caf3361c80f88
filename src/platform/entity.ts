/** A type whose rows have a slug, and what follows from that. */
export interface Entity {
  /** Its name in the graph, such as `AgendaItem`; enums of the graph call it `AGENDA_ITEM`. */
  type: string;
  /** How it is said of several, as a description begins: `Organizations`. */
  plural: string;
  search?: EntitySearch;
  page?: EntityPage;
}

/** That searches find an entity; by which names is said where it is stored. */
export interface EntitySearch {
  /** What the graph says of it, such as `Experts, by name.`. */
  description: string;
}

/** Where the page of an entity stands. */
export interface EntityPage {
  /** The folder of its address: `organizations` for `/organizations/inai`. */
  folder: string;
  /** The field of `Query` that lists all of them. */
  list: string;
  /** Whether that list is short, and so comes without pages. */
  isShort?: boolean;
}

/** The value of an enum of the graph that stands for a type: `AGENDA_ITEM` for `AgendaItem`. */
export const enumValueOf = (type: string): string =>
  type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
