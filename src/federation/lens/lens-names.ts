/** The types that both networks have and that lead from one to the other, by their slug. */
export const LINKED_TYPES: readonly string[] = ['Organization', 'Expert'];

/** What the types of a network begin with: those of "norte" with "Norte". */
export const prefixOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The type that stands for the queries of a network. */
export const networkTypeOf = (name: string): string => `${prefixOf(name)}Network`;
