/**
 * Of which types a thing is that an argument, or a field of a filter, names by id or slug: by the name of the argument, or by
 * that with its field or filter before it where names of several kinds are alike, as in `editionDiff.from`.
 */
export type NamedTypes = Readonly<Record<string, readonly string[]>>;
