import { html } from 'lit';
import type { FormSession } from '../form/form-session.ts';
import type { Desk } from '../state/desk.ts';

/** What came between, in words, with what to do. */
export function troubleView({ say }: Desk, session: FormSession, again: () => Promise<void>) {
  if (!session.trouble) return '';
  const wasSent = session.phase === 'TRIED';
  const words = {
    OFFLINE: wasSent ? say.offlineSafe : say.offline,
    UNAUTHENTICATED: say.expired,
    BUSY: say.busy,
  }[session.trouble];
  return html`<div class="desk-note bad" id="desk-trouble" tabindex="-1" role="alert">
    <p>${words}</p>
    <button type="button" class="quiet" @click=${() => void again()}>${say.again}</button>
  </div>`;
}
