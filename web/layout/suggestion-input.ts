import { html } from '@lit-labs/ssr';
import { homeMessages } from '../i18n/home.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';

/** What a field for a name is made of. */
export interface SuggestionInput {
  name: string;
  label: string;
  locale: Locale;
  value?: string;
  type?: 'search' | 'text';
  /** Of what kinds names are suggested; all, if none is said. Where one is chosen, the field has it; else its page opens. */
  types?: readonly string[];
  /** The id of what the value is the name of, where it was chosen. */
  chosenId?: string | undefined;
}

/** A field for a name of something in the network; `suggest.ts` offers names while one types, where scripts run. */
export const suggestionInput = ({
  name,
  label,
  locale,
  value = '',
  type = 'text',
  types = [],
  chosenId = '',
}: SuggestionInput) =>
  html`<div class="suggesting" data-types=${types.join(' ')} data-none=${homeMessages[locale].noSuggestions}
    data-made-up=${pageMessages[locale].madeUp}>
    <label for=${`field-${name}`}>${label}</label>
    <input id=${`field-${name}`} type=${type} name=${name} value=${value} maxlength="200" autocomplete="off" required />
    ${types.length > 0 ? chosenIdField(name, chosenId) : ''}
    <ul id=${`suggestions-${name}`} role="listbox" aria-label=${label} hidden></ul>
    <output class="visually-hidden" aria-live="polite"></output>
  </div>`;

/** Which of several things of one name was chosen. Only `suggest.ts` sends it: without it, the text may have changed since. */
const chosenIdField = (name: string, id: string) =>
  html`<input type="hidden" name=${`${name}_id`} value=${id} autocomplete="off" disabled />`;
