import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { turnoverMessages } from '../i18n/turnover.ts';
import { barChart } from './bars.ts';

/** How many came first, stayed, came again, and are not recorded any more, from one edition to the next. */
export interface Turnover {
  firstRecorded: { count: number };
  stayed: { count: number };
  recordedAgain: { count: number };
  notRecordedLater: { count: number };
}

/** Who came first, stayed and came back, as bars: counts alone, since of few things no shares are given. */
export function turnoverBars(
  { id, title, query }: { id: string; title: string; query?: string | undefined },
  { firstRecorded, stayed, recordedAgain, notRecordedLater }: Turnover,
  locale: Locale,
) {
  const messages = turnoverMessages[locale];
  const rows: [name: string, count: number, fill: string][] = [
    [messages.first, firstRecorded.count, 'var(--map1)'],
    [messages.stayed, stayed.count, 'var(--accent)'],
    [messages.again, recordedAgain.count, 'var(--accent)'],
    [messages.gone, notRecordedLater.count, 'var(--edge)'],
  ];
  const bars = rows.map(([name, value, fill]) => ({ name, value, fill, label: formatCount(value, locale) }));
  const table = { head: [messages.who, messages.count], rows: rows.map(([name, value]) => [name, value]) };
  return barChart({ id, title, query, bars, table, width: 480 }, locale);
}
