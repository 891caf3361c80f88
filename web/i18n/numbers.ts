import { type Locale, regionalLocale } from './locale.ts';

/** Formats a count with thousands separators. */
export const formatCount = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(regionalLocale(locale)).format(value);

/** Formats a share of 1 as a percentage without decimals. */
export const formatPercent = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(regionalLocale(locale), { style: 'percent', maximumFractionDigits: 0 }).format(value);

/** Formats a number with at most one decimal; a number near 0 with its first digit that is not 0. */
export const formatDecimal = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(
    regionalLocale(locale),
    value !== 0 && Math.abs(value) < 0.1 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 },
  ).format(value);

/** A count with its noun, such as "1 actividad" and "2 actividades". */
export const pluralize = (value: number, one: string, many: string, locale: Locale): string =>
  `${formatCount(value, locale)} ${value === 1 ? one : many}`;
