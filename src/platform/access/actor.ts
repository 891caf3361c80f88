/** What somebody with a credential may be: a partner acts for one organization, a curator for the network or a part of it. */
export const roles = ['PARTNER', 'CURATOR', 'STEWARD'] as const;

export type Role = (typeof roles)[number];

/** What a token is good for; its role says on what. */
export const tokenScopes = ['READ_PRIVATE', 'WRITE', 'PROPOSE', 'TOKENS'] as const;

export type TokenScope = (typeof tokenScopes)[number];

/**
 * Who acts. A curator whose token names neither editions nor series curates all of the network; one whose token names some
 * reaches what is of those editions, of all editions of those series, and these series themselves; nothing of organizations.
 */
export interface Actor {
  /** The id of the token; null for the command line. */
  token: string | null;
  role: Role;
  name: string;
  scopes: ReadonlySet<TokenScope>;
  /** The key of the organization that a partner acts for. */
  organization: number | null;
  /** The keys of the editions that the token names. */
  editions: readonly number[];
  /** The keys of the series that the token names. */
  series: readonly number[];
}
