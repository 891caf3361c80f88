import { html } from 'lit';
import { fieldWord } from '../../i18n/desk-words.ts';
import type { FormSession } from '../form/form-session.ts';
import type { Difference } from '../form/meanwhile.ts';
import { keyOf } from '../form/values.ts';
import type { Desk } from '../state/desk.ts';
import { valueText } from './value-text.ts';

/** Somebody else's edit that came between: what it changed, and of what both changed the choice. */
export function meanwhileView(desk: Desk, session: FormSession) {
  const { say } = desk;
  const { differences } = session.meanwhile!;
  const goOn = (event: Event) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    session.goOn([...chosen].flatMap(([key, side]) => (side === 'theirs' ? [key] : [])));
  };
  return html`<form class="desk-stale card" @submit=${goOn}>
    <h2 id="desk-stale" tabindex="-1">${say.staleTitle}</h2>
    <p>${say.staleWhy}</p>
    ${differences.length === 0 ? html`<p>${say.staleElse}</p>` : ''}
    ${differences.map((each) => differenceView(desk, each))}
    <button type="submit">${say.goOnWith}</button>
  </form>`;
}

function differenceView(desk: Desk, { field, before, theirs, mine }: Difference) {
  const { say, locale } = desk;
  const key = keyOf(field);
  const side = (value: string, word: string, isChosen: boolean) =>
    html`<label class="check"><input type="radio" name=${key} value=${value} ?checked=${isChosen} />${word}</label>`;
  return html`<fieldset class="desk-field">
    <legend>${fieldWord(field.path.at(-1)!, locale)}</legend>
    <dl class="desk-values">
      <div><dt>${say.before}</dt><dd>${valueText(desk, before, field)}</dd></div>
      <div><dt>${say.theirs}</dt><dd><ins>${valueText(desk, theirs, field)}</ins></dd></div>
      ${mine === undefined ? '' : html`<div><dt>${say.mine}</dt><dd>${valueText(desk, mine, field)}</dd></div>`}
    </dl>
    ${mine === undefined ? '' : html`${side('mine', say.keepMine, true)} ${side('theirs', say.takeTheirs, false)}`}
  </fieldset>`;
}
