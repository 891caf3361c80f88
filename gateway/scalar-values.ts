/** Scalars of which it is known what their values are; of all others any value of JSON is taken. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => typeof value === 'number' && value === (value | 0), // 32 bits
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
  DateTime: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  URL: (value) => typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
};

/** Whether a value of JSON is one of the scalar of this name. */
export const isScalarValue = (name: string, value: unknown): boolean => SCALARS[name]?.(value) ?? true;
