/** A name under which others know a thing; an EXTERNAL one has the publisher before its value. */
export interface Identifier {
  scheme: string;
  value: string;
}

/** The schemes of identifiers by which the same is known in every network. */
export const SHARED_SCHEMES: readonly string[] = ['ROR', 'WIKIDATA', 'ISNI', 'ORCID', 'ORG_ID', 'MX_CLUNI'];

/** The slugs in another network that are written down for a thing of ours. */
export const writtenSlugs = (identifiers: readonly Identifier[], network: string): string[] =>
  identifiers.flatMap(({ scheme, value }) =>
    scheme === 'EXTERNAL' && value.startsWith(`${network}/`) ? [value.slice(network.length + 1)] : [],
  );
