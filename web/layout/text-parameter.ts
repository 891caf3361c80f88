/** The longest text that is searched for. */
const MAX_TEXT_LENGTH = 200;

/** The shortest text that is searched for. */
export const MIN_SEARCH_LENGTH = 2;

/** The text of a parameter, for a search: trimmed, shortened, and without U+0000, which PostgreSQL refuses. */
export const textParameter = (searchParams: URLSearchParams, name: string): string =>
  (searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, MAX_TEXT_LENGTH).trim();
