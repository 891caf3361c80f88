import type { Names } from './names.ts';

/** Scalars of which it is known what their values are; of all others any value of JSON is taken. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31,
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
  DateTime: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  URL: (value) => typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
};

/** Whether a value of JSON is one of a scalar or an enum of theirs. */
export function isLeafValue(type: string, value: unknown, names: Names): boolean {
  const values = names.enumValues(type);
  if (values.length > 0) return values.includes(value as string);
  return SCALARS[type]?.(value) ?? true;
}
