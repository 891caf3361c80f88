import { html, LitElement } from 'lit';
import { actWord } from '../../i18n/desk-acts.ts';
import { chooseMessages } from '../../i18n/desk-choose.ts';
import { MIN_SEARCH_LENGTH } from '../../layout/text-parameter.ts';
import { findHits, type Hit, searchTypeOf } from '../state/search.ts';
import { recordingOf } from '../state/way-back.ts';
import type { ReferenceContext } from './reference-view.ts';

/** How long typing must pause before names are looked for, in milliseconds. */
const PAUSE = 200;

/** Finds a thing by its name: a field, and the names that it finds as buttons below. */
export class ChooseElement extends LitElement {
  static override properties = { context: { attribute: false } };
  declare context: ReferenceContext;
  #hits: readonly Hit[] | undefined;
  #text = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const { desk, id, word, of } = this.context;
    const { say } = desk;
    const isSearched = of === undefined || searchTypeOf(desk.model, of) !== undefined;
    return html`<input
        id=${`${id}-find`}
        type="search"
        autocomplete="off"
        aria-label=${`${word}: ${isSearched ? say.find.toLowerCase() : 'id'}`}
        placeholder=${isSearched ? say.findWhat : 'id'}
        .value=${this.#text}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value, isSearched)}
        @keydown=${(event: KeyboardEvent) => this.#press(event, isSearched)}
      />
      <ul class="desk-hits">
        ${(this.#hits ?? []).map(
          ({ id: hit, label, synthetic }) => html`<li>
            <button type="button" class="quiet" @click=${() => this.#choose({ id: hit, label })}>
              ${label}${synthetic ? html` <span class="tag gold">${say.synthetic}</span>` : ''}
            </button>
          </li>`,
        )}
      </ul>
      ${this.#recording()}
      <p class="unseen" role="status">${this.#hits ? say.found(this.#hits.length) : ''}</p>`;
  }

  /** A way to record what is not there, once it was looked for. */
  #recording() {
    const { desk, of, field } = this.context;
    if (!this.#hits) return '';
    const typed = this.#text.trim();
    const recording = recordingOf(desk.model, of, typed, { hash: location.hash, field });
    const say = chooseMessages[desk.locale];
    const word = this.#hits.length === 0 ? say.none : say.missing;
    return html`<p class="desk-hint">
      ${word} ${recording ? html`<a href=${recording.hash}>${actWord(recording.mutation, desk.locale)}</a>` : ''}
    </p>`;
  }

  #type(text: string, isSearched: boolean): void {
    this.#text = text;
    clearTimeout(this.#pause);
    if (isSearched) this.#pause = setTimeout(() => void this.#find(), PAUSE);
  }

  /** Enter takes an id as it was typed, else looks at once; it does not send the form. */
  #press(event: KeyboardEvent, isSearched: boolean): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const typed = this.#text.trim();
    if (isSearched || !typed) void this.#find();
    else this.#choose({ id: typed, label: typed });
  }

  async #find(): Promise<void> {
    const text = this.#text.trim();
    const { desk, of } = this.context;
    const hits =
      text.length < MIN_SEARCH_LENGTH ? undefined : await findHits(desk, text, of).catch(() => undefined);
    if (text !== this.#text.trim()) return;
    this.#hits = hits;
    this.requestUpdate();
  }

  #choose(hit: { id: string; label: string }): void {
    [this.#hits, this.#text] = [undefined, ''];
    this.context.set(hit);
    this.requestUpdate();
  }
}
