import { html } from 'lit';
import { valueWord } from '../../i18n/desk-acts.ts';
import { fieldWord, typeWord } from '../../i18n/desk-words.ts';
import type { Batch, Change, ChangedValue } from '../graph/payload.ts';
import { formName } from '../model/stored.ts';
import type { Desk } from '../state/desk.ts';
import { fieldOfChange, valueText } from './value-text.ts';

/** What an act changes or changed: each thing, with what its fields held before and after. */
export function changesView(desk: Desk, batch: Batch | null) {
  const { say } = desk;
  if (!batch) return html`<p>${say.previewNothing}</p>`;
  return html`<p class="muted">${countsText(desk, batch.counts)}</p>
    <ul class="desk-changes">
      ${batch.changes.nodes.map((change) => html`<li>${changeView(desk, change)}</li>`)}
    </ul>
    ${batch.changes.pageInfo.hasNextPage ? html`<p class="muted">${say.moreChanges}</p>` : ''}`;
}

/** How many things an act recorded, changed and took out. */
export const countsText = ({ say }: Desk, counts: Batch['counts']): string =>
  (['created', 'updated', 'removed'] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => say[each](counts[each]))
    .join(', ');

/** What was done to one thing. */
export function changeView(desk: Desk, change: Omit<Change, 'values'> & { values?: Change['values'] }) {
  const { locale, names } = desk;
  const { values = [] } = change;
  const untold = change.fields.filter((name) => !values.some(({ field }) => field === name));
  const name = names.of(change.entityId);
  const word = (stored: string) => fieldWord(formName(change.entityType, stored), locale);
  return html`<p class="desk-change">
      <span class=${`tag kind-${change.kind.toLowerCase()}`}>${valueWord('ChangeKind', change.kind, locale)}</span>
      ${typeWord(change.entityType, locale)}${name === change.entityId ? '' : html`: <b>${name}</b>`}
    </p>
    <dl class="desk-values">
      ${inOrder(desk, change.entityType, values.filter(isTelling)).map((value) => valueView(desk, change, value))}
      ${untold.length > 0 ? html`<div><dt>${untold.map(word).join(', ')}</dt><dd class="muted">${desk.say.notTold}</dd></div>` : ''}
    </dl>`;
}

/** What says nothing: nothing before and nothing after. */
const isTelling = ({ before, after }: ChangedValue): boolean => !isNothing(before) || !isNothing(after);

/** In the order of the form; what no form takes comes last. */
function inOrder(desk: Desk, type: string, values: readonly ChangedValue[]): ChangedValue[] {
  const place = ({ field }: ChangedValue) => fieldOfChange(desk, type, field).place;
  return values.toSorted((one, other) => place(one) - place(other));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

function valueView(
  desk: Desk,
  { kind, entityType }: Pick<Change, 'kind' | 'entityType'>,
  value: ChangedValue,
) {
  const { say, locale } = desk;
  const { name, shown } = fieldOfChange(desk, entityType, value.field);
  const [before, after] = [valueText(desk, value.before, shown), valueText(desk, value.after, shown)];
  return html`<div>
    <dt>${fieldWord(name, locale)}</dt>
    <dd>
      ${isNothing(value.before) ? '' : html`<del><span class="unseen">${say.before}: </span>${before}</del> `}
      ${isNothing(value.after) && kind !== 'UPDATED' ? '' : html`<ins><span class="unseen">${say.after}: </span>${after}</ins>`}
    </dd>
  </div>`;
}

/** What was changed later, and so stands in the way of undoing, or stays. */
export const overtakenView = (desk: Desk, overtaken: readonly Omit<Change, 'values'>[] = []) =>
  overtaken.length === 0
    ? ''
    : html`<div class="desk-note">
        <p>${desk.say.overtaken}</p>
        <ul class="desk-changes">
          ${overtaken.map((change) => html`<li>${changeView(desk, change)}</li>`)}
        </ul>
      </div>`;
