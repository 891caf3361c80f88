import { html } from 'lit';
import { actWord } from '../../i18n/desk-acts.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';
import { readThing, type Thing } from '../state/things.ts';
import type { Room } from './room.ts';

/** What can be done about what is shown of a person. */
export class LeavingRoom implements Room {
  readonly #desk: Desk;
  readonly #id: string;
  readonly #person: Loaded<Thing | null>;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
    this.#person = new Loaded(desk, () => readThing(desk, id));
  }

  get title(): string {
    const name = this.#person.value?.label;
    return name ? `${this.#desk.say.leaving}: ${name}` : this.#desk.say.leaving;
  }

  open = (): Promise<void> => this.#person.read();

  render() {
    const { model, say, locale } = this.#desk;
    const acts = Object.values(model.acts).filter(
      ({ mutation, subject }) =>
        subject?.type === 'Expert' && /^(consent|expertLeave|expertReturn|person)/.test(mutation),
    );
    return this.#person.show(
      (person) => html`${person ? '' : html`<p class="desk-note">${say.notShown}</p>`}
        <ul class="plain">
          ${acts.map(
            ({ mutation, meaning }) => html`<li>
              <a href=${hashOf(['act', mutation, this.#id])}>${actWord(mutation, locale)}</a>
              ${locale === 'en' ? html`<span class="small muted">${meaning}</span>` : ''}
            </li>`,
          )}
        </ul>
        <p class="muted">id: <code>${this.#id}</code></p>`,
    );
  }
}
