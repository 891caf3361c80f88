import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { actWord } from '../../i18n/desk-acts.ts';
import type { FormSession } from '../form/form-session.ts';
import type { Desk } from '../state/desk.ts';
import { errorView } from './field-view.ts';
import { troubleView } from './trouble-view.ts';

/** A decision on a proposal, whose preview stands above it: a reason, and the button that decides. */
export function decisionView(desk: Desk, session: FormSession, decided: () => void) {
  const { say, locale } = desk;
  const { mutation, needsReason } = session.form;
  const id = `desk-${mutation}`;
  const decide = async (event: Event) => {
    event.preventDefault();
    await session.doIt();
    if (session.phase === 'DONE') decided();
  };
  return html`<form class="desk-decision" @submit=${decide}>
    ${troubleView(desk, session, () => session.doIt())} ${session.errors.map((error) => errorView(desk, error))}
    <div class="desk-field">
      <label for=${id}>${say.reason} <span class="desk-mark">(${needsReason ? say.required : say.optional})</span></label>
      <input
        id=${id}
        type="text"
        maxlength="300"
        autocomplete="off"
        ?required=${needsReason}
        .value=${live(session.reason)}
        @input=${(event: Event) => session.setReason((event.target as HTMLInputElement).value)}
      />
    </div>
    <button type="submit" class=${mutation === 'proposalAccept' ? '' : 'quiet'} ?disabled=${session.phase === 'DOING'}>
      ${actWord(mutation, locale)}
    </button>
  </form>`;
}
