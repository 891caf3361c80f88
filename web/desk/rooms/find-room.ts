import { html } from 'lit';
import { typeWord } from '../../i18n/desk-words.ts';
import { LeavingLists } from '../parts/leaving-lists.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';
import { findHits, type Hit } from '../state/search.ts';
import type { Room } from './room.ts';

/** Finds what is recorded, of one type or of all. */
export class FindRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;
  readonly #text: string;
  readonly #hits: Loaded<Hit[]>;
  readonly #toward: (hit: Hit) => readonly string[];
  readonly #why: string;
  readonly #below: LeavingLists | undefined;

  constructor(desk: Desk, text: string, of?: string) {
    this.#desk = desk;
    this.#text = text;
    this.#hits = new Loaded(desk, () => findHits(desk, text, of));
    this.title = of ? desk.say.leaving : desk.say.find;
    this.#below = of ? new LeavingLists(desk) : undefined;
    this.#why = of ? desk.say.leavingWhy : '';
    this.#toward = ({ id }) => [of ? 'leaving' : 'things', id];
  }

  async open(): Promise<void> {
    await Promise.all([this.#text ? this.#hits.read() : undefined, this.#below?.open()]);
  }

  render() {
    const { say } = this.#desk;
    return html`${this.#why && html`<p class="lead">${this.#why}</p>`}
      <form class="search" role="search" aria-label=${say.findWhat} @submit=${this.#find}>
        <label>${say.findWhat}<input type="search" name="text" maxlength="200" required minlength="2" .value=${this.#text} /></label>
        <button type="submit">${say.find}</button>
      </form>
      ${this.#hits.show((hits) => this.#list(hits))} ${this.#below?.render() ?? ''}`;
  }

  #list(hits: readonly Hit[]) {
    const { say, locale } = this.#desk;
    return html`<p role="status" class="muted">${hits.length > 0 ? say.found(hits.length) : say.nothingFound}</p>
      <ul class="plain rows">
        ${hits.map(
          (hit) => html`<li>
            <a href=${hashOf(this.#toward(hit))}>${hit.label}</a> <span class="muted">${typeWord(hit.type, locale)}</span>
            ${hit.synthetic ? html`<span class="tag gold">${say.synthetic}</span>` : ''}
          </li>`,
        )}
      </ul>`;
  }

  #find = (event: Event): void => {
    event.preventDefault();
    const text = typedInto(event, 'text');
    location.hash = hashOf(this.#why ? ['leaving'] : [], { q: text });
  };
}

const typedInto = (event: Event, name: string): string =>
  String(new FormData(event.currentTarget as HTMLFormElement).get(name) ?? '').trim();
