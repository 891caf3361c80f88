import { html } from '@lit-labs/ssr';
import { homeMessages } from '../i18n/home.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageMessages } from '../i18n/pages.ts';

/** The options of a field for a name. */
export interface SuggestionInput {
  name: string;
  label: string;
  locale: Locale;
  value?: string;
  type?: 'search' | 'text';
  /** The types that are suggested. With types, the field takes the chosen name; without, the page of the chosen entity opens. */
  types?: readonly string[];
  /** The id of the entity that was chosen, whose name the value is. */
  chosenId?: string | undefined;
}

/** A field for the name of an entity; where scripts run, `suggest.ts` suggests names while one types. */
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

/** The id of the chosen entity. Without scripts it stays disabled, because the text may have changed since. */
const chosenIdField = (name: string, id: string) =>
  html`<input type="hidden" name=${`${name}_id`} value=${id} autocomplete="off" disabled />`;
