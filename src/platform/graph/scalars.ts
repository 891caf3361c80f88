import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function parsePartialDate(value: unknown): string {
  if (typeof value === 'string' && PARTIAL_DATE.test(value) && isOnCalendar(value)) return value;
  throw new GraphQLError('A PartialDate is a year, a month or a day: "2021", "2021-05" or "2021-05-13".');
}

const isOnCalendar = (date: string): boolean =>
  date.length < 10 || new Date(`${date}T00:00:00Z`).getUTCDate() === Number(date.slice(8));

/** A date known to the year, the month or the day; kept as the text itself, which sorts. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: 'A date of reduced precision as ISO 8601 writes it: "2021", "2021-05" or "2021-05-13".',
  serialize: String,
  parseValue: parsePartialDate,
  parseLiteral: (node) => parsePartialDate(node.kind === Kind.STRING ? node.value : undefined),
});

function parseLocale(value: unknown): string {
  try {
    return new Intl.Locale(value as string).toString();
  } catch {
    throw new GraphQLError('A Locale is a language tag by BCP 47, such as "es", "es-MX" or "nah".');
  }
}

/** A language, given out as it is kept and taken in any case of letters. */
export const Locale = new GraphQLScalarType<string, string>({
  name: 'Locale',
  description: 'A language by BCP 47, such as "es", "es-MX" or "nah".',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  serialize: String,
  parseValue: parseLocale,
  parseLiteral: (node) => parseLocale(node.kind === Kind.STRING ? node.value : undefined),
});

function parseUrl(value: unknown): string {
  if (typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  throw new GraphQLError('A URL is an absolute address that starts with http:// or https://.');
}

/** An address on the web, given back as it was written. */
export const Url = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'An absolute http or https address.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: String,
  parseValue: parseUrl,
  parseLiteral: (node) => parseUrl(node.kind === Kind.STRING ? node.value : undefined),
});
