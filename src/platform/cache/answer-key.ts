import { hash } from 'node:crypto';

/** Whatever decides what is answered, as a key: short, and the same for no other list. */
export const answerKey = (parts: readonly (string | null)[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url');

/** How deep values are looked into; deeper ones have no form. */
const MAX_DEPTH = 30;

/** JSON in one form, whatever the order of its keys is; undefined where it is too deep. */
export function canonicalJson(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === MAX_DEPTH) return undefined;
  if (Array.isArray(value))
    return inBrackets(
      '[',
      value.map((each) => canonicalJson(each, depth + 1)),
      ']',
    );
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = entries.map(([key, each]) => {
    const text = canonicalJson(each, depth + 1);
    return text === undefined ? undefined : `${JSON.stringify(key)}:${text}`;
  });
  return inBrackets('{', pairs, '}');
}

const inBrackets = (open: string, parts: readonly (string | undefined)[], close: string) =>
  parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
