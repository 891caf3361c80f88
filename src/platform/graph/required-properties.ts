/** The properties of its row that a field is made of. */
export interface RequiredProperties {
  properties: readonly string[];
  /** Those that suffice where the field is asked for without arguments; else the same. */
  plain?: readonly string[];
}

const required = new Map<string, RequiredProperties>();

/** Declares which properties of the row a field is made of, where it is not the one of the same name. */
export const declareRequiredProperties = (
  type: string,
  field: string,
  declared: RequiredProperties,
): void => {
  required.set(`${type}.${field}`, declared);
};

/** What was declared of a field. */
export const requiredPropertiesOf = (type: string, field: string): RequiredProperties | undefined =>
  required.get(`${type}.${field}`);
