/** The longest text that is looked for. */
const MAX_TEXT_LENGTH = 200;

/** The shortest text by which anything is looked for. */
export const MIN_SEARCH_LENGTH = 2;

/** What somebody typed into a field, as it can be looked for: no longer than names are, and without U+0000. */
export const textParameter = (searchParams: URLSearchParams, name: string): string =>
  (searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, MAX_TEXT_LENGTH).trim();
