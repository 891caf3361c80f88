import { type Locale, regionalLocale } from './locale.ts';

const FORMATS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

const asDate = (partial: string): Date => {
  const [year = 1, month = 1, day = 1] = partial.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
};

/** Formats a partial date, such as `2021-05`. */
export const formatDate = (partial: string, locale: Locale): string =>
  new Intl.DateTimeFormat(regionalLocale(locale), {
    ...FORMATS[partial.split('-').length - 1],
    timeZone: 'UTC',
  }).format(asDate(partial));

/** Formats the span between two partial dates, either of which may be unknown; empty where both are. */
export function formatDateSpan(from: string | null, to: string | null, locale: Locale): string {
  if (!from || !to || from === to) return from || to ? formatDate((from ?? to)!, locale) : '';
  if (from.split('-').length !== to.split('-').length) {
    return `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
  }
  const format = new Intl.DateTimeFormat(regionalLocale(locale), {
    ...FORMATS[from.split('-').length - 1],
    timeZone: 'UTC',
  });
  return format.formatRange(asDate(from), asDate(to));
}

/** Formats a period: since, until, or from one date to another; empty where nothing is known. */
export function formatPeriod(from: string | null, to: string | null, locale: Locale): string {
  if (from && to) return formatDateSpan(from, to, locale);
  const [since, until] = locale === 'es' ? ['desde', 'hasta'] : ['since', 'until'];
  if (from) return `${since} ${formatDate(from, locale)}`;
  return to ? `${until} ${formatDate(to, locale)}` : '';
}
