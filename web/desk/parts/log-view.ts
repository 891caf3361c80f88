import { html } from 'lit';
import { valueWord } from '../../i18n/desk-acts.ts';
import { regionalLocale } from '../../i18n/locale.ts';
import type { Batch } from '../graph/payload.ts';
import type { Desk } from '../state/desk.ts';
import type { ActDone, LoggedChange } from '../state/log.ts';
import { hashOf } from '../state/route.ts';
import { aboutView } from './about-view.ts';
import { changeView, countsText } from './changes-view.ts';

/** What was done to one thing, the latest first, each change with a way to undo it alone. */
export function logView(desk: Desk, changes: readonly LoggedChange[]) {
  if (changes.length === 0) return html`<p class="empty">${desk.say.logEmpty}</p>`;
  const undo = ({ position }: LoggedChange) => hashOf(['act', 'changeRevert'], { position });
  return html`<ol class="desk-log">
    ${changes.map(
      (change) => html`<li>
        ${headView(desk, change.at, change.batch)} ${changeView(desk, change)}
        <p class="small"><a href=${undo(change)}>${desk.say.undoThis}</a></p>
      </li>`,
    )}
  </ol>`;
}

/** Acts, the latest first, each with a way to look at it and one to undo it. */
export function actsView(desk: Desk, acts: readonly ActDone[]) {
  if (acts.length === 0) return html`<p class="empty">${desk.say.logEmpty}</p>`;
  return html`<ol class="desk-log">
    ${acts.map(
      (act) => html`<li>
        ${headView(desk, act.at, act)} ${aboutView(desk, act)}
        <p class="small">
          <span class="muted">${countsText(desk, act.counts)}</span>
          ${act.revertedBy ? '' : html` <a href=${hashOf(['act', 'batchRevert', act.id])}>${desk.say.undo}</a>`}
        </p>
      </li>`,
    )}
  </ol>`;
}

function headView(desk: Desk, at: string, batch: LoggedChange['batch']) {
  return html`<p class="desk-act">
    <a href=${hashOf(['batches', batch.id])}>${momentText(desk, at)}</a>
    <span class="muted">${actText(desk, batch)}</span>
    ${batch.revertedBy ? html`<span class="tag quiet">${desk.say.revertedBy}</span>` : ''}
  </p>`;
}

/** What kind of act it was, by whom, and why. */
export function actText(
  { say, locale }: Desk,
  { kind, actor, reason }: Pick<Batch, 'kind' | 'actor' | 'reason'>,
) {
  const what = `${valueWord('BatchKind', kind, locale)} ${say.by(valueWord('Role', actor, locale))}`;
  return reason ? `${what} · «${reason}»` : what;
}

/** A moment by the clock of whoever reads. */
export const momentText = ({ locale }: Desk, moment: string): string =>
  new Date(moment).toLocaleString(regionalLocale(locale), { dateStyle: 'medium', timeStyle: 'short' });
