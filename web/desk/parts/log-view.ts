import { html } from 'lit';
import { valueWord } from '../../i18n/desk-acts.ts';
import { regionalLocale } from '../../i18n/locale.ts';
import type { Desk } from '../state/desk.ts';
import type { LoggedChange } from '../state/log.ts';
import { hashOf } from '../state/route.ts';
import { changeView } from './changes-view.ts';

/** Changes under the acts that they are of, the latest first, each with a way to undo it. */
export function logView(desk: Desk, changes: readonly LoggedChange[]) {
  if (changes.length === 0) return html`<p class="empty">${desk.say.logEmpty}</p>`;
  const acts = Map.groupBy(changes, ({ batch }) => batch.id);
  return html`<ol class="desk-log">
    ${[...acts.values()].map((those) => html`<li>${actHead(desk, those[0]!)} ${those.map((each) => changeView(desk, each))}</li>`)}
  </ol>`;
}

function actHead(desk: Desk, { at, batch }: LoggedChange) {
  const { say } = desk;
  return html`<p class="desk-act">
    <a href=${hashOf(['batches', batch.id])}>${momentText(desk, at)}</a>
    <span class="muted">${actText(desk, batch)}</span>
    ${batch.revertedBy ? html`<span class="tag quiet">${say.revertedBy}</span>` : html`<a href=${hashOf(['act', 'batchRevert', batch.id])}>${say.undo}</a>`}
  </p>`;
}

/** What kind of act it was, by whom, and why. */
export const actText = (
  { say, locale }: Desk,
  { kind, actor, reason }: { kind: string; actor: string; reason: string | null },
): string =>
  [
    `${valueWord('BatchKind', kind, locale)} ${say.by(valueWord('Role', actor, locale))}`,
    reason ? `«${reason}»` : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** A moment by the clock of whoever reads. */
export const momentText = ({ locale }: Desk, moment: string): string =>
  new Date(moment).toLocaleString(regionalLocale(locale), { dateStyle: 'medium', timeStyle: 'short' });
