import type { ClassType } from 'type-graphql';
import type { Act } from './acts/act.ts';
import type { Entity } from './entity.ts';
import type { Federation } from './graph/federation.ts';
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
  /** What can be done to what it holds. */
  acts?: Act[];
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
  acts: Act[];
  entities: Entity[];
  facets: Record<string, string>;
  namedTypes: NamedTypes;
  originRules: OriginRules | undefined;
  /** How it speaks to routers, where its types are no rows of tables. */
  federation?: Federation;
}
