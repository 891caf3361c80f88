/** A number, or null where it is not defined. */
export const definedOrNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
