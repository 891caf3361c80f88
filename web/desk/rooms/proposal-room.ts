import { html } from 'lit';
import { actWord, valueWord } from '../../i18n/desk-acts.ts';
import { FormSession } from '../form/form-session.ts';
import { BATCH, type Batch, type UserError } from '../graph/payload.ts';
import { askedView } from '../parts/asked-view.ts';
import { changesView } from '../parts/changes-view.ts';
import { decisionView } from '../parts/decision-view.ts';
import { errorView } from '../parts/field-view.ts';
import { momentText } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';
import type { Room } from './room.ts';

interface Proposal {
  state: string;
  mutation: string;
  input: Record<string, unknown>;
  reason: string | null;
  submittedAt: string;
  submittedBy: string;
  decision: string | null;
  preview: Batch | null;
  userErrors: UserError[];
  batch: { id: string } | null;
}

const PROPOSAL = `query Proposal($id: ID!) {
  proposal(id: $id) {
    state mutation input reason submittedAt submittedBy decision
    userErrors { code path message messageKey currentVersion } preview { ${BATCH} } batch { id }
  }
}`;

/** One proposal: what is asked for beside what it would change, and the decision. */
export class ProposalRoom implements Room {
  readonly #desk: Desk;
  readonly #proposal: Loaded<Proposal | null>;
  readonly #sessions: readonly FormSession[];

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#proposal = new Loaded(
      desk,
      async () => (await desk.ask<{ proposal: Proposal | null }>(PROPOSAL, { id })).proposal,
    );
    this.#sessions = ['proposalAccept', 'proposalRefuse', 'proposalWithdraw'].map(
      (mutation) =>
        new FormSession(
          desk.model.acts[mutation]!,
          { values: {}, version: null },
          {
            ask: desk.ask,
            drafts: desk.drafts,
            name: `${mutation} ${id}`,
            subject: id,
            readAgain: async () => null,
            changed: (focusOn) => desk.changed(focusOn),
          },
        ),
    );
  }

  get title(): string {
    const { say, locale } = this.#desk;
    const { mutation } = this.#proposal.value ?? {};
    return mutation ? `${say.proposals}: ${actWord(mutation, locale)}` : say.proposals;
  }

  async open(): Promise<void> {
    for (const session of this.#sessions) session.recover();
    await this.#proposal.read();
  }

  render() {
    const { say } = this.#desk;
    return this.#proposal.show((proposal) =>
      proposal ? this.#show(proposal) : html`<p class="empty">${say.missing}</p>`,
    );
  }

  #show(proposal: Proposal) {
    const { say, locale } = this.#desk;
    const { state, submittedBy, submittedAt, reason, decision, batch } = proposal;
    return html`<p>
        <span class="tag">${valueWord('ProposalState', state, locale)}</span>
        <span class="muted">${say.from(submittedBy)} · ${momentText(this.#desk, submittedAt)}${reason ? ` · «${reason}»` : ''}</span>
      </p>
      ${decision ? html`<p><b>${say.decided}</b>: ${decision}</p>` : ''}
      ${batch ? html`<p><a href=${hashOf(['batches', batch.id])}>${say.seeAct}</a></p>` : ''}
      <div class="desk-sides">
        <section class="card"><h2>${say.asked}</h2>${askedView(this.#desk, proposal)}</section>
        ${state === 'OPEN' ? html`<section class="card"><h2>${say.wouldChange}</h2>${this.#preview(proposal)}</section>` : ''}
      </div>
      ${state === 'OPEN' ? this.#decide() : ''}`;
  }

  #preview({ preview, userErrors }: Proposal) {
    if (userErrors.length === 0) return changesView(this.#desk, preview);
    return html`<p>${this.#desk.say.cannot}</p>${userErrors.map((error) => errorView(this.#desk, error))}`;
  }

  #decide() {
    const { viewer } = this.#desk;
    const [accept, refuse, withdraw] = this.#sessions as [FormSession, FormSession, FormSession];
    const again = () => void this.open();
    return viewer?.decides
      ? html`${decisionView(this.#desk, accept, again)} ${decisionView(this.#desk, refuse, again)}`
      : decisionView(this.#desk, withdraw, again);
  }
}
