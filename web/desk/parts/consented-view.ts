import { html } from 'lit';
import { placeWord } from '../../i18n/desk-words.ts';
import type { FormSession } from '../form/form-session.ts';
import { keyOf } from '../form/values.ts';
import { formName } from '../model/stored.ts';
import type { Desk } from '../state/desk.ts';
import { valueText } from './value-text.ts';

/** What was typed that the log does not tell, because it is shown only with the consent of the person. */
export function consentedView(desk: Desk, session: FormSession) {
  const changes = session.preview?.batch?.changes.nodes ?? [];
  const told = changes.flatMap(({ entityType, values }) =>
    values.map(({ field }) => formName(entityType, field)),
  );
  const untold = session.changed.filter(({ consented, path }) => consented && !told.includes(path[1]!));
  if (untold.length === 0) return '';
  return html`<p>${desk.say.previewConsented}</p>
    <dl class="desk-values">
      ${untold.map(
        (field) => html`<div>
          <dt>${placeWord(field.path, desk.locale)}</dt>
          <dd><ins>${valueText(desk, session.values[keyOf(field)], field)}</ins></dd>
        </div>`,
      )}
    </dl>`;
}
