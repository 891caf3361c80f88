import type { ActForm, Field } from '../model/model.ts';
import { isSame, keyOf, type Value, type Values } from './values.ts';

/** A field that somebody else changed while it was being edited. */
export interface Difference {
  field: Field;
  before: Value;
  theirs: Value;
  /** What was typed here; undefined where nothing was. */
  mine?: Value;
}

/** What somebody else changed since a form was read. */
export function changedMeanwhile(form: ActForm, base: Values, theirs: Values, mine: Values): Difference[] {
  return form.fields.flatMap((field) => {
    const key = keyOf(field);
    if (isSame(base[key], theirs[key])) return [];
    const typed = !isSame(base[key], mine[key]) && !isSame(theirs[key], mine[key]);
    return [{ field, before: base[key]!, theirs: theirs[key]!, ...(typed && { mine: mine[key]! }) }];
  });
}

/** What a form holds once it goes on from what somebody else left: theirs, and over it what was typed and is to be kept. */
export function goOnFrom(
  form: ActForm,
  base: Values,
  theirs: Values,
  mine: Values,
  given: readonly string[],
): Values {
  return Object.fromEntries(
    form.fields.map((field) => {
      const key = keyOf(field);
      const keeps = !isSame(base[key], mine[key]) && !given.includes(key);
      return [key, (keeps ? mine[key] : theirs[key])!];
    }),
  );
}
