import { html, nothing } from 'lit';
import { deskErrors, wrongWords } from '../../i18n/desk-errors.ts';
import { fieldWord, placeWord } from '../../i18n/desk-words.ts';
import { keyOf } from '../form/values.ts';
import type { UserError } from '../graph/payload.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';
import { controlView } from './control-view.ts';
import type { FieldContext } from './field-context.ts';
import { hintOf } from './hint.ts';

/** The name of the control of a field in the page. */
export const controlId = (field: Field): string => `desk-${field.path.join('-')}`;

/** A field with its word, its hint, its control and what is wrong with it. */
export function fieldView(context: FieldContext) {
  const { desk, field, errors } = context;
  const id = controlId(field);
  const isGroup = ['ENUMS', 'REF', 'REFS', 'TEXTS', 'SOURCES'].includes(field.control);
  const name = fieldWord(field.path.at(-1)!, desk.locale);
  const inner = html`${hintView(context, id)} ${controlView(context, id)} ${noteView(context, id)} ${errors.length > 0 ? html`<div id=${`${id}-error`}>${errors.map((error) => errorView(desk, error))}</div>` : nothing}`;
  const classes = `desk-field ${errors.length > 0 ? 'wrong' : ''}`;
  return isGroup
    ? html`<fieldset class=${classes} id=${id} tabindex="-1" data-key=${keyOf(field)}><legend>${name} ${mark(context)}</legend>${inner}</fieldset>`
    : html`<div class=${classes} data-key=${keyOf(field)}><label for=${id}>${name} ${mark(context)}</label>${inner}</div>`;
}

const mark = ({ desk, isNeeded }: FieldContext) =>
  isNeeded ? html`<span class="desk-mark">(${desk.say.required})</span>` : nothing;

function hintView(context: FieldContext, id: string) {
  const hint = hintOf(context);
  return hint ? html`<p class="desk-hint" id=${`${id}-hint`}>${hint}</p>` : nothing;
}

const noteView = ({ note }: FieldContext, id: string) =>
  note ? html`<p class="desk-hint" id=${`${id}-note`}>${note}</p>` : nothing;

/** What is wrong, in the language of the page; where the desk has no words of its own for it, then in those of the graph. */
export function errorView({ locale }: Desk, { code, message, messageKey, path }: UserError) {
  const own = wrongWords[locale][messageKey]?.(placeWord(path, locale));
  return html`<p class="desk-error">
    ${own ?? html`${deskErrors[locale][code] ?? code} <span lang="en">${message}</span>`}
  </p>`;
}
