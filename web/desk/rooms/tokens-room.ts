import { html } from 'lit';
import { actWord, valueWord } from '../../i18n/desk-acts.ts';
import { momentText } from '../parts/log-view.ts';
import type { Desk } from '../state/desk.ts';
import { Loaded } from '../state/loaded.ts';
import { hashOf } from '../state/route.ts';
import type { Room } from './room.ts';

interface Token {
  id: string;
  name: string;
  role: string;
  expiresAt: string;
  lastUsedOn: string | null;
  revokedAt: string | null;
  organization: { name: string } | null;
}

const TOKENS =
  'query Tokens { tokens(first: 100) { id name role expiresAt lastUsedOn revokedAt organization { name } } }';

/** The tokens that were made: whose, until when, and a way to revoke each. */
export class TokensRoom implements Room {
  readonly title: string;
  readonly #desk: Desk;
  readonly #tokens: Loaded<Token[]>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.title = desk.say.tokens;
    this.#tokens = new Loaded(desk, async () => (await desk.ask<{ tokens: Token[] }>(TOKENS)).tokens);
  }

  open = (): Promise<void> => this.#tokens.read();

  render() {
    return html`<p class="desk-buttons">
        <a class="button" href=${hashOf(['act', 'tokenCreate'])}>${actWord('tokenCreate', this.#desk.locale)}</a>
      </p>
      ${this.#tokens.show((tokens) => html`<ul class="plain rows">${tokens.map((token) => this.#row(token))}</ul>`)}`;
  }

  #row({ id, name, role, expiresAt, lastUsedOn, revokedAt, organization }: Token) {
    const { say, locale } = this.#desk;
    const facts = [
      valueWord('Role', role, locale),
      organization?.name,
      `${say.until}: ${momentText(this.#desk, expiresAt)}`,
      `${say.lastUsed}: ${lastUsedOn ?? say.never}`,
    ].filter(Boolean);
    return html`<li>
      <b>${name}</b> <span class="muted">${facts.join(' · ')}</span>
      ${revokedAt ? html`<span class="tag quiet">${say.revoked}</span>` : html`<a href=${hashOf(['act', 'tokenRevoke', id])} aria-label=${`${say.revoke}: ${name}`}>${say.revoke}</a>`}
    </li>`;
  }
}
