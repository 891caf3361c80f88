import { html } from 'lit';
import { fieldWord } from '../../i18n/desk-words.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';

/** The fields of a form in their order; those of a group that may be left out stand together under its word. */
export const groupsView = (desk: Desk, fields: readonly Field[], view: (field: Field) => unknown) =>
  fields.map(({ group }, at) => {
    if (group === undefined) return view(fields[at]!);
    if (fields[at - 1]?.group === group) return '';
    return html`<fieldset class="desk-group">
      <legend>${fieldWord(group, desk.locale)} <span class="desk-mark">(${desk.say.optional})</span></legend>
      ${fields.filter((field) => field.group === group).map(view)}
    </fieldset>`;
  });
