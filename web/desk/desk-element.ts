import { html, LitElement } from 'lit';
import { isLocale } from '../i18n/locale.ts';
import type { Model } from './model/model.ts';
import { tokenPanel } from './parts/token-panel.ts';
import type { Room } from './rooms/room.ts';
import { roomAt } from './rooms/room-at.ts';
import { Desk } from './state/desk.ts';
import { hashOf, routeOf } from './state/route.ts';

/** The desk as an element of its page: who one is, the rooms, and the room that one is in. */
export class DeskElement extends LitElement {
  static model: Model;
  #desk!: Desk;
  #room!: Room;
  #isWrong = false;

  override createRenderRoot() {
    this.replaceChildren(); // the server's content for pages without scripts
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { locale } = this.dataset;
    this.#desk = new Desk(DeskElement.model, isLocale(locale) ? locale : 'es', () => this.requestUpdate());
    addEventListener('hashchange', this.#enter);
    this.#room = roomAt(this.#desk, routeOf(location.hash));
    void this.#desk.meet();
    void this.#room.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#enter);
  }

  /** Goes to the room that the address names. */
  #enter = (): void => {
    this.#room = roomAt(this.#desk, routeOf(location.hash));
    this.#desk.changed('#desk-title');
    void this.#room.open();
    scrollTo({ top: 0 });
  };

  override render() {
    return html`${tokenPanel(this.#desk, this.#isWrong, this.#takeToken)} ${this.#rooms()}
      <h1 id="desk-title" tabindex="-1">${this.#room.title}</h1>
      <div class="desk-room">${this.#room.render()}</div>`;
  }

  override updated(): void {
    const { focusOn } = this.#desk;
    if (!focusOn) return;
    this.#desk.focusOn = null;
    this.querySelector<HTMLElement>(focusOn)?.focus();
  }

  #rooms() {
    const { say, viewer } = this.#desk;
    const rooms: (readonly [string, string, boolean])[] = [
      ['', say.find, true],
      ['record', say.record, viewer?.edits ?? false],
      ['log', say.log, true],
      ['proposals', say.proposals, viewer !== null],
      ['leaving', say.leaving, viewer?.consents ?? false],
      ['tokens', say.tokens, viewer?.makesTokens ?? false],
    ];
    const here = routeOf(location.hash).parts[0] ?? '';
    return html`<nav class="desk-rooms" aria-label=${say.rooms}>
      ${rooms.map(([name, word, isOpen]) =>
        isOpen
          ? html`<a href=${hashOf(name ? [name] : [])} aria-current=${here === name ? 'page' : 'false'}>${word}</a>`
          : '',
      )}
    </nav>`;
  }

  #takeToken = (isToken: boolean): void => {
    this.#isWrong = !isToken;
    this.#desk.isExpired = false;
    this.requestUpdate();
    if (!isToken) return;
    void this.#desk
      .meet()
      .then(() => this.#room.open())
      .then(() => this.requestUpdate());
  };
}
