import { html } from 'lit';
import { forgetToken, keepToken, keptToken } from '../../graphiql/token.ts';
import { valueWord } from '../../i18n/desk-acts.ts';
import type { Desk } from '../state/desk.ts';

/** Who one is here, and where a token is typed in. */
export function tokenPanel(desk: Desk, isWrong: boolean, taken: (isToken: boolean) => void) {
  const { say, viewer, locale } = desk;
  if (viewer?.role && !desk.isExpired)
    return html`<p class="desk-who">
      <span>${say.youAre(valueWord('Role', viewer.role, locale), viewer.name ?? '')}</span>
      <button type="button" class="quiet" @click=${() => forget(taken)}>${say.forget}</button>
    </p>`;
  const isWaiting = keptToken(sessionStorage) !== null && !desk.isExpired;
  const use = (event: Event) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem(
      'credential',
    ) as HTMLInputElement;
    const isToken = keepToken(sessionStorage, input.value);
    if (isToken) input.value = '';
    taken(isToken);
  };
  return html`<form class="desk-token card" @submit=${use}>
    <label for="credential">${say.token}</label>
    <p class="desk-hint" id="credential-hint">${say.tokenWhy}</p>
    ${desk.isExpired ? html`<p class="desk-error" role="alert">${say.expired}</p>` : ''}
    ${isWrong ? html`<p class="desk-error" role="alert">${say.noToken}</p>` : ''}
    <div class="fields">
      <input id="credential" name="credential" type="password" autocomplete="off" spellcheck="false" required aria-describedby="credential-hint" />
      <button type="submit">${say.use}</button>
      ${isWaiting ? html`<button type="button" class="quiet" @click=${() => forget(taken)}>${say.forget}</button>` : ''}
    </div>
  </form>`;
}

function forget(taken: (isToken: boolean) => void): void {
  forgetToken(sessionStorage);
  taken(true);
}
