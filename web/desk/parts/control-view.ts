import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueWord } from '../../i18n/desk-acts.ts';
import { placeWord } from '../../i18n/desk-words.ts';
import { keyOf, type Reference, type SourceRow, type TextIn } from '../form/values.ts';
import type { FieldContext } from './field-context.ts';
import { hintOf } from './hint.ts';
import { referenceView } from './reference-view.ts';
import { sourcesView, textsView } from './rows-view.ts';

/** The control of a field. */
export function controlView(context: FieldContext, id: string) {
  switch (context.field.control) {
    case 'LONG':
    case 'LINES':
      return areaView(context, id);
    case 'ENUM':
      return choiceView(context, id, enumOptions(context));
    case 'BOOLEAN':
      return choiceView(context, id, [
        ['true', context.desk.say.yes],
        ['false', context.desk.say.no],
      ]);
    case 'ENUMS':
      return checksView(context);
    case 'REF':
    case 'REFS':
      return listOfReferences(context, id);
    case 'TEXTS':
      return textsView(context, context.value as readonly TextIn[]);
    case 'SOURCES':
      return sourcesView(context, context.value as readonly SourceRow[]);
    default:
      return inputView(context, id);
  }
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const textOf = ({ target }: Event): string => (target as Typed).value;

const describedBy = (context: FieldContext, id: string) =>
  [
    hintOf(context) ? `${id}-hint` : '',
    context.note ? `${id}-note` : '',
    context.errors.length > 0 ? `${id}-error` : '',
  ]
    .filter(Boolean)
    .join(' ') || nothing;

const MODES: Record<string, string> = { INT: 'numeric', FLOAT: 'decimal', URL: 'url' };

const inputView = (context: FieldContext, id: string) =>
  html`<input
    id=${id}
    type="text"
    autocomplete="off"
    inputmode=${MODES[context.field.control] ?? nothing}
    aria-describedby=${describedBy(context, id)}
    aria-invalid=${context.errors.length > 0 ? 'true' : nothing}
    .value=${live(context.value as string)}
    @input=${(event: Event) => context.set(textOf(event))}
  />`;

const areaView = (context: FieldContext, id: string) =>
  html`<textarea
    id=${id}
    rows=${context.field.control === 'LINES' ? 3 : 5}
    aria-describedby=${describedBy(context, id)}
    aria-invalid=${context.errors.length > 0 ? 'true' : nothing}
    .value=${live(context.value as string)}
    @input=${(event: Event) => context.set(textOf(event))}
  ></textarea>`;

type Options = readonly (readonly [value: string, word: string])[];

const enumOptions = ({ field, desk }: FieldContext): Options =>
  field.enum!.values.map((value) => [value, valueWord(field.enum!.name, value, desk.locale)]);

const choiceView = (context: FieldContext, id: string, options: Options) =>
  html`<select
    id=${id}
    aria-describedby=${describedBy(context, id)}
    aria-invalid=${context.errors.length > 0 ? 'true' : nothing}
    @change=${(event: Event) => context.set(textOf(event))}
  >
    ${[['', '—'] as const, ...options].map(
      ([value, word]) => html`<option value=${value} .selected=${value === context.value}>${word}</option>`,
    )}
  </select>`;

function checksView(context: FieldContext) {
  const chosen = context.value as readonly string[];
  const turn = (value: string) =>
    context.set(
      context.field.enum!.values.filter((each) =>
        each === value ? !chosen.includes(each) : chosen.includes(each),
      ),
    );
  return html`<div class="desk-checks">
    ${enumOptions(context).map(
      ([value, word]) =>
        html`<label class="check">
          <input type="checkbox" .checked=${live(chosen.includes(value))} @change=${() => turn(value)} />${word}
        </label>`,
    )}
  </div>`;
}

/** One reference, or several with room for one more. */
function listOfReferences(context: FieldContext, id: string) {
  const { field, value, set, desk } = context;
  const same = { desk, field: keyOf(field), of: field.of, word: placeWord(field.path, desk.locale) };
  if (field.control === 'REF') return referenceView({ ...same, id, value: value as Reference | null, set });
  const chosen = value as readonly Reference[];
  return html`${chosen.map((each, at) =>
    referenceView({
      ...same,
      id: `${id}-${at}`,
      value: each,
      set: (to) => set(to ? chosen.with(at, to) : chosen.toSpliced(at, 1)),
    }),
  )}
  ${referenceView({ ...same, id: `${id}-more`, value: null, set: (to) => to && set([...chosen, to]) })}`;
}
