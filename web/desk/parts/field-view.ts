import { html, nothing } from 'lit';
import { deskErrors } from '../../i18n/desk-errors.ts';
import { fieldWord } from '../../i18n/desk-words.ts';
import { keyOf } from '../form/values.ts';
import type { UserError } from '../graph/payload.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';
import { controlView } from './control-view.ts';
import type { FieldContext } from './field-context.ts';

/** The name of the control of a field in the page. */
export const controlId = (field: Field): string => `desk-${field.path.join('-')}`;

/** A field with its word, its hint, its control and what is wrong with it. */
export function fieldView(context: FieldContext) {
  const { desk, field, errors } = context;
  const id = controlId(field);
  const isGroup = ['ENUMS', 'REF', 'REFS', 'TEXTS', 'SOURCES'].includes(field.control);
  const name = fieldWord(field.path.at(-1)!, desk.locale);
  const inner = html`${hintView(context, id)} ${controlView(context, id)} ${errors.map((error) => errorView(desk, error, `${id}-error`))}`;
  const classes = `desk-field ${errors.length > 0 ? 'wrong' : ''}`;
  return isGroup
    ? html`<fieldset class=${classes} id=${id} tabindex="-1" data-key=${keyOf(field)}><legend>${name} ${mark(desk, field)}</legend>${inner}</fieldset>`
    : html`<div class=${classes} data-key=${keyOf(field)}><label for=${id}>${name} ${mark(desk, field)}</label>${inner}</div>`;
}

const mark = ({ say }: Desk, { required }: Field) =>
  required ? html`<span class="desk-mark">(${say.required})</span>` : nothing;

function hintView({ desk, field, isUnread }: FieldContext, id: string) {
  const hints = [hintOf(desk, field), isUnread ? desk.say.leaveEmpty : ''].filter(Boolean);
  const isMeant = desk.locale === 'en' && saysMore(field.meaning, fieldWord(field.path.at(-1)!, desk.locale));
  if (hints.length === 0 && !isMeant) return nothing;
  return html`<p class="desk-hint" id=${`${id}-hint`}>${isMeant ? `${field.meaning} ` : ''}${hints.join('. ')}</p>`;
}

/** Whether what the schema says of a field is more than its word. */
const saysMore = (meaning: string, word: string): boolean =>
  meaning !== '' && meaning.replace(/\.$/, '').toLowerCase() !== word.toLowerCase();

/** How a value is written. */
function hintOf({ say, locale }: Desk, { control, limit }: Field): string {
  if (control === 'DATE') return say.dateHint;
  if (control === 'MOMENT') return say.momentHint;
  if (control === 'LINES') return say.linesHint;
  return control === 'LONG' && limit && locale === 'es' ? say.limitHint(limit) : '';
}

/** What is wrong, in the language of the page, and then in the words of the graph. */
export const errorView = ({ locale }: Desk, { code, message }: UserError, id = '') =>
  html`<p class="desk-error" id=${id || nothing}>
    ${deskErrors[locale][code] ?? code} <span lang="en">${message}</span>
  </p>`;
