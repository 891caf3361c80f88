import { type Locale, numberLocaleOf } from './language.ts';

/** How the numbers of a text are written in its locale. */
export interface NumberFormats {
  /** A whole number. */
  count: (value: number) => string;
  /** A number of things that need not be whole, to two digits. */
  amount: (value: number) => string;
  /** An index from -1 to 1, to two decimals. */
  index: (value: number) => string;
  /** A share of 1; to one decimal below 10 %. */
  percent: (share: number) => string;
}

/** The numbers of a locale. */
export function numberFormatsOf(locale: Locale): NumberFormats {
  const tag = numberLocaleOf(locale);
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(tag, options);
    return (value: number) => formatter.format(value);
  };
  const whole = format({ maximumFractionDigits: 0 });
  const twoDigits = format({ maximumSignificantDigits: 2 });
  const wholePercent = format({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = format({ style: 'percent', maximumFractionDigits: 1 });
  return {
    count: whole,
    amount: (value) => (Math.abs(value) < 10 ? twoDigits : whole)(value),
    index: format({ maximumFractionDigits: 2, signDisplay: 'negative' }),
    percent: (share) => (share < 0.1 ? finePercent : wholePercent)(share),
  };
}

/** Whether a number is defined: neither null nor NaN. */
export const isKnown = (value: number | null | undefined): value is number => Number.isFinite(value);

/** A share as text: only exactly none and all are written as 0 % and 100 %. */
export function formatShare(
  { percent }: NumberFormats,
  share: number,
  phrases: Record<'exactly' | 'below' | 'above', (percent: string) => string>,
): string {
  if (share > 0 && share < 0.001) return phrases.below(percent(0.001));
  if (share > 0.99 && share < 1) return phrases.above(percent(0.99));
  return phrases.exactly(percent(share));
}
