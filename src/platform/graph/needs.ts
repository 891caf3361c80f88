const needs = new Map<string, readonly string[]>();

/** Declares which properties of the row a field is made of, where it is not the one of the same name. */
export const declareNeeds = (type: string, field: string, properties: readonly string[]): void => {
  needs.set(`${type}.${field}`, properties);
};

/** The properties that were declared for a field. */
export const needsOf = (type: string, field: string): readonly string[] | undefined =>
  needs.get(`${type}.${field}`);
