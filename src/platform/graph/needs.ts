/** The properties of its row that a field is made of. */
export interface Needs {
  properties: readonly string[];
  /** Those that suffice where the field is asked for without arguments; else the same. */
  plain?: readonly string[];
}

const needs = new Map<string, Needs>();

/** Declares which properties of the row a field is made of, where it is not the one of the same name. */
export const declareNeeds = (type: string, field: string, declared: Needs): void => {
  needs.set(`${type}.${field}`, declared);
};

/** What was declared of a field. */
export const needsOf = (type: string, field: string): Needs | undefined => needs.get(`${type}.${field}`);
