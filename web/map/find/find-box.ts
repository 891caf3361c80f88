import Combobox from '@github/combobox-nav';
import { html, LitElement } from 'lit';
import type { Locale } from '../../i18n/locale.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { findByName, type NamedNode } from './find-by-name.ts';

/** A field that finds a node of the map by its name; dispatches `choose` with its id. */
export class FindBox extends LitElement {
  static override properties = { entries: { attribute: false }, label: {}, locale: {} };

  declare entries: readonly NamedNode[];
  declare label: string;
  declare locale: Locale;
  #text = '';
  #combobox: Combobox | undefined;

  constructor() {
    super();
    this.entries = [];
    this.label = '';
    this.locale = 'es';
  }

  override createRenderRoot() {
    return this;
  }

  override firstUpdated(): void {
    const input = this.querySelector('input')!;
    const list = this.querySelector('ul')!;
    this.#combobox = new Combobox(input, list);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('combobox-commit', ({ target }) =>
      this.#choose((target as HTMLElement).dataset.id!),
    );
  }

  override updated(): void {
    this.#combobox?.stop();
    if (this.#matches.length > 0) this.#combobox?.start();
  }

  get #matches(): NamedNode[] {
    return findByName(this.entries, this.#text);
  }

  override render() {
    const messages = toolMessages[this.locale];
    const found = this.#matches;
    return html`<label>
        <span class="visually-hidden">${this.label}</span>
        <input
          type="text"
          class="find"
          maxlength="200"
          autocomplete="off"
          placeholder=${this.label}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @blur=${() => this.#close()}
        />
      </label>
      <ul id="found-on-map" role="listbox" class="found" aria-label=${this.label} ?hidden=${found.length === 0}>
        ${found.map(({ id, label }, at) => html`<li role="option" id=${`found-${at}`} data-id=${id}>${label}</li>`)}
      </ul>
      <output class=${found.length === 0 && this.#text.trim() ? 'found-none' : 'visually-hidden'} aria-live="polite">
        ${this.#text.trim() ? (found.length === 0 ? messages.findNone : messages.found(found.length)) : ''}
      </output>`;
  }

  #onInput = (event: Event) => {
    this.#text = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  /** Enter takes the first match, unless one was chosen with the arrow keys. */
  #onKeyDown = (event: KeyboardEvent) => {
    const [first] = this.#matches;
    if (event.key === 'Escape') this.#close();
    if (event.key !== 'Enter' || !first || this.querySelector('[role=option][aria-selected=true]')) return;
    event.preventDefault();
    this.#choose(first.id);
  };

  #choose(id: string): void {
    this.querySelector('input')!.value = '';
    this.#close();
    this.dispatchEvent(new CustomEvent('choose', { detail: id }));
  }

  #close(): void {
    this.#text = '';
    this.requestUpdate();
  }
}
