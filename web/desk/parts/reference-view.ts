import { html } from 'lit';
import type { Reference } from '../form/values.ts';
import type { Desk } from '../state/desk.ts';

/** A control that chooses a thing. */
export interface ReferenceContext {
  desk: Desk;
  /** The name of the control in the page. */
  id: string;
  /** The field that it is chosen for. */
  field: string;
  /** The word for the field that it is of. */
  word: string;
  /** The type of what is chosen, where that is known. */
  of: string | undefined;
  value: Reference | null;
  set: (value: Reference | null) => void;
}

/** What is chosen, with a way to take it out; else a field to find it. */
export function referenceView(context: ReferenceContext) {
  const { desk, word, value, set } = context;
  if (!value) return html`<tejido-choose .context=${context}></tejido-choose>`;
  return html`<p class="desk-chosen">
    <span>${value.label ?? value.id}</span>
    <button type="button" class="quiet" @click=${() => set(null)} aria-label=${`${word}: ${desk.say.clear.toLowerCase()} ${value.label}`}>${desk.say.clear}</button>
  </p>`;
}
