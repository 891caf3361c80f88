import { fieldWord } from '../../i18n/desk-words.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';
import type { FieldContext } from './field-context.ts';

/** What helps to fill in a field: in English what the schema says of it, and how its value is written. */
export function hintOf({ desk, field, isUnread }: Pick<FieldContext, 'desk' | 'field' | 'isUnread'>): string {
  const { say, locale } = desk;
  const word = fieldWord(field.path.at(-1)!, locale);
  const meaning = locale === 'en' && saysMore(field.meaning, word) ? field.meaning : '';
  return [meaning, writtenAs(desk, field), isUnread ? say.leaveEmpty : ''].filter(Boolean).join(' ');
}

/** How a value is written. */
function writtenAs({ say, locale }: Desk, { control, limit }: Field): string {
  if (control === 'DATE') return say.dateHint;
  if (control === 'MOMENT') return say.momentHint;
  if (control === 'LOCALE') return say.localeHint;
  if (control === 'LINES') return say.linesHint;
  return control === 'LONG' && limit && locale === 'es' ? say.limitHint(limit) : '';
}

/** Whether what the schema says of a field is more than its word. */
const saysMore = (meaning: string, word: string): boolean =>
  meaning !== '' && meaning.replace(/\.$/, '').toLowerCase() !== word.toLowerCase();
