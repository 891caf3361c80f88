import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { placeWord } from '../../i18n/desk-words.ts';
import { placeErrors } from '../form/errors.ts';
import type { FormSession } from '../form/form-session.ts';
import { isNeeded, keyOf } from '../form/values.ts';
import type { Field } from '../model/model.ts';
import type { Desk } from '../state/desk.ts';
import { changesView, overtakenView } from './changes-view.ts';
import { consentedView } from './consented-view.ts';
import { controlId, errorView, fieldView } from './field-view.ts';
import { groupsView } from './groups-view.ts';
import { hourNote, hourNotes } from './hour-note.ts';
import { meanwhileView } from './meanwhile-view.ts';
import { troubleView } from './trouble-view.ts';

/** How a form is shown. */
export interface FormLook {
  /** What its last button says, where it does more than "Do it". */
  verb?: string;
  /** Whether what cannot be done without asking is proposed. */
  isEdit?: boolean;
  /** What is shown once it is done. */
  done: (session: FormSession) => unknown;
}

/** A form in the state that it is in. */
export function formView(desk: Desk, session: FormSession, look: FormLook) {
  switch (session.phase) {
    case 'STALE':
      return meanwhileView(desk, session);
    case 'TRIED':
    case 'DOING':
      return triedView(desk, session, look);
    case 'DONE':
      return look.done(session);
    default:
      return typingView(desk, session, look);
  }
}

function typingView(desk: Desk, session: FormSession, { isEdit }: FormLook) {
  const { say } = desk;
  const { form, errors, values } = session;
  const { above, beside } = placeErrors(form, errors);
  const view = (field: Field) =>
    fieldView({
      desk,
      field,
      value: values[keyOf(field)] ?? '',
      errors: beside.get(keyOf(field)) ?? [],
      isNeeded: isNeeded(form, field, values),
      isUnread: isEdit === true && !field.read,
      note: hourNote(desk, field, session),
      set: (value) => session.set(keyOf(field), value),
    });
  const submit = (event: Event) => {
    event.preventDefault();
    void session.tryIt();
  };
  return html`${restoredView(desk, session)} ${troubleView(desk, session, () => session.tryIt())}
    ${
      errors.length > 0
        ? errorSummary(
            desk,
            session,
            above.map((error) => errorView(desk, error)),
          )
        : ''
    }
    ${overtakenView(desk, session.overtaken)}
    <form class="desk-form" id="desk-form" tabindex="-1" @submit=${submit} novalidate>
      ${groupsView(desk, form.fields, view)} ${reasonView(desk, session)}
      <p class="desk-buttons">
        <button type="submit" ?disabled=${session.phase === 'TRYING'}>${say.tryIt}</button>
        ${session.phase === 'TRYING' ? html`<span class="muted" role="status">${say.loading}</span>` : ''}
        ${isEdit && session.isUntouched ? html`<span class="muted">${say.nothingChanged}</span>` : ''}
      </p>
    </form>`;
}

const restoredView = ({ say }: Desk, session: FormSession) =>
  session.isRestored
    ? html`<p class="desk-note">
        ${say.restored} <button type="button" class="quiet" @click=${() => session.discard()}>${say.discard}</button>
      </p>`
    : '';

/** What is wrong, first of all, with links to the fields. */
function errorSummary(desk: Desk, session: FormSession, above: unknown) {
  const { beside } = placeErrors(session.form, session.errors);
  const jump = (event: Event, field: Field) => {
    event.preventDefault();
    document.getElementById(controlId(field))?.focus();
  };
  const fields = session.form.fields.filter((field) => beside.has(keyOf(field)));
  return html`<div class="desk-note bad" id="desk-trouble" tabindex="-1" role="alert">
    <h2>${desk.say.wrong(session.errors.length)}</h2>
    ${above}
    <ul>
      ${fields.map(
        (field) => html`<li>
          <a href=${location.hash} @click=${(event: Event) => jump(event, field)}>${placeWord(field.path, desk.locale)}</a>
        </li>`,
      )}
    </ul>
  </div>`;
}

const reasonView = ({ say }: Desk, session: FormSession) =>
  html`<div class="desk-field">
    <label for="desk-reason">${say.reason} <span class="desk-mark">(${session.form.needsReason ? say.required : say.optional})</span></label>
    <p class="desk-hint" id="desk-reason-hint">${say.reasonHint}</p>
    <input
      id="desk-reason"
      type="text"
      maxlength="300"
      autocomplete="off"
      aria-describedby="desk-reason-hint"
      .value=${live(session.reason)}
      @input=${(event: Event) => session.setReason((event.target as HTMLInputElement).value)}
    />
  </div>`;

function triedView(desk: Desk, session: FormSession, { verb }: FormLook) {
  const { say } = desk;
  const isProposal = desk.viewer?.role === 'PARTNER';
  const isDoing = session.phase === 'DOING';
  return html`<section class="desk-preview card">
    <h2 id="desk-preview" tabindex="-1">${say.previewTitle}</h2>
    <p class="muted">${say.previewWhy} ${isProposal ? say.previewProposal : nothing}</p>
    ${changesView(desk, session.preview?.batch ?? null)} ${consentedView(desk, session)} ${hourNotes(desk, session)} ${overtakenView(desk, session.preview?.overtaken)}
    ${troubleView(desk, session, () => session.doIt())}
    <p class="desk-buttons">
      <button type="button" ?disabled=${isDoing} @click=${() => void session.doIt()}>
        ${isProposal ? say.proposeIt : (verb ?? say.doIt)}
      </button>
      <button type="button" class="quiet" ?disabled=${isDoing} @click=${() => session.backToTyping()}>${say.back}</button>
      ${isDoing ? html`<span class="muted" role="status">${say.loading}</span>` : ''}
    </p>
  </section>`;
}
