import type { UserError } from '../graph/payload.ts';
import type { ActForm, Field } from '../model/model.ts';
import { changedFields, isEmpty, isNeeded, keyOf, type Values } from './values.ts';
import { unreadableIn } from './written.ts';

/** What can be told to be wrong before a form is sent, all of it at once: what it lacks, and what the graph would not read. */
export const wrongIn = (form: ActForm, base: Values, values: Values, reason: string): UserError[] => [
  ...form.fields
    .filter((field) => isMissing(form, field, values))
    .map(({ path }) => wrong(path, 'field.required')),
  ...changedFields(form, base, values).flatMap((field) =>
    unreadableIn(field, values[keyOf(field)]!).map(({ within, control }) =>
      wrong([...field.path, ...within], `value.${control}`),
    ),
  ),
  ...(form.needsReason && reason.trim() === '' ? [wrong(['act', 'reason'], 'field.required')] : []),
];

/** Whether a needed field is empty; in an edit one that cannot be read stays as it is. */
function isMissing(form: ActForm, field: Field, values: Values): boolean {
  const isKept = form.mutation.endsWith('Edit') && !field.read && field.group === undefined;
  return !isKept && isNeeded(form, field, values) && isEmpty(values[keyOf(field)]);
}

const wrong = (path: readonly string[], messageKey: string): UserError => ({
  code: 'INVALID',
  path: [...path],
  message: '',
  messageKey,
  currentVersion: null,
});
