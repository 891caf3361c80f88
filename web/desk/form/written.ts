import type { Control, Field } from '../model/model.ts';
import type { SourceRow, TextIn, Value } from './values.ts';

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const MOMENT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Whether a text is written as the graph reads it, by the control that it is typed into. */
const READ: Partial<Record<Control, (text: string) => boolean>> = {
  INT: (text) => Number.isInteger(Number(text)) && Math.abs(Number(text)) < 2 ** 31,
  FLOAT: (text) => Number.isFinite(Number(text)),
  DATE: (text) => DATE.test(text) && (text.length < 10 || isOnCalendar(text)),
  MOMENT: (text) => MOMENT.test(text) && isOnCalendar(text.slice(0, 10)),
  LOCALE: isLanguage,
  URL: isAddress,
};

/** A part of a value that the graph would not read: where it stands within the field, and what should be there. */
export interface Unreadable {
  within: readonly string[];
  control: Control;
}

/** What the graph would not read of what stands in a field. */
export function unreadableIn({ control }: Field, value: Value): Unreadable[] {
  if (control === 'TEXTS') return (value as readonly TextIn[]).flatMap(inText);
  if (control === 'SOURCES') return (value as readonly SourceRow[]).flatMap(inSource);
  return typeof value === 'string' ? parts([[[], control, value]]) : [];
}

const inText = ({ locale, text }: TextIn, at: number): Unreadable[] =>
  text.trim() === '' ? [] : parts([[[String(at), 'locale'], 'LOCALE', locale || '-']]);

const inSource = ({ id, url, publishedOn }: SourceRow, at: number): Unreadable[] =>
  id
    ? []
    : parts([
        [[String(at), 'url'], 'URL', url],
        [[String(at), 'publishedOn'], 'DATE', publishedOn],
      ]);

/** Of texts with what they should be those that are not; an empty one says nothing. */
const parts = (texts: readonly (readonly [within: string[], control: Control, text: string])[]) =>
  texts
    .filter(([, control, text]) => text.trim() !== '' && READ[control]?.(text.trim()) === false)
    .map(([within, control]) => ({ within, control }));

const isOnCalendar = (day: string): boolean =>
  new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8));

function isLanguage(text: string): boolean {
  try {
    return new Intl.Locale(text).toString() !== '';
  } catch {
    return false;
  }
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//i.test(text);
}
