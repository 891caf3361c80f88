import { isScalarValue } from '../scalar-values.ts';
import type { Names } from './names.ts';

/** Whether a value of JSON is one of a scalar or an enum of theirs. */
export function isLeafValue(type: string, value: unknown, names: Names): boolean {
  const values = names.enumValues(type);
  return values.length > 0 ? values.includes(value as string) : isScalarValue(type, value);
}
