import { type GraphQLLeafType, isEnumType } from 'graphql';
import { isScalarValue } from '../scalar-values.ts';

/** Whether a value of JSON is one of a scalar or an enum. */
export function isLeafValue(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  return isScalarValue(type.name, value);
}
