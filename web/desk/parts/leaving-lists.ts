import { html } from 'lit';
import { actWord, valueWord } from '../../i18n/desk-acts.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';

interface Lists {
  withheldExperts: {
    id: string;
    displayName: string | null;
    level: string;
    since: string;
    blockedUntil: string | null;
  }[];
  personRequests: { id: string; kind: string; receivedOn: string; answerBy: string }[];
}

const LISTS = `query Leaving {
  withheldExperts(first: 100) { id displayName level since blockedUntil }
  personRequests(open: true) { id kind receivedOn answerBy }
}`;

/** Who is not shown any more, and what people asked for that is not answered yet. */
export class LeavingLists {
  readonly #desk: Desk;
  readonly #lists: Loaded<Lists>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#lists = new Loaded(desk, () => desk.ask<Lists>(LISTS));
  }

  open = (): Promise<void> => this.#lists.read();

  render = (): unknown =>
    this.#lists.show(
      ({ withheldExperts, personRequests }) =>
        html`${this.#withheld(withheldExperts)} ${this.#requests(personRequests)}`,
    );

  #withheld(people: Lists['withheldExperts']) {
    const { say, locale } = this.#desk;
    if (people.length === 0) return '';
    return html`<h2>${say.notShownNow}</h2>
      <ul class="plain rows">
        ${people.map(
          ({ id, displayName, level, blockedUntil }) => html`<li>
            <a href=${hashOf(['leaving', id])}>${displayName ?? id}</a>
            <span class="muted">${valueWord('LeaveLevel', level, locale)}${blockedUntil ? ` · ${say.until}: ${blockedUntil}` : ''}</span>
          </li>`,
        )}
      </ul>`;
  }

  #requests(requests: Lists['personRequests']) {
    const { say, locale } = this.#desk;
    return html`<h2>${say.requests}</h2>
      <p><a href=${hashOf(['act', 'personRequestRecord'])}>${actWord('personRequestRecord', locale)}</a></p>
      <ul class="plain rows">
        ${requests.map(
          ({ id, kind, receivedOn, answerBy }) => html`<li>
            <b>${valueWord('PersonRequestKind', kind, locale)}</b>
            <span class="muted">${receivedOn} · ${say.answerBy(answerBy)}</span>
            <a href=${hashOf(['act', 'personRequestClose', id])}>${actWord('personRequestClose', locale)}</a>
          </li>`,
        )}
      </ul>`;
  }
}
