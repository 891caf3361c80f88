import { html, nothing } from 'lit';
import type { EditionsComparedQuery } from '../../graphql/operations.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { editionsOf } from '../filters/choices.ts';
import type { Change } from '../graph/palette.ts';
import { compareEditions, selectNodes } from '../state/transitions.ts';
import { nodeList, type PanelContext, renderQuery } from './panel-parts.ts';

/** What changed between two editions, in numbers and names. */
export function comparePanel(panel: PanelContext) {
  const { model, locale } = panel;
  const messages = toolMessages[locale];
  const [from = '', to = ''] = model.state.compare;
  return html`<h2>${messages.compare}</h2>
    <p class="muted">${messages.compareHow}</p>
    <form class="fields" @change=${onEditionsChosen(panel)}>${editionSelect(panel, messages.earlier, 'from', from)} ${editionSelect(panel, messages.later, 'to', to)}</form>
    ${from ? sideChoice(panel) : nothing}
    ${renderQuery(panel, model.comparison, ({ editionDiff: diff, earlier, later }) => {
      const [before, after] = [nameOfEdition(panel, from), nameOfEdition(panel, to)];
      const { keptTies, newTies, lapsedTies, unknownBecause } = diff;
      const changes = unknownBecause === null ? messages.changes : messages.changesRecorded;
      return html`<p class="claim" role="status">
          ${messages.compared(before, after, keptTies, newTies?.totalCount, lapsedTies?.totalCount)}
        </p>
        ${unknownBecause === null ? nothing : html`<p class="map-notice">${unknownBecause}</p>`}
        ${earlier.truncated || later.truncated ? html`<p class="map-notice">${messages.comparedCut}</p>` : nothing}
        <ul class="plain inline changes">
          ${(['new', 'kept', 'lapsed'] as const).map((change) => html`<li>${changeSign(change)} ${changes[change]}</li>`)}
        </ul>
        ${comparedLists(diff, [before, after], panel)}`;
    })}`;
}

/** Whether both editions are drawn over one another or beside each other. */
function sideChoice({ model: { state }, locale, navigate }: PanelContext) {
  return html`<label class="check side-by-side">
    <input
      type="checkbox"
      .checked=${state.sideBySide}
      @change=${() => navigate({ ...state, sideBySide: !state.sideBySide })}
    />
    ${toolMessages[locale].sideBySide}
  </label>`;
}

type Diff = EditionsComparedQuery['editionDiff'];

/** Who came and went, where enough is recorded to tell; else who is recorded at one of both alone. */
function comparedLists(
  diff: Diff,
  [before, after]: [string, string],
  { model, locale, navigate }: PanelContext,
) {
  const messages = toolMessages[locale];
  const list = (heading: string, organizations: Diff['absent']) =>
    nodeList(heading, organizations ?? [], (id) => navigate(selectNodes(model.state, id)));
  const arrived = diff.newcomers && diff.returned;
  return html`${
    arrived
      ? html`${list(messages.newcomers, diff.newcomers)} ${list(messages.returned, diff.returned)}`
      : list(messages.notRecordedAt(before), diff.notRecordedEarlier.organizations)
  }
  ${diff.absent ? list(messages.absent, diff.absent) : list(messages.notRecordedAt(after), diff.notRecordedLater.organizations)}
  ${list(messages.newBridges, diff.newBridges)}`;
}

/** Takes both editions from the form, once both are chosen. */
const onEditionsChosen = (panel: PanelContext) => (event: Event) => {
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const [from, to] = [String(data.get('from') ?? ''), String(data.get('to') ?? '')];
  if (from && to && from !== to) panel.navigate(compareEditions(panel.model.state, from, to));
};

function editionSelect({ model, locale }: PanelContext, label: string, name: string, value: string) {
  return html`<label>
    ${label}
    <select name=${name}>
      <option value="">${toolMessages[locale].choose}</option>
      ${editionsOf(model.choices, model.state).map(
        (edition) =>
          html`<option value=${edition.slug} ?selected=${edition.slug === value}>${edition.name}</option>`,
      )}
    </select>
  </label>`;
}

const nameOfEdition = ({ model }: PanelContext, slug: string): string =>
  model.choices.editions.find((edition) => edition.slug === slug)?.name ?? slug;

const CHANGE_SIGN_WIDTHS: Record<Change, number> = { new: 2, kept: 3.5, lapsed: 2 };

const changeSign = (change: Change) =>
  html`<svg class="sign" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
    <path class=${`change-${change}`} d="M1 5H27" stroke-width=${CHANGE_SIGN_WIDTHS[change]} fill="none" />
  </svg>`;
