import type { OurType } from './our-types.ts';

/** How a type of ours with a key is written, so that fields can be added to it. */
export function keyed(name: string, { keys, fields }: OurType): string {
  const key = keys.includes('slug') ? 'slug' : (keys[0] ?? 'id');
  return `type ${name} @key(fields: "${key}") { ${key}: ${fields.get(key)} }`;
}

/** The keys of a type of ours, as they are written. */
export const keysOf = ({ keys }: OurType): string => keys.map((key) => `@key(fields: "${key}")`).join(' or ');
