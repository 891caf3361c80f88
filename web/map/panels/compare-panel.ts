import { html, nothing } from 'lit';
import { toolWords } from '../../words/map-tools.ts';
import { editionsOf } from '../choices.ts';
import type { Change } from '../palette.ts';
import { compare, look } from '../steps.ts';
import { answered, namesOf, type Panel } from './panel.ts';

/** What changed between two editions: in numbers and names, beside what the map draws. */
export function comparePanel(panel: Panel) {
  const { model, locale } = panel;
  const words = toolWords[locale];
  const [from = '', to = ''] = model.state.compare;
  return html`<h2>${words.compare}</h2>
    <p class="muted">${words.compareHow}</p>
    <form class="fields" @change=${chosen(panel)}>${select(panel, words.earlier, 'from', from)} ${select(panel, words.later, 'to', to)}</form>
    ${answered(panel, model.comparison, ({ editionDiff: diff, earlier, later }) => {
      const pick = (id: string) => panel.go(look(model.state, id));
      const { keptTies, newTies, lapsedTies } = diff;
      return html`<p class="claim" role="status">
          ${words.compared(nameOfEdition(panel, from), nameOfEdition(panel, to), keptTies, newTies.totalCount, lapsedTies.totalCount)}
        </p>
        ${earlier.truncated || later.truncated ? html`<p class="map-notice">${words.comparedCut}</p>` : nothing}
        <ul class="plain inline changes">
          ${(['new', 'kept', 'lapsed'] as const).map((change) => html`<li>${line(change)} ${words.changes[change]}</li>`)}
        </ul>
        ${namesOf(words.newcomers, diff.newcomers, pick)} ${namesOf(words.returned, diff.returned, pick)}
        ${namesOf(words.absent, diff.absent, pick)} ${namesOf(words.newBridges, diff.newBridges, pick)}`;
    })}`;
}

/** Takes both editions from the form, once both are chosen. */
const chosen = (panel: Panel) => (event: Event) => {
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const [from, to] = [String(data.get('from') ?? ''), String(data.get('to') ?? '')];
  if (from && to && from !== to) panel.go(compare(panel.model.state, from, to));
};

function select({ model, locale }: Panel, label: string, name: string, value: string) {
  return html`<label>
    ${label}
    <select name=${name}>
      <option value="">${toolWords[locale].choose}</option>
      ${editionsOf(model.choices, model.state).map(
        (edition) =>
          html`<option value=${edition.slug} ?selected=${edition.slug === value}>${edition.name}</option>`,
      )}
    </select>
  </label>`;
}

const nameOfEdition = ({ model }: Panel, slug: string): string =>
  model.choices.editions.find((edition) => edition.slug === slug)?.name ?? slug;

const WIDTHS: Record<Change, number> = { new: 4, kept: 2.5, lapsed: 1.5 };

const line = (change: Change) =>
  html`<svg class="sign" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
    <path class=${`change-${change}`} d="M1 5H27" stroke-width=${WIDTHS[change]} fill="none" />
  </svg>`;
