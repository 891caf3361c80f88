import { isObject } from './failures.ts';

/** Puts a value at a key, and together with what is there already where both are objects or lists of them. */
export function mergeInto(target: Record<string, unknown>, key: string, value: unknown): void {
  const there = target[key];
  if (Array.isArray(there) && Array.isArray(value)) {
    for (const [at, item] of value.entries()) mergeInto(there as never, String(at), item);
  } else if (isObject(there) && isObject(value)) {
    for (const [inner, each] of Object.entries(value)) mergeInto(there, inner, each);
  } else {
    target[key] = value;
  }
}
