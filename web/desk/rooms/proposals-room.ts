import { html } from 'lit';
import { actWord, valueWord } from '../../i18n/desk-acts.ts';
import { momentText } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';
import type { Room } from './room.ts';

interface Listed {
  id: string;
  state: string;
  mutation: string;
  reason: string | null;
  submittedAt: string;
  submittedBy: string;
}

const PROPOSALS =
  'query Proposals { proposals(first: 100) { nodes { id state mutation reason submittedAt submittedBy } } }';

/** What waits for a curator, and what became of it. */
export class ProposalsRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;
  readonly #list: Loaded<Listed[]>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.title = desk.say.proposals;
    this.#list = new Loaded(
      desk,
      async () => (await desk.ask<{ proposals: { nodes: Listed[] } }>(PROPOSALS)).proposals.nodes,
    );
  }

  open = (): Promise<void> => this.#list.read();

  render() {
    const { say } = this.#desk;
    return this.#list.show((list) =>
      list.length === 0
        ? html`<p class="empty">${say.proposalsNone}</p>`
        : html`<ul class="plain rows">${list.map((each) => this.#row(each))}</ul>`,
    );
  }

  #row({ id, state, mutation, reason, submittedAt, submittedBy }: Listed) {
    const { say, locale } = this.#desk;
    return html`<li>
      <a href=${hashOf(['proposals', id])}>${actWord(mutation, locale)}</a>
      <span class=${`tag ${state === 'OPEN' ? '' : 'quiet'}`}>${valueWord('ProposalState', state, locale)}</span>
      <span class="muted">${say.from(submittedBy)} · ${momentText(this.#desk, submittedAt)}${reason ? ` · «${reason}»` : ''}</span>
    </li>`;
  }
}
