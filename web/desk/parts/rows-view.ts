import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldWord } from '../../i18n/desk-words.ts';
import type { SourceRow, TextIn } from '../form/values.ts';
import type { FieldContext } from './field-context.ts';

type Row = Readonly<Record<string, string | undefined>>;

/** A row of labelled inputs with a button that takes it out. */
function rowView({ desk, set }: FieldContext, rows: readonly Row[], at: number, names: readonly string[]) {
  const row = rows[at]!;
  const put = (name: string, { target }: Event) =>
    set(rows.with(at, { ...row, [name]: (target as HTMLInputElement).value }) as never);
  return html`<div class="desk-row">
    ${names.map(
      (name) =>
        html`<label>${name === 'locale' ? desk.say.language : fieldWord(name, desk.locale)}
          <input type="text" autocomplete="off" .value=${live(row[name] ?? '')} @input=${(event: Event) => put(name, event)} />
        </label>`,
    )}
    ${removeButton({ desk, set }, rows, at, row[names[1]!] || row[names[0]!] || String(at + 1))}
  </div>`;
}

const removeButton = (
  { desk, set }: Pick<FieldContext, 'desk' | 'set'>,
  rows: readonly Row[],
  at: number,
  name: string,
) =>
  html`<button type="button" class="quiet" aria-label=${`${desk.say.clear}: ${name}`} @click=${() => set(rows.toSpliced(at, 1) as never)}>
    ${desk.say.clear}
  </button>`;

const addButton = ({ desk, set, field }: FieldContext, rows: readonly Row[], empty: Row) =>
  html`<button
    type="button"
    class="quiet"
    aria-label=${`${desk.say.add}: ${fieldWord(field.path.at(-1)!, desk.locale)}`}
    @click=${() => set([...rows, empty] as never)}
  >
    ${desk.say.add}
  </button>`;

/** Texts in further languages. */
export const textsView = (context: FieldContext, texts: readonly TextIn[]) => {
  const rows = texts as unknown as readonly Row[];
  return html`${rows.map((_, at) => rowView(context, rows, at, ['locale', 'text']))}
  ${addButton(context, rows, { locale: '', text: '' })}`;
};

/** Sources: those that are recorded by their titles, and new ones to be typed in. */
export const sourcesView = (context: FieldContext, sources: readonly SourceRow[]) => {
  const rows = sources as unknown as readonly Row[];
  const names = ['url', 'title', 'publisher', 'publishedOn'];
  return html`${rows.map((row, at) =>
    row.id
      ? html`<p class="desk-chosen"><span>${row.title}</span> ${removeButton(context, rows, at, row.title ?? '')}</p>`
      : rowView(context, rows, at, names),
  )}
  ${addButton(context, rows, { url: '', title: '', publisher: '', publishedOn: '' })}`;
};
