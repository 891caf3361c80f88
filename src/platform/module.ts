import type { ClassType } from 'type-graphql';
import type { NamedTypes } from './named-types.ts';
import type { OriginRules } from './read/origin.ts';
import type { ReadPolicies } from './read/policy.ts';

/**
 * What a folder brings to the graph. Whatever works across the network (search, slugs, facets, pages) reads these
 * declarations, and names no entity itself.
 */
export interface Module {
  resolvers: ClassType[];
  /** Who may see what of each type, and which of its fields are computed. */
  policies?: ReadPolicies;
  /** The types whose rows have a slug. */
  entities?: Entity[];
  /** The ways to count lists in groups that it brings, by name, with what each means. */
  facets?: Record<string, string>;
  /** Of which types things are that arguments name by id or slug. */
  namedTypes?: NamedTypes;
  /** How real data is told from synthetic. */
  originRules?: OriginRules;
}

/** What the modules of a network bring together. */
export interface Network {
  resolvers: ClassType[];
  policies: ReadPolicies;
  entities: Entity[];
  facets: Record<string, string>;
  namedTypes: NamedTypes;
  originRules: OriginRules | undefined;
}

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
